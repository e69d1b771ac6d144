package dev.blogkit.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ReferenceTree;
import com.sun.source.util.DocTreePath;
import com.sun.source.util.DocTreePathScanner;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import dev.blogkit.Post;
import dev.blogkit.feed.Feed;
import dev.blogkit.markdown.PostParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * What callers can see of the three modules, from their sources: packages, types and members, each with its comment. Left out is
 * what needs none: what the compiler adds, parts of a record, which are in the comment of the record, and methods that do what
 * the one that they override says.
 */
final class ExportedDocs {

    private final Elements elements;
    private final Types types;
    private final DocTrees trees;
    private final List<Documented> found = new ArrayList<>();

    private ExportedDocs(JavacTask task) {
        this.elements = task.getElements();
        this.types = task.getTypes();
        this.trees = DocTrees.instance(task);
    }

    /**
     * @param name with the names of its classes, as {@code Feed.Builder.title}; a package has its whole name
     * @param comment empty where there is none
     * @param deadLinks the references in it that lead to what callers do not see
     */
    record Documented(Element element, String name, Optional<DocCommentTree> comment, List<String> deadLinks) {}

    static List<Documented> read() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-proc:none", "-Xlint:none", "-cp", System.getProperty("java.class.path"));
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources()));
            task.analyze();
            ExportedDocs docs = new ExportedDocs(task);
            Stream.of(Post.class, PostParser.class, Feed.class).forEach(seen -> docs.addPackage(seen.getPackageName()));
            return docs.found;
        }
    }

    /** As for a class path: what a module exports is not asked here. */
    private static List<Path> sources() throws IOException {
        List<Path> sources = Project.files(Project.LIBRARY, "src/main/java", ".java");
        sources.removeIf(file -> file.endsWith("module-info.java"));
        assertThat(sources).hasSizeGreaterThan(150);
        return sources;
    }

    private void addPackage(String name) {
        PackageElement element = elements.getPackageElement(name);
        add(element, name);
        addTypes(element, "");
    }

    private void addTypes(Element within, String prefix) {
        for (TypeElement type : ElementFilter.typesIn(within.getEnclosedElements())) {
            if (isSeen(type)) {
                String name = prefix + type.getSimpleName();
                add(type, name);
                type.getEnclosedElements().stream()
                        .filter(member -> isSeen(member) && needsComment(member, type))
                        .forEach(member -> add(member, name + "." + member.getSimpleName()));
                addTypes(type, name + ".");
            }
        }
    }

    private void add(Element element, String name) {
        Optional<DocCommentTree> comment = Optional.ofNullable(trees.getDocCommentTree(element));
        List<String> deadLinks = new ArrayList<>();
        comment.ifPresent(links -> new DocTreePathScanner<Void, List<String>>() {
            @Override
            public Void visitReference(ReferenceTree reference, List<String> dead) {
                if (!isReached(trees.getElement(getCurrentPath()))) {
                    dead.add(reference.getSignature());
                }
                return super.visitReference(reference, dead);
            }
        }.scan(new DocTreePath(trees.getPath(element), links), deadLinks));
        found.add(new Documented(element, name, comment, deadLinks));
    }

    private static boolean isReached(@Nullable Element target) {
        return target instanceof PackageElement
                || (target != null && isSeen(target) && isReached(target.getEnclosingElement()));
    }

    private boolean needsComment(Element member, TypeElement type) {
        if (member.getKind().isField()) {
            return true;
        }
        return member instanceof ExecutableElement code
                && trees.getTree(code) != null
                && (code.getKind() == ElementKind.METHOD
                        ? elements.recordComponentFor(code) == null && !isSaidAbove(code, type, type)
                        : !isCanonical(code, type));
    }

    private boolean isCanonical(ExecutableElement constructor, TypeElement type) {
        return type.getKind() == ElementKind.RECORD
                && isSame(types(constructor.getParameters()), types(type.getRecordComponents()));
    }

    private boolean isSame(List<TypeMirror> some, List<TypeMirror> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size()).allMatch(i -> types.isSameType(some.get(i), others.get(i)));
    }

    private static List<TypeMirror> types(List<? extends Element> elements) {
        return elements.stream().map(Element::asType).toList();
    }

    /** {@return true if a class or interface above has the method, with its comment, or is not ours} */
    private boolean isSaidAbove(ExecutableElement method, TypeElement type, TypeElement from) {
        return types.directSupertypes(from.asType()).stream()
                .map(above -> (TypeElement) ((DeclaredType) above).asElement())
                .anyMatch(above -> ElementFilter.methodsIn(above.getEnclosedElements()).stream()
                                .anyMatch(other -> elements.overrides(method, other, type) && isSaid(other, above))
                        || isSaidAbove(method, type, above));
    }

    private boolean isSaid(ExecutableElement method, TypeElement type) {
        boolean ours = type.getQualifiedName().toString().startsWith("dev.blogkit.");
        return !ours || (isSeen(type) && trees.getDocCommentTree(method) != null);
    }

    private static boolean isSeen(Element element) {
        return element.getModifiers().contains(Modifier.PUBLIC)
                || element.getModifiers().contains(Modifier.PROTECTED);
    }
}
