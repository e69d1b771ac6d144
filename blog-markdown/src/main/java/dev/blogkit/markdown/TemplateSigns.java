package dev.blogkit.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds template tags in one text, from left to right. What has no end, or looks like mathematics, is none. */
final class TemplateSigns {

    private static final Pattern EXCERPT_MARK =
            Pattern.compile("\\{\\{\\s*more\\s*}}|\\{/\\*\\s*truncate\\s*\\*/}", Pattern.CASE_INSENSITIVE);

    /** With what modules may be named by; the quotes tell it from prose. Blanks are never given back, so time is linear. */
    private static final Pattern IMPORT =
            Pattern.compile("import\\s++(?:[\\w$*{},][\\w$*{},\\s]*(?<=[\\s}*])from\\s*+)?"
                    + "([\"'])[^\"'\\n\\x00]++\\1[ \\t]*+;?[ \\t]*+(?:\\n|\\z)");

    /** The end of an expression, which may go on to the end of the paragraph, as MDX has it. */
    private static final String VALUE = "(?:\\S++\\s*+\\z|[^\\x00]*[;})\\]>\"'`]\\s*\\z)";

    private static final Pattern EXPORT =
            Pattern.compile("export\\s++(?:(?:const|let|var)\\s++[\\w$\\[{][^=\\n]*+=\\s*+" + VALUE
                    + "|(?:async\\s++)?function\\b\\s*+(?:\\*\\s*+)?[\\w$(]|class\\s++[\\w$]++\\s*+(?:extends\\b[^{\\x00]*+)?\\{"
                    + "|\\{[^{}]*+}|\\*\\s|default\\s++" + VALUE + ")");

    private final InlineText inline;
    private final String text;
    private final Predicate<String> excerptMark;
    private final Map<String, int[]> found = new HashMap<>();
    private final List<Tag> tags = new ArrayList<>();

    /**
     * @param start where it begins in the text
     * @param end where it ends, exclusive
     * @param name the first word of a tag in {@code {% %}}; empty for others
     */
    record Tag(InlineText inline, int start, int end, String name) {

        String text() {
            return inline.text().substring(start, end);
        }
    }

    private TemplateSigns(InlineText inline, Predicate<String> excerptMark) {
        this.inline = inline;
        this.text = inline.text();
        this.excerptMark = excerptMark;
    }

    /** @param excerptMark tells which are marks of the application's own */
    static List<Tag> in(InlineText inline, Predicate<String> excerptMark) {
        return new TemplateSigns(inline, excerptMark).find();
    }

    /** {@return true if a paragraph holds nothing but {@code import} and {@code export} of MDX} */
    static boolean isModule(String paragraph) {
        boolean possible = paragraph.startsWith("import") || paragraph.startsWith("export");
        if (!possible || paragraph.indexOf(InlineText.BARRIER) >= 0) {
            return false;
        }
        Matcher next = IMPORT.matcher(paragraph);
        int end = 0;
        while (next.region(end, paragraph.length()).lookingAt()) {
            end = next.end();
        }
        return end == paragraph.length()
                || EXPORT.matcher(paragraph).region(end, paragraph.length()).lookingAt();
    }

    private List<Tag> find() {
        int i = text.indexOf('{');
        while (i >= 0) {
            Tag tag = at(i);
            if (tag != null) {
                tags.add(tag);
            }
            i = text.indexOf('{', tag == null ? i + 1 : tag.end);
        }
        return tags;
    }

