package dev.blogkit.guards;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.blogkit.Post;
import dev.blogkit.feed.Feed;
import dev.blogkit.markdown.PostParser;
import java.util.stream.Stream;

/** The compiled classes of the three modules, and what rules ask of them. */
final class Modules {

    static final String MARKDOWN = "dev.blogkit.markdown";
    static final String FEED = "dev.blogkit.feed";

    static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrls(Stream.of(Post.class, PostParser.class, Feed.class)
                    .map(inModule ->
                            inModule.getProtectionDomain().getCodeSource().getLocation())
                    .toList());

    private Modules() {}

    static Stream<Dependency> uses() {
        return CLASSES.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream());
    }

    static Stream<JavaMember> members() {
        return CLASSES.stream()
                .flatMap(type -> type.getMembers().stream())
                .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    static Stream<JavaCodeUnit> units() {
        return CLASSES.stream().flatMap(type -> type.getCodeUnits().stream());
    }

    static JavaClass target(Dependency use) {
        return use.getTargetClass().getBaseComponentType();
    }

    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Modules::outermost).orElse(type);
    }

    /** {@return the name of the module that a class of ours belongs to} */
    static String module(JavaClass type) {
        return Stream.of(MARKDOWN, FEED)
                .filter(module -> (type.getPackageName() + ".").startsWith(module + "."))
                .findFirst()
                .orElse("dev.blogkit");
    }

    static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("dev.blogkit");
    }

    /** The JDK, and the annotations that every module has; which modules of the JDK, module-info says. */
    static boolean isPlatform(JavaClass type) {
        return type.isPrimitive()
                || type.getPackageName().startsWith("java.")
                || type.getPackageName().equals("org.jspecify.annotations");
    }

    static boolean isForCallers(JavaClass type) {
        return isOurs(type) ? isSeen(type) : isPlatform(type);
    }

    static boolean isSeen(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(Modules::isSeen).orElse(true);
    }

    static boolean isSeen(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    static Stream<JavaClass> signature(JavaMember member) {
        Stream<JavaClass> thrown = member instanceof JavaCodeUnit unit
                ? unit.getThrowsClause().stream().map(declaration -> declaration.getRawType())
                : Stream.empty();
        return Stream.concat(member.getAllInvolvedRawTypes().stream(), thrown).map(JavaClass::getBaseComponentType);
    }
}
