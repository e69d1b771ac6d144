package dev.blogkit.feed;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts and addresses as the head of a page holds them. */
final class HeadText {

    private static final Pattern LINE_END = Pattern.compile("\\R"); // U+2028 too

    private HeadText() {}

    /** {@return the text cleaned and in one line; empty where nothing of it would be seen} */
    static Optional<String> shown(String text) {
        return Optional.of(CleanText.of(text))
                .filter(clean -> !CleanText.isBlank(clean))
                .map(HeadText::inOneLine);
    }

    /** {@return the absolute {@code http} or {@code https} address in ASCII; empty where the text is another one, or none} */
    static Optional<String> webAddress(String address) {
        try {
            return Optional.of(Checked.webAddress("address", address));
        } catch (IllegalArgumentException another) {
            return Optional.empty();
        }
    }

    private static String inOneLine(String text) {
        return LINE_END.splitAsStream(text)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
