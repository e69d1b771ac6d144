package dev.blogkit.markdown;

import dev.blogkit.Content;
import dev.blogkit.ContentPart;
import dev.blogkit.Heading;
import dev.blogkit.LinkKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.node.Node;

/** What is found on the walk that writes a body. Not safe for use by many threads. */
final class BodyFacts {

    private final List<ReferencePlace> references = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private final Set<ContentPart> parts = EnumSet.noneOf(ContentPart.class);
    /** HTML in the text, by the place in the output where it begins. */
    private final NavigableMap<Integer, Node> rawHtml = new TreeMap<>();

    private final Set<ContentPart> partsBefore = EnumSet.noneOf(ContentPart.class);
    private int referencesBefore;
    private int headingsBefore;

    private record ReferencePlace(LinkKind kind, int start, int end) {}

    /** Remembers what there was before a block of the document. */
    void startBlock() {
        referencesBefore = references.size();
        headingsBefore = headings.size();
        partsBefore.addAll(parts); // none goes but with its block
    }

    /** Forgets what the last block brought. */
    void dropBlock(int start) {
        references.subList(referencesBefore, references.size()).clear();
        headings.subList(headingsBefore, headings.size()).clear();
        rawHtml.tailMap(start, true).clear();
        parts.retainAll(partsBefore);
    }

    void reference(LinkKind kind, int start, int end) {
        references.add(new ReferencePlace(kind, start, end));
    }

    void heading(Heading heading) {
        headings.add(heading);
    }

    int headingCount() {
        return headings.size();
    }

    void part(ContentPart part) {
        parts.add(part);
    }

    void rawHtml(int place, Node node) {
        rawHtml.put(place, node);
    }

    boolean hasRawHtmlFrom(int place) {
        return !rawHtml.isEmpty() && rawHtml.lastKey() >= place;
    }

    /** {@return the HTML in the text that stands at a place of the output, or else before it} There must be some. */
    Node originOf(int place) {
        Map.Entry<Integer, Node> origin = rawHtml.floorEntry(place);
        return (origin == null ? rawHtml.firstEntry() : origin).getValue();
    }

    /** Tells the references in a part of the HTML, with their places moved by so many characters. */
    void tellReferences(Content.Builder content, int start, int end, int shift) {
        for (ReferencePlace place : references) {
            if (place.start >= start && place.end <= end) {
                content.reference(place.kind, place.start + shift, place.end + shift);
            }
        }
    }

    /** Tells all but the references. */
    void tell(Content.Builder content) {
        content.headings(headings).parts(parts);
    }
}
