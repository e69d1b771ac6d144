package dev.blogkit;

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

    /** {@return the text between the tags} Comments, scripts and styles are left out, white space is folded. */
    static String of(String html) {
        return of(html, true);
    }

    /** {@return the text between the tags as {@link #of} gives it, without that of code blocks} */
    static String withoutCode(String html) {
        return of(html, false);
    }

    static boolean hasCode(String html) {
        return hasTag(html, Set.of("pre"));
    }

    static boolean hasFrames(String html) {
        return hasTag(html, FRAMES);
    }

    private static boolean hasTag(String html, Set<String> names) {
        for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i)) {
            if (names.contains(tagName(html, i))) {
                return true;
            }
            i = html.startsWith("<!--", i) ? after(html, "-->", i) : i + 1;
        }
        return false;
    }

    private static String of(String html, boolean withCode) {
        StringBuilder text = new StringBuilder(html.length());
        int i = 0;
        while (i < html.length()) {
            char c = html.charAt(i);
            if (c != '<') {
                int end = html.indexOf('<', i);
                append(text, CharacterReferences.decoded(html.substring(i, end < 0 ? html.length() : end)));
                i = end < 0 ? html.length() : end;
            } else if (html.startsWith("<!--", i)) {
                i = after(html, "-->", i);
            } else if (opens(html, i, "script")) {
                i = after(html, "</script>", i);
            } else if (opens(html, i, "style")) {
                i = after(html, "</style>", i);
            } else if (!withCode && tagName(html, i).equals("pre")) {
                append(text, "\n");
                i = after(html, ">", after(html, "</pre", i));
            } else {
                int end = after(html, ">", i);
                if (isBlockTag(html, i)) {
                    append(text, "\n");
                }
                i = end;
            }
        }
        return text.toString().strip();
    }

    static int countWords(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isWordByItself(c)) {
                words++;
                inWord = false;
            } else if (Character.isLetterOrDigit(c)) {
                words += inWord ? 0 : 1;
                inWord = true;
            } else if (Character.isWhitespace(c) || c == '\u00A0') {
                inWord = false;
            }
            i += Character.charCount(c);
        }
        return words;
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
        int room = most - 1;
        int end = line.charAt(room) == ' ' ? room : line.lastIndexOf(' ', room);
        if (end <= 0) {
            end = Character.isLowSurrogate(line.charAt(room)) ? Math.max(0, room - 1) : room;
        }
        return line.substring(0, end) + "\u2026";
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

    /** An inline tag does not part words: {@code un<em>like</em>ly} is one. */
    private static boolean isBlockTag(String html, int start) {
        return !INLINE.contains(tagName(html, html.startsWith("</", start) ? start + 1 : start));
    }

    /** {@return the name behind a sign, in lower case; empty if none follows at once, as in an end tag} */
    private static String tagName(String html, int start) {
        int to = start + 1;
        while (to < html.length() && Character.isLetterOrDigit(html.charAt(to))) {
            to++;
        }
        return html.substring(start + 1, to).toLowerCase(Locale.ROOT);
    }

    private static boolean opens(String html, int start, String tag) {
        return html.regionMatches(true, start + 1, tag, 0, tag.length());
    }

    private static int after(String html, String end, int from) {
        for (int i = from; i + end.length() <= html.length(); i++) {
            if (html.regionMatches(true, i, end, 0, end.length())) {
                return i + end.length();
            }
        }
        return html.length();
    }

    /** Chinese, Japanese and Korean are written without blanks between words. */
    private static boolean isWordByItself(int c) {
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
