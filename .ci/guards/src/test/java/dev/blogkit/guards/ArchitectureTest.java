package dev.blogkit.guards;

import static dev.blogkit.guards.Modules.CLASSES;
import static dev.blogkit.guards.Modules.FEED;
import static dev.blogkit.guards.Modules.MARKDOWN;
import static dev.blogkit.guards.Modules.isForCallers;
import static dev.blogkit.guards.Modules.isOurs;
import static dev.blogkit.guards.Modules.isPlatform;
import static dev.blogkit.guards.Modules.isSeen;
import static dev.blogkit.guards.Modules.members;
import static dev.blogkit.guards.Modules.module;
import static dev.blogkit.guards.Modules.outermost;
import static dev.blogkit.guards.Modules.signature;
import static dev.blogkit.guards.Modules.target;
import static dev.blogkit.guards.Modules.units;
import static dev.blogkit.guards.Modules.uses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.blogkit.guards.Rule.Breach;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The shape of the three modules. Calls that none of them may make are listed in {@code .ci/forbidden-calls.txt}. */
class ArchitectureTest {

    /** The classes that know a library, one for each errand, by the library's package. */
    private static final Map<String, Set<String>> OWNERS = Map.of(
            "org.commonmark.",
                    Set.of(
                            MARKDOWN + ".MarkdownBody",
                            MARKDOWN + ".BodyHtml",
                            MARKDOWN + ".BodyProblems",
                            MARKDOWN + ".TopHeading",
                            MARKDOWN + ".OpeningText",
                            MARKDOWN + ".PlainText",
                            MARKDOWN + ".Alert",
                            MARKDOWN + ".CodeTags",
                            MARKDOWN + ".Escape",
                            MARKDOWN + ".HeadingLinks",
                            MARKDOWN + ".HeadingMark",
                            MARKDOWN + ".LongParagraph",
                            MARKDOWN + ".TakenIds",
                            MARKDOWN + ".ExcerptMark",
                            MARKDOWN + ".SmartPunctuation",
                            MARKDOWN + ".TemplateSyntax",
                            MARKDOWN + ".InlineText",
                            MARKDOWN + ".NodeHtml",
                            MARKDOWN + ".BodyFacts",
                            MARKDOWN + ".Autolinks",
                            MARKDOWN + ".FootnoteHtml"),
            "org.jsoup.", Set.of(MARKDOWN + ".RawHtmlSanitizer"),
            "org.nibor.autolink.", Set.of(MARKDOWN + ".Autolinks"),
            "org.slf4j.", Set.of(MARKDOWN + ".MarkdownBody"),
            "tools.jackson.", Set.of(MARKDOWN + ".TokenHeader", MARKDOWN + ".YamlHeader", MARKDOWN + ".JsonHeader"));