    private @Nullable Tag at(int i) {
        if (!inline.isPlain(i) || before(i) == '{') {
            return null;
        }
        if (text.startsWith("{%", i)) {
            int word = afterBlanks("-+~".indexOf(charAt(i + 2)) >= 0 ? i + 3 : i + 2);
            return isWord(word) || charAt(word) == '#' ? tag(i, "{%", "%}", word(word)) : null;
        } else if (text.startsWith("{{<", i) || text.startsWith("{{%", i)) {
            int word = afterBlanks(i + 3);
            word = charAt(word) == '/' ? afterBlanks(word + 1) : word;
            return isWord(word) ? tag(i, text.substring(i, i + 3), charAt(i + 2) == '<' ? ">}}" : "%}}", "") : null;
        } else if (text.startsWith("{{", i)) {
            Tag tag = tag(i, "{{", "}}", "");
            return tag == null || !isOutput(tag) ? null : tag;
        } else if (text.startsWith("{#", i)) {
            return isId(i + 2) ? null : tag(i, "{#", "#}", "");
        }
        return text.startsWith("{/*", i) ? tag(i, "{/*", "*/}", "") : null;
    }

    /** {@return the tag if its end stands in the text, with something between but code and another start} */
    private @Nullable Tag tag(int start, String open, String close, String name) {
        int inside = start + open.length();
        int closing = next(close, inside);
        if (closing < 0) {
            return null;
        }
        int end = closing + close.length();
        int barrier = next(String.valueOf(InlineText.BARRIER), inside);
        int other = next(open, inside);
        boolean whole = (barrier < 0 || barrier >= end)
                && (other < 0 || other > closing)
                && inline.isPlain(end - 1)
                && !inline.isEscaped(start, inside)
                && !inline.isEscaped(closing, end);
        if (!whole || text.substring(inside, closing).isBlank()) {
            return null;
        }
        Tag tag = new Tag(inline, start, end, name);
        String shown = tag.text();
        return EXCERPT_MARK.matcher(shown).matches() || excerptMark.test(shown) ? null : tag;
    }

    /** {@return where a sign stands next, or -1} Each is looked for once, however many tags begin before it. */
    private int next(String sign, int from) {
        int[] last = found.computeIfAbsent(sign, s -> new int[] {0, text.indexOf(s)});
        if (last[1] >= 0 && (last[1] < from || last[0] > from)) {
            last[0] = from;
            last[1] = text.indexOf(sign, from);
        }
        return last[1];
    }

    /** Braces within, commands of TeX, and what stands before tell mathematics; letters may also be a name that goes on. */
    private boolean isOutput(Tag tag) {
        String inside = text.substring(tag.start + 2, tag.end - 2);
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            boolean command = c == '\\' && i + 1 < inside.length() && Character.isLetter(inside.charAt(i + 1));
            if (c == '{' || c == '}' || command) {
                return false;
            }
        }
        if (charAt(tag.end) == '}') {
            return false;
        }
        char before = before(tag.start);
        boolean behindTag = !tags.isEmpty() && tags.get(tags.size() - 1).end == tag.start;
        if (behindTag || (tag.start > 0 && !inline.isPlain(tag.start - 1))) {
            return true;
        }
        boolean spaced =
                Character.isWhitespace(inside.charAt(0)) && Character.isWhitespace(inside.charAt(inside.length() - 1));
        if (isAsciiLetter(before) || Character.isDigit(before) || before == '_' || before == '^') {
            return spaced && !isCommand(tag.start);
        }
        return before != '$' && before != '\\' && before != '}';
    }

    private boolean isCommand(int end) {
        int i = end;
        while (i > 0 && isAsciiLetter(text.charAt(i - 1))) {
            i--;
        }
        return i > 0 && i < end && text.charAt(i - 1) == '\\';
    }

    /** {@return true if an id such as {@code #part}} stands there with its closing brace} */
    private boolean isId(int start) {
        int i = start;
        while (i < text.length() && !Character.isWhitespace(text.charAt(i)) && "{}#".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return charAt(i) == '}';
    }

    private int afterBlanks(int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private boolean isWord(int i) {
        return Character.isLetterOrDigit(charAt(i)) || charAt(i) == '_';
    }

    private String word(int start) {
        int end = start;
        while (isWord(end)) {
            end++;
        }
        return text.substring(start, end);
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private char before(int i) {
        return i > 0 ? text.charAt(i - 1) : ' ';
    }

    private char charAt(int i) {
        return i < text.length() ? text.charAt(i) : ' ';
    }
}
