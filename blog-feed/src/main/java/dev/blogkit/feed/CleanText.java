package dev.blogkit.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Text as feeds hold it, for those who compare what will be written. */
final class CleanText {

    private CleanText() {}

    /** {@return the text as {@link EscapedText} leaves it} */
    static String of(String text) {
        return text.chars().allMatch(CleanText::staysAsItIs) ? text : cleaned(text);
    }

    private static boolean staysAsItIs(int c) {
        return c >= ' ' ? !Character.isSurrogate((char) c) && c < 0xFFFE : c == '\t' || c == '\n' || c == '\r';
    }

    private static String cleaned(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        Utf8Out out = new Utf8Out(bytes);
        try {
            new EscapedText(out, Escapes.NONE).append(text).end();
            out.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** {@return true if nothing of the text would be seen: controls, signs of format, and white space of any kind} */
    static boolean isBlank(String text) {
        // Ends at the first character that is seen, and copies nothing: the text may be a whole post.
        return text.codePoints().allMatch(CleanText::isUnseen);
    }

    static boolean isUnseen(int c) {
        return c < 0x20
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