    @Test
    void the_rules_see_the_three_modules() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct()).contains("dev.blogkit", MARKDOWN, FEED);
        assertThat(CLASSES).hasSizeGreaterThan(100);
    }

    @Test
    void one_class_a_library() {
        Rule.of("one-class-a-library", "call it through the class that owns it, so that one place changes with it")
                .check(uses().filter(use -> !isOurs(target(use)) && !isPlatform(target(use)))
                        .filter(use -> !isOwner(use.getOriginClass(), target(use)))
                        .map(ArchitectureTest::breach));
    }

    @Test
    void modules_apart() {
        Rule.of("modules-apart", "feed and markdown know core and not each other, core knows neither")
                .check(uses().filter(use -> isOurs(target(use)))
                        .filter(use -> !module(target(use)).equals("dev.blogkit"))
                        .filter(use -> !module(target(use)).equals(module(use.getOriginClass())))
                        .map(ArchitectureTest::breach));
    }

    @Test
    void own_types_in_signatures() {
        Stream<Breach> shown = members()
                .filter(member -> isSeen(member.getOwner()) && isSeen(member))
                .flatMap(member -> signature(member)
                        .filter(type -> !isForCallers(type))
                        .map(type -> breach(member, "shows " + type.getName())));
        Stream<Breach> parents = CLASSES.stream()
                .filter(Modules::isSeen)
                .flatMap(type -> Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
                        .filter(parent -> !isForCallers(parent))
                        .map(parent ->
                                new Breach(type.getName(), type.getName() + " shows its parent " + parent.getName())));
        Rule.of("own-types-in-signatures", "what callers see is made of the JDK's types and of public ones of ours")
                .check(Stream.concat(shown, parents));
    }

    @Test
    void no_parameter_may_be_absent_by_an_optional() {
        Rule.of("no-optional-parameter", "overload the method, or say @Nullable")
                .check(units().filter(unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC)) // no lambdas
                        .flatMap(unit -> unit.getRawParameterTypes().stream()
                                .filter(type -> type.getName().startsWith("java.util.Optional"))
                                .map(type -> breach(unit, "takes an Optional"))));
    }

    @Test
    void no_static_mutable_state() {
        Rule.of("no-static-mutable-state", "a static field and all that it holds is final: List.of, Set.of, Map.of")
                .check(members()
                        .flatMap(member -> member instanceof JavaField field ? Stream.of(field) : Stream.empty())
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .flatMap(field -> FixedValue.whyNotOf(field.reflect()).stream()
                                .map(reason -> new Breach(field.getFullName(), field.getFullName() + " " + reason))));
    }

    @Test
    void values_and_workers_do_not_change() {
        Set<JavaClass> held = new HashSet<>();
        CLASSES.stream()
                .filter(type -> isSeen(type) && !type.getSimpleName().equals("Builder"))
                .filter(type -> !type.isAssignableTo(Appendable.class)) // what a call writes to
                .filter(type -> !type.isAssignableTo(AutoCloseable.class)) // what runs until it is closed
                .forEach(type -> addHeld(type, held));
        Rule.of("fields-are-final", "what callers hold is immutable; what changes belongs into a builder or a call")
                .check(members()
                        .filter(member -> member instanceof JavaField && held.contains(member.getOwner()))
                        .filter(member -> !member.getModifiers().contains(JavaModifier.FINAL))
                        .map(member -> breach(member, "is not final")));
    }

    @Test
    void public_classes_are_final_or_meant_to_be_extended() {
        Rule.of("final-or-abstract", "say of a public class that it is final, or abstract or sealed")
                .check(CLASSES.stream()
                        .filter(type -> isSeen(type) && !type.isInterface() && !type.isEnum())
                        .filter(type -> !type.getModifiers().contains(JavaModifier.FINAL))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(type -> !type.reflect().isSealed())
                        .map(type -> new Breach(type.getName(), type.getDescription())));
    }

    @Test
    void nothing_is_caught_by_a_name_for_everything() {
        Rule.of("no-catch-all", "catch what the call throws; what nobody foresaw goes to the caller")
                .except(Map.of(
                        "dev.blogkit.ForeignCall.or",
                        "a fault of a file system, a reader or a listener costs what it was called for, and no more",
                        MARKDOWN + ".MarkdownBody.render",
                        "a fault of commonmark costs the body that it was found in, and no other post",
                        MARKDOWN + ".NodeHtml.highlighted",
                        "a fault of an application's highlighter costs the colours of one block"))
                .check(units().flatMap(unit -> unit.getTryCatchBlocks().stream())
                        .filter(ArchitectureTest::catchesAll)
                        .map(block -> new Breach(
                                block.getOwner().getOwner().getName() + "."
                                        + block.getOwner().getName(),
                                block.getOwner().getFullName() + " at " + block.getSourceCodeLocation())));
    }

    @Test
    void names_say_what_a_class_is() {
        Rule.of("telling-names", "name a class for what it is in the field's words")
                .check(CLASSES.stream()
                        .filter(type -> type.getSimpleName().matches(".*(Utils?|Helper|Manager|Impl)|Abstract[A-Z].*"))
                        .map(type -> new Breach(type.getName(), type.getDescription())));
    }

    @Test
    void logs_are_for_those_who_search_a_fault() {
        Rule.of("debug-only", "problems are diagnostics; a log at debug level is for what no return value can tell")
                .check(CLASSES.stream()
                        .flatMap(type -> type.getCodeUnitAccessesFromSelf().stream())
                        .filter(call -> call.getTargetOwner().getName().equals("org.slf4j.Logger"))
                        .filter(call ->
                                !Set.of("debug", "isDebugEnabled", "atDebug").contains(call.getName()))
                        .map(call -> new Breach(call.getOriginOwner().getName(), call.getDescription())));
    }

    @Test
    void every_package_says_what_may_be_null() {
        Rule.of("null-marked", "annotate the package with @NullMarked and nothing in it with @NullUnmarked")
                .check(Stream.concat(
                        CLASSES.stream()
                                .map(JavaClass::getPackage)
                                .distinct()
                                .filter(unit -> !unit.isAnnotatedWith(NullMarked.class))
                                .map(unit -> new Breach(unit.getName(), unit.getName())),
                        uses().filter(use -> target(use).isEquivalentTo(NullUnmarked.class))
                                .map(ArchitectureTest::breach)));
    }

    /** Knots that stay are one to this rule: their classes, and why they need each other. */
    @Test
    void no_class_needs_itself_in_a_circle() {
        Map<Set<String>, String> knots = Map.of(
                Set.of("Field", "FieldValue", "Fields"), "the value of a field may be a map, which is fields again",
                Set.of("Content", "RenderedContent"), "content makes the form of itself that is kept, and hides it");
        assertThat(knots).hasSizeLessThanOrEqualTo(3);

        SlicesRuleDefinition.slices()
                .assignedFrom(new Units(knots.keySet()))
                .should()
                .beFreeOfCycles()
                .as("no-cycle: of two classes one knows the other; take out what both need")
                .check(CLASSES);
        assertThat(knots.keySet())
                .allSatisfy(knot -> assertThat(isCycle(knot))
                        .as("no-cycle: %s is no knot any more; take it out of the list", knot)
                        .isTrue());
    }

    private static boolean isCycle(Set<String> knot) {
        return SlicesRuleDefinition.slices()
                .assignedFrom(new Units(Set.of()))
                .should()
                .beFreeOfCycles()
                .evaluate(CLASSES.that(DescribedPredicate.describe(
                        "stand in the knot",
                        type -> knot.contains(outermost(type).getSimpleName()))))
                .hasViolation();
    }

    /** Each outermost class by itself, but for those of a knot. */
    private record Units(Set<Set<String>> knots) implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = outermost(type).getSimpleName();
            return knots.stream()
                    .filter(knot -> knot.contains(name))
                    .findFirst()
                    .map(knot -> SliceIdentifier.of(knot.toString()))
                    .orElseGet(() -> SliceIdentifier.of(outermost(type).getName()));
        }

        @Override
        public String getDescription() {
            return "each class";
        }
    }

    private static boolean isOwner(JavaClass user, JavaClass used) {
        return OWNERS.entrySet().stream()
                .anyMatch(library -> used.getName().startsWith(library.getKey())
                        && library.getValue().contains(outermost(user).getName()));
    }

    /** Adds a class and the classes of all that its fields hold. */
    private static void addHeld(JavaClass type, Set<JavaClass> held) {
        if (isOurs(type) && held.add(type)) {
            type.getAllRawSuperclasses().forEach(parent -> addHeld(parent, held));
            type.getAllSubclasses().forEach(child -> addHeld(child, held));
            type.getAllFields().stream()
                    .flatMap(field -> field.getAllInvolvedRawTypes().stream())
                    .forEach(fieldType -> addHeld(fieldType.getBaseComponentType(), held));
        }
    }

    /** Throwable is left to {@link SourceTest}. */
    private static boolean catchesAll(TryCatchBlock block) {
        return block.getCaughtThrowables().stream()
                .anyMatch(caught -> Stream.of(Exception.class, RuntimeException.class, Error.class)
                        .anyMatch(caught::isEquivalentTo));
    }

    private static Breach breach(Dependency use) {
        return new Breach(use.getOriginClass().getName(), use.getDescription());
    }

    private static Breach breach(JavaMember member, String does) {
        return new Breach(member.getFullName(), member.getDescription() + " " + does);
    }
}
