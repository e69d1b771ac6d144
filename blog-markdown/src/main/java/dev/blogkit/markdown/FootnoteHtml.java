package dev.blogkit.markdown;

import dev.blogkit.LinkKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * Writes the footnotes of one body as GitHub does: numbered in the order of their first marks, all at the end, each with links
 * back to its marks. Notes that nothing marks are left out.
 */
final class FootnoteHtml {

    private static final String BACK = "\u21A9";

    private final HtmlBuffer html;
    private final BodyFacts facts;
    private final MathSearch math;
    private final String prefix;
    private final DefinitionMap<FootnoteDefinition> definitions = new DefinitionMap<>(FootnoteDefinition.class);
    private final Map<FootnoteDefinition, Note> notes = new HashMap<>();
    private final List<Note> inOrder = new ArrayList<>();
    private final Set<String> markIds = new HashSet<>();

    private static final class Note {

        private final FootnoteDefinition definition;
        private final int number;
        private final List<String> marks = new ArrayList<>();
        private int marksWritten;

        Note(FootnoteDefinition definition, int number) {
            this.definition = definition;
            this.number = number;
        }
    }

    /** @param prefix stands before the labels in ids; it may be empty */
    FootnoteHtml(HtmlBuffer html, BodyFacts facts, MathSearch math, String prefix) {
        this.html = html;
        this.facts = facts;
        this.math = math;
        this.prefix = prefix;
    }

    /** Numbers the notes of a document. Marks in notes are those that come last. */
    void find(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof FootnoteDefinition definition) {
                    definitions.putIfAbsent(definition.getLabel(), definition);
                }
                visitChildren(block);
            }
        });
        Marks marks = new Marks();
        document.accept(marks);
        for (int i = 0; i < inOrder.size(); i++) { // it grows
            marks.visitNote(inOrder.get(i).definition);
        }
    }

    /** Finds the marks that are shown: pictures show none, and notes are shown at the end. */
    private final class Marks extends AbstractVisitor {

        @Override
        public void visit(CustomNode node) {
            if (node instanceof FootnoteReference mark) {
                FootnoteDefinition definition = definitions.get(mark.getLabel());
                if (definition != null) {
                    addMark(note(definition));
                }
            }
            visitChildren(node);
        }

        @Override
        public void visit(CustomBlock block) {
            if (!(block instanceof FootnoteDefinition)) {
                visitChildren(block);
            }
        }

        @Override
        public void visit(Image image) {
            // shows text only
        }

        void visitNote(FootnoteDefinition definition) {
            visitChildren(definition);
        }
    }

    private Note note(FootnoteDefinition definition) {
        Note note = notes.get(definition);
        if (note == null) {
            note = new Note(definition, inOrder.size() + 1);
            notes.put(definition, note);
            inOrder.add(note);
        }
        return note;
    }

    void writeMark(FootnoteReference mark) {
        Note note = noteOf(mark);
        if (note == null) {
            html.text("[^" + mark.getLabel() + "]");
            return;
        }
        String id = note.marks.get(note.marksWritten++);
        html.raw("<sup class=\"footnote-ref\">");
        startLink(noteId(note));
        html.attribute("id", id).raw(" data-footnote-ref>");
        html.raw(Integer.toString(note.number)).raw("</a></sup>");
    }

    private @Nullable Note noteOf(FootnoteReference mark) {
        FootnoteDefinition definition = definitions.get(mark.getLabel());
        return definition == null ? null : notes.get(definition);
    }

    /** @param writer writes what the notes hold */
    void writeNotes(Visitor writer) {
        if (inOrder.isEmpty()) {
            return;
        }
        html.line();
        html.raw("<section class=\"footnotes\" data-footnotes>\n<ol>\n");
        for (Note note : inOrder) {
            html.raw("<li").attribute("id", noteId(note)).raw(">\n");
            writeNote(note, writer);
            html.raw("</li>\n");
        }
        html.raw("</ol>\n</section>\n");
    }

    private void writeNote(Note note, Visitor writer) {
        Node last = note.definition.getLastChild();
        if (!(last instanceof Paragraph)) {
            writeChildren(note.definition, null, writer);
            html.line();
            writeLinksBack(note);
            return;
        }
        writeChildren(note.definition, last, writer);
        html.line();
        html.raw("<p>");
        writeChildren(last, null, writer);
        math.end();
        html.raw(" ");
        writeLinksBack(note);
        html.raw("</p>\n");
    }

    private static void writeChildren(Node parent, @Nullable Node end, Visitor writer) {
        Node node = parent.getFirstChild();
        while (node != null && !node.equals(end)) {
            Node next = node.getNext();
            node.accept(writer);
            node = next;
        }
    }

    private void writeLinksBack(Note note) {
        for (int mark = 1; mark <= note.marks.size(); mark++) {
            String number = note.number + (mark == 1 ? "" : "-" + mark);
            html.raw(mark == 1 ? "" : " ");
            startLink(note.marks.get(mark - 1));
            html.raw(" class=\"footnote-backref\" data-footnote-backref")
                    .attribute("data-footnote-backref-idx", number)
                    .attribute("aria-label", "Back to reference " + number)
                    .raw(">");
            if (mark > 1) {
                html.raw("<sup class=\"footnote-ref\">" + mark + "</sup>");
            }
            html.raw(BACK).raw("</a>");
        }
    }

    private void startLink(String id) {
        html.raw("<a href=\"");
        int start = html.length();
        html.raw("#").text(id);
        facts.reference(LinkKind.LINK, start, html.length());
        html.raw("\"");
    }

    private String noteId(Note note) {
        return "fn-" + prefix + note.definition.getLabel();
    }

    /** The id of a second mark may be that of the first one of another note: {@code [^a]} twice, and {@code [^a-2]}. */
    private void addMark(Note note) {
        String first = "fnref-" + prefix + note.definition.getLabel();
        int number = note.marks.size() + 1;
        String id = number == 1 ? first : first + "-" + number;
        while (!markIds.add(id)) {
            number++;
            id = first + "-" + number;
        }
        note.marks.add(id);
    }
}
