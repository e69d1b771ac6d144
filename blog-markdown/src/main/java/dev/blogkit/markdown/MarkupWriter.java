package dev.blogkit.markdown;

/**
 * Writes HTML in which no two readers see another tree: every quote and every tag is closed, text and values hold none of the
 * characters of markup, and none that XML refuses. So but for {@code input} and attributes without a value it is XML, too. It writes as commonmark and its
 * extensions do, whose HTML thus stays as it is.
 */
final class MarkupWriter {

    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder html;
    /** Where the last {@code <pre>} ended; readers skip a line end that follows it. */
    private int startOfPre = -1;

    MarkupWriter(int length) {
        this.html = new StringBuilder(length);
    }

    void startTag(String name) {
        html.append('<').append(name);
    }

    void attribute(String name) {
        html.append(' ').append(name);
    }

    void attribute(String name, String value) {
        html.append(' ').append(name).append("=\"");
        text(value);
        html.append('"');
    }

    void endStartTag(String name) {
        html.append('>');
        if (name.equals("pre")) {
            startOfPre = html.length();
        }
    }

    void endVoidTag(String name) {
        html.append(name.equals("input") ? ">" : " />");
    }

    void endTag(String name) {
        html.append("</").append(name).append('>');
    }

    int length() {
        return html.length();
    }

    void cutBackTo(int length) {
        html.setLength(length);
    }

    void text(String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpecial(c) && !(c == '\n' && isAtStartOfPre(i - from))) {
                continue;
            }
            if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                i++;
                continue;
            }
            html.append(text, from, i);
            from = i + 1;
            special(c);
        }
        html.append(text, from, text.length());
    }

    private boolean isAtStartOfPre(int waiting) {
        return waiting == 0 && html.length() == startOfPre;
    }

    private static boolean isSpecial(char c) {
        return c < ' '
                ? c != '\n' && c != '\t'
                : c == '<' || c == '>' || c == '&' || c == '"' || Character.isSurrogate(c) || c >= 0xFFFE;
    }

    private void special(char c) {
        switch (c) {
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '&' -> html.append("&amp;");
            case '"' -> html.append("&quot;");
            case '\n' -> html.append("\n\n");
            case '\r' -> html.append("&#13;");
            default -> {
                if (c > ' ') {
                    html.append(REPLACEMENT);
                }
            }
        }
    }

    String html() {
        return html.toString();
    }
}
