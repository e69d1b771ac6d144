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
        StringBuilder text = new StringBuilder(html.length());
        read(html, true, new Receiver() {
            @Override
            public void text(String all, int start, int end) {
                append(text, CharacterReferences.decoded(all.substring(start, end)));
            }

            @Override
            public void tag(String all, int start, int end) {
                if (partsWords(all, start)) {
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

    /** Takes the text of HTML, piece by piece. */
    interface Receiver {

        /** Takes a part of the HTML that holds no tag. */
        void text(String html, int start, int end);

        /** Takes a tag, with its angle brackets. */
        void tag(String html, int start, int end);

        /** Takes the place of a block that is left out. */
        void gap();
    }

    /**
     * Tells a receiver of the text and the tags of HTML. Comments, scripts and styles are left out.
     *
     * @param withCode also of what is in code blocks
     */
    static void read(String html, boolean withCode, Receiver out) {
        int i = 0;
        while (i < html.length()) {
            int tag = html.indexOf('<', i);
            if (tag != i) {
                int end = tag < 0 ? html.length() : tag;
                out.text(html, i, end);
                i = end;
            } else if (html.startsWith("<!--", i)) {
                i = after(html, "-->", i);
            } else if (opens(html, i, "script")) {
                i = afterEndTag(html, "</script>", i);
            } else if (opens(html, i, "style")) {
                i = afterEndTag(html, "</style>", i);
            } else if (!withCode && tagName(html, i).equals("pre")) {
                out.gap();
                i = after(html, ">", afterEndTag(html, "</pre", i));
            } else {
                int end = after(html, ">", i);
                out.tag(html, i, end);
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
    static boolean partsWords(String html, int start) {
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
        int i = html.indexOf(end, from);
        return i < 0 ? html.length() : i + end.length();
    }

    /** {@return the place behind the next end tag, whose name is in lower case here} */
    private static int afterEndTag(String html, String tag, int from) {
        int i = html.indexOf("</", from);
        while (i >= 0 && !html.regionMatches(true, i, tag, 0, tag.length())) {
            i = html.indexOf("</", i + 1);
        }
        return i < 0 ? html.length() : i + tag.length();
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
