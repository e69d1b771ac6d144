package dev.blogkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * HTML and the places of its references, so that rewriting them is copying and never parsing. It is kept in UTF-8, since one curly
 * quote doubles the size of a String, and since bytes are what goes out.
 */
final class Utf8Html implements Serializable {

    private static final long serialVersionUID = 1;

    /** What is kept of each reference: the number of its kind, where its value begins, and where it ends. */
    private static final int WIDTH = 3;

    private static final Pattern BLANK = Pattern.compile("[ \\t\\n\\r\\f]");
    private static final List<LinkKind> KINDS = List.of(LinkKind.values());

    private final byte[] html;
    private final int[] references;

    private Utf8Html(byte[] html, int[] references) {
        this.html = html;
        this.references = references;
    }

    static Utf8Html of(Utf8Text html, List<ReferenceSpan> spans) {
        int[] references = new int[WIDTH * spans.size()];
        int i = 0;
        for (ReferenceSpan span : spans) {
            references[i++] = KINDS.indexOf(span.kind());
            references[i++] = html.place(span.start());
            references[i++] = html.place(span.end());
        }
        return new Utf8Html(html.bytes(), references);
    }

    @Override
    public String toString() {
        return text(0, html.length);
    }

    /** {@return the bytes themselves, no copy} */
    byte[] bytes() {
        return html;
    }

    int length() {
        return html.length;
    }

    /** {@return a part and its references, and text behind it} */
    Utf8Html part(int start, int end, String closing) {
        byte[] tail = new Utf8Text(closing).bytes();
        byte[] part = new byte[end - start + tail.length];
        System.arraycopy(html, start, part, 0, end - start);
        System.arraycopy(tail, 0, part, end - start, tail.length);
        int[] inside = new int[references.length];
        int count = 0;
        for (int i = 0; i < references.length; i += WIDTH) {
            if (references[i + 1] >= start && references[i + 2] <= end) {
                inside[count++] = references[i];
                inside[count++] = references[i + 1] - start;
                inside[count++] = references[i + 2] - start;
            }
        }
        return new Utf8Html(part, Arrays.copyOf(inside, count));
    }

    List<Reference> references(ReferencePlaces places) {
        List<Reference> list = new ArrayList<>(references.length / WIDTH);
        for (int i = 0; i < references.length; i += WIDTH) {
            String target = target(i);
            list.add(new Reference(KINDS.get(references[i]), target, places.of(target)));
        }
        return List.copyOf(list);
    }

    void writeTo(Appendable out, LinkRewriter links) throws IOException {
        int copied = 0;
        int end = links == LinkRewriter.none() ? 0 : references.length; // nothing to ask for
        for (int i = 0; i < end; i += WIDTH) {
            String target = target(i);
            String rewritten = links.rewrite(KINDS.get(references[i]), target);
            if (!rewritten.equals(target)) {
                copy(copied, references[i + 1], out);
                out.append(escaped(rewritten, references[i + 1]));
                copied = references[i + 2];
            }
        }
        copy(copied, html.length, out);
    }

    private void copy(int start, int end, Appendable out) throws IOException {
        if (out instanceof Utf8Appendable bytes) {
            bytes.appendUtf8(html, start, end);
        } else {
            out.append(text(start, end));
        }
    }

    /**
     * {@return a reference that is safe in double quotes, in single ones, in none, and among others} An empty one without quotes
     * would make the next attribute its value.
     */
    private String escaped(String reference, int start) {
        if (reference.isEmpty() && start > 0 && html[start - 1] != '"' && html[start - 1] != '\'') {
            return "&#32;";
        }
        String escaped = HtmlText.escape(reference).replace("'", "&#39;");
        return BLANK.matcher(escaped).replaceAll(blank -> UriText.encode(blank.group()));
    }

    private String target(int reference) {
        return CharacterReferences.decoded(text(references[reference + 1], references[reference + 2]));
    }

    private String text(int start, int end) {
        return new String(html, start, end - start, UTF_8);
    }
}
