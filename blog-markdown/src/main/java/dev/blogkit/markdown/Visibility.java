package dev.blogkit.markdown;

import dev.blogkit.Diagnostic;
import dev.blogkit.Field;
import dev.blogkit.Fields;
import dev.blogkit.Post;
import dev.blogkit.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who may see a post. Whatever cannot be read here hides it: it must not appear by a slip of the pen. */
final class Visibility {

    private static final Map<String, Post.Status> STATUS_WORDS = Map.ofEntries(
            Map.entry("published", Post.Status.PUBLISHED),
            Map.entry("publish", Post.Status.PUBLISHED),
            Map.entry("public", Post.Status.PUBLISHED),
            Map.entry("live", Post.Status.PUBLISHED),
            Map.entry("published-date", Post.Status.PUBLISHED),
            Map.entry("featured", Post.Status.PUBLISHED),
            Map.entry("draft", Post.Status.DRAFT),
            Map.entry("private", Post.Status.DRAFT),
            Map.entry("pending", Post.Status.DRAFT),
            Map.entry("unpublished", Post.Status.DRAFT),
            Map.entry("skip", Post.Status.DRAFT),
            Map.entry("unlisted", Post.Status.UNLISTED),
            Map.entry("hidden", Post.Status.UNLISTED));

    private static final Set<String> TRUTHS = Set.of("true", "false", "yes", "no", "on", "off");
    private static final Set<String> NO = Set.of("", "no", "non", "not", "false", "off");

    private final Function<String, Optional<Field>> fields;
    private final Profile profile;
    private final HeaderDates dates;
    private final Problems problems;

    /** @param fields finds the field that holds under a name */
    Visibility(Function<String, Optional<Field>> fields, Profile profile, HeaderDates dates, Problems problems) {
        this.fields = fields;
        this.profile = profile;
        this.dates = dates;
        this.problems = problems;
    }

    /** {@return true if a line says, in words that are known, who may see the post} */
    static boolean isSaidBy(KeyLine line) {
        return PostField.VISIBILITY.contains(KeyLine.folded(line.key())) && isWord(line.value());
    }

    /** {@return true if a text is one of the words that say who may see a post} */
    static boolean isWord(String text) {
        String word = folded(text);
        return STATUS_WORDS.containsKey(word) || TRUTHS.contains(word);
    }

    /** {@return true if a text is a word that a field of this name has: a status, or yes or no} */
    static boolean isWordOf(String name, String text) {
        return name.equals("status") ? STATUS_WORDS.containsKey(folded(text)) : TRUTHS.contains(folded(text));
    }

    /** {@return true if a permalink says that the post gets no page, as Eleventy has it} */
    static boolean isNoPage(Field permalink) {
        return permalink
                .value()
                .text()
                .filter(text -> folded(text).equals("false"))
                .isPresent();
    }

    /** @param unreadable the names of fields that are there and say nothing that can be told */
    Post.Status status(List<Tag> tags, Set<String> unreadable) {
        List<Diagnostic> slips = new ArrayList<>();
        boolean draft = PostField.VISIBILITY.stream().anyMatch(unreadable::contains)
                || profile.isDraft(problems.source())
                || tags.stream().anyMatch(tag -> profile.draftTags().contains(folded(tag.name())))
                || isTrue("draft", slips::add)
                || Stream.of("drafts", "isdraft", "is_draft").anyMatch(name -> says(name, true))
                || fields.apply("permalink").filter(Visibility::isNoPage).isPresent();
        boolean unlisted = isTrue("unlisted", slips::add) || says("hidden", true);
        Optional<Field> published = fields.apply("published").filter(field -> !dates.isDate(field));
        draft |= !published.flatMap(field -> truth(field, slips::add)).orElse(true) || says("publish", false);
        Optional<Post.Status> word = fields.apply("status").flatMap(field -> word(field, slips::add));
        draft |= word.filter(status -> status == Post.Status.DRAFT).isPresent();
        unlisted |= word.filter(status -> status == Post.Status.UNLISTED).isPresent();
        problems.addAll(slips);
        return draft || !slips.isEmpty() ? Post.Status.DRAFT : unlisted ? Post.Status.UNLISTED : Post.Status.PUBLISHED;
    }

    /** {@return what a field says that is yes or no} */
    Optional<Boolean> truth(Field field, Consumer<Diagnostic> slips) {
        Optional<String> word = field.value().text();
        return profile.anyWordIsYes() && word.isPresent()
                ? Optional.of(!NO.contains(folded(word.get())))
                : alone(field).bool(field.name(), slips);
    }

    private boolean isTrue(String name, Consumer<Diagnostic> slips) {
        return fields.apply(name).flatMap(field -> truth(field, slips)).orElse(false);
    }

    /** {@return true if a field that may mean something else is a clear yes or no} */
    private boolean says(String name, boolean wanted) {
        return fields.apply(name)
                .filter(field -> field.value()
                        .text()
                        .filter(text -> TRUTHS.contains(folded(text)))
                        .isPresent())
                .flatMap(field -> truth(field, slip -> {}))
                .filter(truth -> truth == wanted)
                .isPresent();
    }

    private Optional<Post.Status> word(Field field, Consumer<Diagnostic> slips) {
        Optional<String> word = alone(field).text(field.name(), slips);
        Optional<Post.Status> known = word.map(text -> STATUS_WORDS.get(folded(text)));
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

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
