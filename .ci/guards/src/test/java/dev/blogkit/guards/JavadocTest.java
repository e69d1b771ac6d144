package dev.blogkit.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ThrowsTree;
import dev.blogkit.guards.ExportedDocs.Documented;
import dev.blogkit.guards.Rule.Breach;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What callers can see has a comment, which tells them more than the name does. */
class JavadocTest {

    private static final Pattern SAMPLE = Pattern.compile("<pre>\\{@code\\s(?:.*\\S.*\n){3,10} *\\}</pre>");

    private static List<Documented> docs = List.of();

    @BeforeAll
    static void read() throws IOException {
        docs = ExportedDocs.read();
        assertThat(docs).hasSizeGreaterThan(800);
    }

    @Test
    void whatever_callers_see_has_a_sentence() {
        Rule.of("javadoc-is-there", "say in a sentence what it is for")
                .check(docs.stream()
                        .filter(doc -> doc.comment()
                                .map(FirstSentence::text)
                                .orElse("")
                                .isEmpty())
                        .map(doc -> new Breach(doc.name(), doc.name() + " has no comment, or one of tags only")));
    }

    @Test
    void the_first_sentence_says_more_than_the_name() {
        Rule.of("javadoc-says-more", "tell what the name does not: which, of what, in what unit, when there is none")
                .check(docs.stream()
                        .flatMap(doc -> doc.comment().stream()
                                .filter(comment -> FirstSentence.wordsBeyond(doc.name(), comment)
                                        .isEmpty())
                                .map(FirstSentence::text)
                                .filter(text -> !text.isEmpty())
                                .map(text -> new Breach(doc.name(), doc.name() + " says only: " + text))));
    }

    @Test
    void parts_without_a_sentence_of_their_own_have_a_tag() {
        Rule.of(
                        "javadoc-of-parts",
                        "add @param for each part of a record and each type variable, @throws for what must be caught")
                .check(docs.stream()
                        .flatMap(doc -> parts(doc.element())
                                .filter(part -> !tagged(doc).contains(part))
                                .map(part ->
                                        new Breach(doc.name() + " " + part, doc.name() + " says nothing of " + part))));
    }

    /** Without its brackets, a method is a private field of this name where there is one, and gets no link and no warning. */
    @Test
    void links_lead_to_what_callers_see() {
        Rule.of("javadoc-links", "link to what is public; write the name of a method with its parameters")
                .check(docs.stream()
                        .flatMap(doc -> doc.deadLinks().stream()
                                .map(link -> new Breach(
                                        doc.name() + " " + link, doc.name() + " has a dead link to " + link))));
    }

    @Test
    void the_overview_of_a_package_shows_how_to_begin() {
        Rule.of("javadoc-shows-how", "put a sample of about five lines into the comment of the package")
                .check(docs.stream()
                        .filter(doc -> doc.element().getKind() == ElementKind.PACKAGE)
                        .filter(doc -> !SAMPLE.matcher(
                                        doc.comment().map(Object::toString).orElse(""))
                                .find())
                        .map(doc ->
                                new Breach(doc.name(), doc.name() + " has no sample, or none of three to ten lines")));
    }

    /** {@return the names of the parts that must have a tag} */
    private static Stream<String> parts(Element element) {
        Stream<String> components = element instanceof TypeElement type
                ? type.getRecordComponents().stream()
                        .map(component -> component.getSimpleName().toString())
                : Stream.empty();
        Stream<String> variables = element instanceof Parameterizable generic
                ? generic.getTypeParameters().stream()
                        .map(variable -> variable.getSimpleName().toString())
                : Stream.empty();
        Stream<String> thrown = element instanceof ExecutableElement code
                ? code.getThrownTypes().stream().map(type -> type.toString().replaceAll(".*\\.", ""))
                : Stream.empty();
        return Stream.of(components, variables, thrown).flatMap(names -> names);
    }

    private static Set<String> tagged(Documented doc) {
        Set<String> tagged = new HashSet<>();
        for (DocTree tag : doc.comment().map(DocCommentTree::getBlockTags).orElse(List.of())) {
            if (tag instanceof ParamTree param) {
                tagged.add(param.getName().toString());
            } else if (tag instanceof ThrowsTree thrown) {
                tagged.add(thrown.getExceptionName().getSignature());
            }
        }
        return tagged;
    }
}
