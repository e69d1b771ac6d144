package dev.blogkit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Set;

/** The plain text in HTML, and its escapes. It is for HTML that this library rendered, and does not judge any other. */
final class HtmlText {

    private static final Set<String> INLINE =
            Set.of(("a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins"
                            + " kbd label mark q s samp small span strike strong sub sup time tt u var wbr")
                    .split(" "));

    private static final Set<String> FRAMES = Set.of("iframe", "video", "audio", "embed");

    private HtmlText() {}

    /**
     * {@return the text between the tags} Comments, scripts and styles are left out, white space is folded.
     *
     * @param html in UTF-8, as all HTML here
     */
    static String of(byte[] html) {
        StringBuilder text = new StringBuilder(html.length);
        read(html, true, new Receiver() {
            @Override
            public void text(int start, int end) {
                append(text, CharacterReferences.decoded(new String(html, start, end - start, UTF_8)));
            }

            @Override
            public void tag(int start, int end) {
                if (partsWords(html, start)) {
                    gap();
                }
            }

            @Override
            public void gap() {
                append(text, "\n");
            }
        });
        return text.toString().strip();
    }

    static boolean hasCode(byte[] html) {
        return hasTag(html, Set.of("pre"));
    }

    static boolean hasFrames(byte[] html) {
        return hasTag(html, FRAMES);
    }

    private static boolean hasTag(byte[] html, Set<String> names) {
        for (int i = indexOf(html, '<', 0); i < html.length; i = indexOf(html, '<', i)) {
            if (names.contains(tagName(html, i))) {
                return true;
            }
            i = isAt(html, i, "<!--") ? endOfComment(html, i) : i + 1;
        }
        return false;
    }

    /** Takes the text of HTML, piece by piece. */
    interface Receiver {

        /** Takes a part of the HTML that holds no tag. */
        void text(int start, int end);

        /** Takes a tag, with its angle brackets. */
        void tag(int start, int end);

        /** Takes the place of a block that is left out. */
        void gap();
    }

    /**
     * Tells a receiver of the text and the tags of HTML. Comments, scripts and styles are left out.
     *
     * @param withCode also of what is in code blocks
     */
    static void read(byte[] html, boolean withCode, Receiver out) {
        int i = 0;
        while (i < html.length) {
            if (html[i] != '<') {
                int end = indexOf(html, '<', i);
                out.text(i, end);
                i = end;
            } else if (isAt(html, i, "<!--")) {
                i = endOfComment(html, i);
            } else if (isAt(html, i, "<script")) {
                i = afterEndTag(html, "</script>", i);
            } else if (isAt(html, i, "<style")) {
                i = afterEndTag(html, "</style>", i);
            } else if (!withCode && tagName(html, i).equals("pre")) {
                out.gap();
                i = afterSign(html, '>', afterEndTag(html, "</pre", i));
            } else {
                int end = endOfTag(html, i);
                out.tag(i, end);
                i = end;
            }
        }
    }

    /** {@return a text in one line, with no more than so many characters} */
    static String shortened(String text, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a text of " + most + " characters says nothing");
        }
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= most) {
            return line;
        }
        return line.substring(0, endOfWord(line, most - 1)) + "\u2026";
    }

    /** {@return where the last word ends that has room; else where the last character does} */
    private static int endOfWord(String line, int room) {
        for (int end = room; end > 0; end--) {
            boolean behindOne =
                    isWordByItself(line.codePointBefore(end)) && !Character.isLowSurrogate(line.charAt(end));
            if (line.charAt(end) == ' ' || behindOne) {
                return end;
            }
        }
        return Character.isLowSurrogate(line.charAt(room)) ? Math.max(0, room - 1) : room;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** {@return true for what HTML takes for white space} */
    static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private static void append(StringBuilder text, String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            char last = text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
            if (!space) {
                text.append(c);
            } else if (c == '\n' && last == ' ') {
                text.setCharAt(text.length() - 1, '\n');
            } else if (last != ' ' && last != '\n') {
                text.append(c == '\n' ? '\n' : ' ');
            }
        }
    }

    /** {@return true for the tag of a block} An inline one does not part words: {@code un<em>like</em>ly} is one. */
    static boolean partsWords(byte[] html, int start) {
        return !INLINE.contains(tagName(html, isAt(html, start, "</") ? start + 1 : start));
    }

    /** {@return the name behind a sign, in lower case; empty if none follows at once, as in an end tag} */
    private static String tagName(byte[] html, int start) {
        int end = start + 1;
        while (end < html.length && isLetterOrDigit(html[end])) {
            end++;
        }
        return new String(html, start + 1, end - start - 1, US_ASCII).toLowerCase(Locale.ROOT);
    }

    /** {@return true for the letters and digits of ASCII} */
    static boolean isLetterOrDigit(int b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
    }

    /** {@return true if a text in lower case stands there, in any case} */
    private static boolean isAt(byte[] html, int start, String text) {
        for (int i = 0; i < text.length(); i++) {
            int b = start + i < html.length ? html[start + i] : 0;
            if (b != text.charAt(i) && (b < 'A' || b > 'Z' || b + ('a' - 'A') != text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@return where a sign stands next; the end of the HTML if it does not} */
    private static int indexOf(byte[] html, char sign, int from) {
        int i = from;
        while (i < html.length && html[i] != sign) {
            i++;
        }
        return i;
    }

    private static int afterSign(byte[] html, char sign, int from) {
        return Math.min(html.length, indexOf(html, sign, from) + 1);
    }

    /** A value in quotes may hold the sign that ends a tag (HTML standard, section 13.2.5). */
    private static int endOfTag(byte[] html, int from) {
        boolean value = false;
        int i = from;
        while (i < html.length && html[i] != '>') {
            byte b = html[i];
            if (value && (b == '"' || b == '\'')) {
                i = indexOf(html, (char) b, i + 1);
            }
            value = b == '=' || (value && isBlank((char) b));
            i++;
        }
        return Math.min(html.length, i + 1);
    }

    /** An end may follow at once, and overlap the start, as in {@code <!-->}. */
    private static int endOfComment(byte[] html, int from) {
        int i = from + 2;
        while (i < html.length && !isAt(html, i, "-->")) {
            i++;
        }
        return Math.min(html.length, i + 3);
    }

    private static int afterEndTag(byte[] html, String tag, int from) {
        int i = indexOf(html, '<', from);
        while (i < html.length && !isAt(html, i, tag)) {
            i = indexOf(html, '<', i + 1);
        }
        return Math.min(html.length, i + tag.length());
    }

    /** Chinese, Japanese and Korean are written without blanks between words. */
    static boolean isWordByItself(int c) {
        if (c < 0x1100) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.HANGUL;
    }
}
