package dev.blogkit.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts one text that names several things, as tags in a header of lines. */
final class TextParts {

    private TextParts() {}

    /** {@return true if a text looks like the list that it should be} */
    static boolean isBracketed(String text) {
        String list = text.strip();
        return list.startsWith("[") && list.endsWith("]");
    }

    /**
     * {@return the parts, with the blanks around them} A value that goes over several lines is parted at each, as in Pelican.
     *
     * @param name the name of the field: one in the singular may be one name whatever it holds
     */
    private static List<String> of(String name, String text, Profile.TextSplit split) {
        if (isBracketed(text)) {
            String list = text.strip();
            return Arrays.stream(
                            list.substring(1, Math.max(1, list.length() - 1)).split(","))
                    .map(TextParts::unquoted)
                    .toList();
        }
        boolean singular = !KeyLine.folded(name).endsWith("s");
        String separator = switch (split) {
            case NONE -> null;
            case COMMAS -> "[,\n]";
            case SEMICOLONS_OR_COMMAS -> singular ? null : text.contains(";") ? "[;\n]" : "[,\n]";
            case BLANKS -> singular ? null : "\\s+";
        };
        return separator == null ? List.of(text) : List.of(text.split(separator));
    }

    /** {@return the parts that say something, without the blanks around them} */
    static List<String> labels(String name, String text, Profile.TextSplit split) {
        return of(name, text, split).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** {@return how a field of this name is parted} A field that means nothing to a post is parted at commas, as people write it. */
    static Profile.TextSplit split(String name, Profile profile) {
        String key = KeyLine.folded(name);
        return Arrays.stream(PostField.values())
                .filter(field -> profile.keys(field).contains(key))
                .findFirst()
                .map(profile::split)
                .orElse(Profile.TextSplit.COMMAS);
    }

    /**
     * {@return one text that is parted into these labels; null where there is none}
     *
     * @param old the text as it was, in whose style the new one is
     */
    static @Nullable String joined(String name, List<String> labels, Profile.TextSplit split, String old) {
        String comma = old.contains(",") && !old.contains(", ") ? "," : ", ";
        String semicolon = old.contains(";") && !old.contains("; ") ? ";" : "; ";
        List<String> ways = new ArrayList<>();
        if (isBracketed(old)) {
            String quote = old.strip().matches("(?s)\\[\\s*[\"'].*")
                    ? old.strip().substring(1).strip().substring(0, 1)
                    : "";
            ways.add("[" + quote + String.join(quote + comma + quote, labels) + quote + "]");
        }
        switch (split) {
            case BLANKS -> ways.add(String.join(" ", labels));
            case SEMICOLONS_OR_COMMAS -> {
                ways.add(String.join(old.contains(";") ? semicolon : comma, labels));
                ways.add(String.join(semicolon, labels));
                ways.add(String.join(semicolon, labels) + ";");
            }
            case COMMAS, NONE -> ways.add(String.join(comma, labels));
        }
        return ways.stream()
                .filter(way -> labels(name, way, split).equals(labels))
                .findFirst()
                .orElse(null);
    }

    private static String unquoted(String text) {
        String label = text.strip();
        boolean quoted = label.length() >= 2
                && (label.startsWith("'") || label.startsWith("\""))
                && label.charAt(0) == label.charAt(label.length() - 1);
        return quoted ? label.substring(1, label.length() - 1) : label;
    }
}
