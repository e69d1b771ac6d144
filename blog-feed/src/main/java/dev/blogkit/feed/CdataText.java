package dev.blogkit.feed;

import java.io.IOException;

/** Takes text, and writes it as a CDATA section (XML 1.0, section 2.7). One that holds {@code ]]>} is written as two. */
final class CdataText implements Appendable {

    static final String START = "<![CDATA[";
    static final String END = "]]>";

    private final Utf8Out out;
    private final EscapedText text;
    private int brackets;

    CdataText(Utf8Out out) {
        this.out = out;
        this.text = new EscapedText(out, Escapes.NONE);
    }

    @Override
    public CdataText append(CharSequence part) throws IOException {
        return append(part, 0, part.length());
    }

    @Override
    public CdataText append(CharSequence part, int start, int end) throws IOException {
        int written = start;
        for (int i = start; i < end; i++) {
            char c = part.charAt(i);
            if (c == '>' && brackets >= 2) {
                text.append(part, written, i);
                out.ascii(END + START);
                written = i;
            } else if (c == '\r') { // as it is, a reader makes a line feed of it, and a section knows no references
                text.append(part, written, i).end();
                out.ascii(END + "&#xD;" + START);
                written = i + 1;
            }
            if (c == ']') {
                brackets++;
            } else if (c >= ' ' || c == '\t' || c == '\n'
                    || c == '\r') { // other controls are dropped, and part nothing
                brackets = 0;
            }
        }
        text.append(part, written, end);
        return this;
    }

    @Override
    public CdataText append(char c) throws IOException {
        return append(String.valueOf(c));
    }

    void end() throws IOException {
        text.end();
    }
}
