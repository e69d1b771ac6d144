package dev.blogkit.markdown;

import dev.blogkit.Diagnostic;
import dev.blogkit.Field;
import dev.blogkit.Fields;
import dev.blogkit.Post;
import dev.blogkit.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who may see a post. Whatever cannot be read here hides it: it must not appear by a slip of the pen. */
final class Visibility {

    private static final Set<String> NO = Set.of("", "no", "non", "not", "false", "off");

    private final Function<String, Optional<Field>> fields;
    private final Profile profile;
    private final HeaderDates dates;
    private final Problems problems;

    /** @param fields finds the field that holds under a name, as it is compared */
    Visibility(Function<String, Optional<Field>> fields, Profile profile, HeaderDates dates, Problems problems) {
        this.fields = fields;
        this.profile = profile;
        this.dates = dates;
        this.problems = problems;
    }

    /** {@return true if a permalink says that the post gets no page, as Eleventy has it} */
    static boolean isNoPage(Field permalink) {
        return permalink
                .value()
                .text()
                .filter(text -> VisibilityWords.folded(text).equals("false"))
                .isPresent();
    }

    /**
     * @param draftTags those of the post's tags that make a draft
     * @param unreadable the names of fields that are there and say nothing that can be told
     */
    Post.Status status(List<Tag> draftTags, Set<String> unreadable) {
        List<Diagnostic> slips = new ArrayList<>();
        boolean draft = profile.hiding().names().stream().anyMatch(unreadable::contains)
                || profile.isDraft(problems.source())
                || !draftTags.isEmpty()
                || isLocked();
        draft |= says(PostField.DRAFT, true, slips::add);
        draft |= says(PostField.VISIBLE, false, slips::add);
        draft |= hasNoPage();
        boolean unlisted = says(PostField.UNLISTED, true, slips::add) || isNever("build.list", "_build.list");
        List<Post.Status> words = words(slips::add);
        draft |= words.contains(Post.Status.DRAFT);
        unlisted |= words.contains(Post.Status.UNLISTED);
        problems.addAll(slips);
        return draft || !slips.isEmpty() ? Post.Status.DRAFT : unlisted ? Post.Status.UNLISTED : Post.Status.PUBLISHED;
    }

    /** Hexo and WordPress show such a post to those only who know the word. */
    private boolean isLocked() {
        return fields.apply("password")
                .filter(field -> !field.value().isNothing())
                .filter(field -> field.value()
                        .text()
                        .map(VisibilityWords::folded)
                        .filter(NO::contains)
                        .isEmpty())
                .isPresent();
    }

    /** Eleventy, Zola and Hugo each have a way to read a file and give it no page. */
    private boolean hasNoPage() {
        return fields.apply("permalink").filter(Visibility::isNoPage).isPresent()
                || isNever("render", "build.render", "_build.render")
                || clearly("headless").orElse(false);
    }

    /** {@return what a field says that is yes or no} */
    Optional<Boolean> truth(Field field, Consumer<Diagnostic> slips) {
        Optional<String> word = field.value().text();
        return profile.anyWordIsYes() && word.isPresent()
                ? Optional.of(!NO.contains(VisibilityWords.folded(word.get())))
                : alone(field).bool(field.name(), slips);
    }

    /** The first name of a field means this and nothing else; the others, only where they are a clear yes or no. */
    private boolean says(PostField meaning, boolean wanted, Consumer<Diagnostic> slips) {
        boolean first = first(meaning)
                .filter(field -> meaning != PostField.VISIBLE || !dates.isDate(field))
                .flatMap(field -> truth(field, slips))
                .filter(truth -> truth == wanted)
                .isPresent();
        return first
                || profile.hidingKeys(meaning).stream()
                        .skip(1)
                        .anyMatch(name ->
                                clearly(name).filter(truth -> truth == wanted).isPresent());
    }

    /** {@return the field under the first name that its meaning has} One that says nothing hides nothing, but not without a word. */
    private Optional<Field> first(PostField meaning) {
        Optional<Field> found = profile.keys(meaning).stream().findFirst().flatMap(fields);
        found.filter(field -> field.value().isNothing() && !profile.anyWordIsYes())
                .ifPresent(field -> problems.warning(
                        "field-empty",
                        field.position(),
                        field.name() + ": nothing stands here, so the field neither hides nor shows the post",
                        meaning == PostField.STATUS ? "write draft or published" : "write true or false"));
        return found;
    }

    /** {@return yes or no, where a field that may mean something else says one of the two} */
    private Optional<Boolean> clearly(String name) {
        return fields.apply(name).flatMap(field -> field.value().text()).flatMap(VisibilityWords::truth);
    }

    private boolean isNever(String... names) {
        return Stream.of(names)
                .flatMap(name -> fields.apply(name).stream())
                .flatMap(field -> field.value().text().stream())
                .map(VisibilityWords::folded)
                .anyMatch(word -> word.equals("never") || word.equals("false"));
    }

    /** {@return what the fields say whose value is a word; under another name than the first, only where the word is known} */
    private List<Post.Status> words(Consumer<Diagnostic> slips) {
        Optional<Post.Status> first = first(PostField.STATUS).flatMap(field -> word(field, slips));
        Stream<Post.Status> others = profile.hidingKeys(PostField.STATUS).stream()
                .skip(1)
                .flatMap(name -> fields.apply(name).stream())
                .flatMap(field -> field.value().text().stream())
                .flatMap(word -> VisibilityWords.status(word).stream());
        return Stream.concat(first.stream(), others).toList();
    }

    private Optional<Post.Status> word(Field field, Consumer<Diagnostic> slips) {
        Optional<String> word = alone(field).text(field.name(), slips);
        Optional<Post.Status> known = word.flatMap(VisibilityWords::status);
        if (word.isPresent() && known.isEmpty()) {
            slips.accept(problems.errorAt(
                    "status-unknown",
                    field.value().position(),
                    "status: expected published, draft or unlisted, found '" + word.get() + "'; the post is a draft",
                    "write one of the three words"));
        }
        return known;
    }

    private Fields alone(Field field) {
        return Fields.of(problems.source(), List.of(field));
    }
}
