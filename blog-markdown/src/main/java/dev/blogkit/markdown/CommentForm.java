package dev.blogkit.markdown;

import org.jspecify.annotations.Nullable;

/** Finds a header in a comment, of Nikola or Blot, and Nikola's lines {@code .. key: value} without one. */
final class CommentForm {

    private final HeaderSearch search;

    CommentForm(HeaderSearch search) {
        this.search = search;
    }

    /** {@return the two parts; null where no such header is meant, or where it cannot be read} */
    @Nullable HeaderText find(Line first) {
        boolean comment = first.text().strip().equals("<!--");
        Line start = comment ? first.following() : first;
        if (start == null) {
            return null;
        }
        boolean dotted = KeyLine.of(start.text(), LineSyntax.NIKOLA) != null;
        HeaderFormat format =
                !comment ? HeaderFormat.NIKOLA_BARE : dotted ? HeaderFormat.NIKOLA_COMMENT : HeaderFormat.COMMENT;
        if ((!dotted && !comment) || !search.looksFor(format)) {
            return null;
        }
        LineSyntax syntax = dotted ? LineSyntax.NIKOLA : LineSyntax.of(format, search.profile.anyKey());
        boolean known = dotted || search.forced != null;
        for (Line line = start; line != null; line = line.following()) {
            String content = line.text();
            KeyLine keyLine = KeyLine.of(content, syntax);
            if (line.start() - first.start() > search.limits.headerLength()) {
                return known ? search.tooLong(line) : null;
            }
            if (comment && content.strip().equals("-->")) {
                return known ? search.part(format, start, line) : null;
            }
            if (!comment && content.isBlank()) {
                return search.part(format, start, line);
            }
            if (keyLine == null && !(comment && content.isBlank())) {
                return known && (!comment || dotted || !isRemark(start))
                        ? search.refused(
                                "header-unreadable",
                                line,
                                "this line of the header is not '" + syntax.form() + "'",
                                "mend it, or put " + (comment ? "-->" : "a blank line") + " between header and body")
                        : null;
            }
            known |= keyLine != null && (search.profile.anyKey() || search.profile.isKnown(keyLine.key()));
        }
        if (comment) {
            return known
                    ? search.refused(
                            "header-not-closed",
                            first,
                            "the header in a comment has no closing -->",
                            "put a line with --> alone between header and body")
                    : null;
        }
        return search.toTheEnd(format, start);
    }

    /** {@return true for a comment that is closed and does not say who sees the post: a remark of the writer} */
    private boolean isRemark(Line start) {
        return search.text.indexOf("-->", start.start()) >= 0
                && search.profile.hiding().inParagraph(start) == null;
    }
}
