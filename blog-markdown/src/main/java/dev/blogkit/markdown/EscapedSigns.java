package dev.blogkit.markdown;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a source has a brace behind a backslash, or as a character reference, so that no template is meant. The tree does not know
 * of that any more, so what begins alike elsewhere counts as escaped, too.
 */
final class EscapedSigns {

    private static final List<String> BRACES = List.of("&#123;", "&#x7b;", "&lbrace;", "&lcub;");
    private static final int LONGEST_KEY = 16;
    /** What the text of a paragraph may show in another way than its source. */
    private static final String ENDS = "\n\r&`[]!" + InlineText.BARRIER;

    private final Set<String> keys = new HashSet<>();

    EscapedSigns(String source) {
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            boolean escapes = switch (c) {
                case '\\' -> source.startsWith("{", i + 1);
                case '{' -> source.startsWith("\\", i + 1) || braceLength(source, i + 1) > 0;
                case '&' -> braceLength(source, i) > 0;
                default -> false;
            };
            if (escapes) {
                keys.add(key(source, i, true));
            }
            i += c == '\\' ? 2 : 1;
        }
    }

    /** {@return true if what begins there in the text of a paragraph is escaped somewhere} */
    boolean has(String text, int start) {
        return !keys.isEmpty() && keys.contains(key(text, start, false));
    }

    private static int braceLength(String source, int start) {
        for (String reference : BRACES) {
            if (source.regionMatches(true, start, reference, 0, reference.length())) {
                return reference.length();
            }
        }
        return 0;
    }

    /** @param asWritten whether escapes are still to be read */
    private static String key(String text, int start, boolean asWritten) {
        StringBuilder key = new StringBuilder(LONGEST_KEY);
        int i = start;
        while (i < text.length() && key.length() < LONGEST_KEY) {
            int brace = asWritten ? braceLength(text, i) : 0;
            boolean escape = asWritten
                    && text.charAt(i) == '\\'
                    && i + 1 < text.length()
                    && "{}%#*/\\".indexOf(text.charAt(i + 1)) >= 0;
            i += escape ? 1 : 0;
            char c = text.charAt(i);
            boolean ends = ENDS.indexOf(c) >= 0 || (c == '<' && key.length() > 2);
            if (ends && brace == 0) {
                break;
            }
            key.append(brace > 0 ? '{' : c);
            i += Math.max(brace, 1);
        }
        return key.toString();
    }
}
