package dev.blogkit.markdown;

import dev.blogkit.Author;
import dev.blogkit.Diagnostic;
import dev.blogkit.Field;
import dev.blogkit.FieldValue;
import dev.blogkit.Fields;
import dev.blogkit.Post;
import dev.blogkit.PostDate;
import dev.blogkit.SourceName;
import dev.blogkit.SourcePosition;
import dev.blogkit.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What header fields mean to a post. Of several names for one thing the first one in the list here that is in the header holds.
 * Names are compared without regard to case, and {@code -} is {@code _}.
 */
final class FieldMapping {

    private static final List<String> TITLE = List.of("title");
    private static final List<String> PUBLISHED =
            List.of("date", "pubdate", "publishdate", "published_at", "created", "timestamp", "published");
    private static final List<String> UPDATED = List.of("updated", "lastmod", "last_modified_at", "modified", "update");
    private static final List<String> EXPIRES = List.of("expires", "expirydate", "expiry_date", "unpublishdate");
    private static final List<String> TAGS = List.of("tags", "tag");
    private static final List<String> CATEGORIES = List.of("categories", "category");
    private static final List<String> AUTHORS = List.of("authors", "author", "by");
    private static final List<String> DESCRIPTION = List.of("description", "abstract");
    private static final List<String> SUMMARY = List.of("summary", "excerpt");
    private static final List<String> SLUG = List.of("slug");
    private static final List<String> PERMALINK = List.of("permalink", "url", "path", "link");
    private static final List<String> ID = List.of("id", "guid");
    private static final List<String> ALIASES = List.of("aliases", "redirect_from", "alias");
    private static final List<String> IMAGE = List.of("image", "cover", "thumbnail", "hero", "featured_image");
    private static final List<String> LANGUAGE = List.of("lang", "language", "locale");
    private static final List<String> SERIES = List.of("series");
    private static final List<String> WEIGHT = List.of("weight");
    private static final List<String> LAYOUT = List.of("layout");
    /** One of them that cannot be read makes a draft. */
    private static final List<String> VISIBILITY = List.of("draft", "status", "published", "unlisted");

    private static final Set<String> KNOWN = Stream.of(
                    TITLE,
                    PUBLISHED,
                    UPDATED,
                    EXPIRES,
                    TAGS,
                    CATEGORIES,
                    AUTHORS,
                    DESCRIPTION,
                    SUMMARY,
                    SLUG,
                    PERMALINK,
                    ID,
                    ALIASES,
                    IMAGE,
                    LANGUAGE,
                    SERIES,
                    WEIGHT,
                    LAYOUT,
                    VISIBILITY,
                    List.of("page"))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<String, Post.Status> STATUS_WORDS = Map.ofEntries(
            Map.entry("published", Post.Status.PUBLISHED), Map.entry("publish", Post.Status.PUBLISHED),
            Map.entry("public", Post.Status.PUBLISHED), Map.entry("live", Post.Status.PUBLISHED),
            Map.entry("draft", Post.Status.DRAFT), Map.entry("private", Post.Status.DRAFT),
            Map.entry("pending", Post.Status.DRAFT), Map.entry("unpublished", Post.Status.DRAFT),
            Map.entry("unlisted", Post.Status.UNLISTED), Map.entry("hidden", Post.Status.UNLISTED));

    private final Problems problems;
    private final Fields fields;
    private final Map<String, Field> byName = new HashMap<>();
    private final Set<String> unreadable;

    private FieldMapping(Header header, Problems problems) {
        this.problems = problems;
        this.fields = header.fields();
        this.unreadable =
                header.unreadable().stream().map(KeyLine::folded).collect(Collectors.toCollection(HashSet::new));
        reportDuplicates(fields, true);
        fields.all().forEach(field -> byName.put(KeyLine.folded(field.name()), field));
    }

    /** {@return true if a field of this name means something to a post} */
    static boolean isKnown(String name) {
        return KNOWN.contains(KeyLine.folded(name));
    }

    /** {@return true if a line says, in words that are known, who may see the post} */
    static boolean decidesWhoSeesIt(KeyLine line) {
        String value = line.value().toLowerCase(Locale.ROOT);
        return VISIBILITY.contains(KeyLine.folded(line.key()))
                && (STATUS_WORDS.containsKey(value)
                        || Set.of("true", "false", "yes", "no", "on", "off").contains(value));
    }

    /** {@return a builder with all that the header and the name of the source say} */
    static Post.Builder map(Header header, Problems problems) {
        return new FieldMapping(header, problems).map();
    }

    private Post.Builder map() {
        Field dated = dateField();
        PostDate published = dated == null
                ? new SourceName(problems.source()).date().map(PostDate::of).orElse(null)
                : date(dated);
        List<Field> said = EXPIRES.stream()
                .map(byName::get)
                .filter(FieldMapping::saysSomething)
                .toList();
        List<PostDate> expiries =
                said.stream().map(this::date).filter(Objects::nonNull).toList();
        boolean withheld = (dated != null && published == null) || expiries.size() < said.size();
        return Post.builder(problems.source())
                .fields(fields)
                .kind(kind())
                .status(status())
                .withheld(withheld || hasUnreadable(PUBLISHED) || hasUnreadable(EXPIRES))
                .title(text(TITLE))
                .permalink(permalink())
                .slug(text(SLUG))
                .id(text(ID))
                .published(hasUnreadable(PUBLISHED) ? null : published)
                .updated(updated())
                .expires(expiries.stream().findFirst().orElse(null))
                .authors(authors())
                .tags(tags(TAGS))
                .categories(tags(CATEGORIES))
                .series(texts(SERIES).stream().findFirst().orElse(null))
                .weight(weight())
                .description(text(DESCRIPTION))
                .summary(text(SUMMARY))
                .language(language())
                .image(image())
                .aliases(texts(ALIASES))
                .layout(text(LAYOUT));
    }

    /** {@return the first of these fields that says something} */
    private @Nullable Field first(List<String> names) {
        return names.stream()
                .map(byName::get)
                .filter(FieldMapping::saysSomething)
                .findFirst()
                .orElse(null);
    }

    private static boolean saysSomething(@Nullable Field field) {
        return field != null && !field.value().isNothing();
    }

    private boolean hasUnreadable(List<String> names) {
        return names.stream().anyMatch(unreadable::contains);
    }

    private @Nullable String text(List<String> names) {
        Field field = first(names);
        return field == null ? null : fields.text(field.name(), problems::add).orElse(null);
    }

    private List<String> texts(List<String> names) {
        Field field = first(names);
        return field == null ? List.of() : fields.list(field.name(), problems::add);
    }

    private @Nullable Long weight() {
        Field field = first(WEIGHT);
        OptionalLong place = field == null ? OptionalLong.empty() : fields.integer(field.name(), problems::add);
        return place.isPresent() ? place.getAsLong() : null;
    }

    private Post.Kind kind() {
        boolean page = fields.bool("page", problems::add).orElse(false)
                || fields.find("type")
                        .flatMap(field -> field.value().text())
                        .filter("page"::equalsIgnoreCase)
                        .isPresent();
        return page ? Post.Kind.PAGE : Post.Kind.POST;
    }

    /** {@return the field that gives the date} {@code published} is one only where it is no truth value. */
    private @Nullable Field dateField() {
        Field field = first(PUBLISHED);
        boolean isDate = field != null
                && (!KeyLine.folded(field.name()).equals("published")
                        || field.value().text().flatMap(PostDate::parse).isPresent());
        return isDate ? field : null;
    }

    private @Nullable PostDate updated() {
        Field field = first(UPDATED);
        if (field == null) {
            field = fields.nested("last_update").find("date").orElse(null);
        }
        return date(field);
    }

    private @Nullable PostDate date(@Nullable Field field) {
        if (field == null || field.value().isNothing()) {
            return null;
        }
        Optional<PostDate> date = field.value().text().flatMap(PostDate::parse);
        if (date.isEmpty()) {
            problems.error(
                    "date-unreadable",
                    field.value().position(),
                    field.name() + ": expected a date such as 2024-05-01 or 2024-05-01T10:00:00Z, found '"
                            + field.value() + "'",
                    "write year, month and day in this order");
        }
        return date.orElse(null);
    }

    /** {@return who may see the post} Whatever cannot be read here hides it: it must not appear by a slip of the pen. */
    private Post.Status status() {
        List<Diagnostic> slips = new ArrayList<>();
        boolean draft = hasUnreadable(VISIBILITY)
                || isInDraftsFolder()
                || fields.bool("draft", slips::add).orElse(false);
        boolean unlisted = fields.bool("unlisted", slips::add).orElse(false);
        Field published = byName.get("published");
        if (published != null
                && published.value().text().flatMap(PostDate::parse).isEmpty()) {
            draft |= !fields.bool(published.name(), slips::add).orElse(true);
        }
        Optional<String> word = fields.text("status", slips::add);
        if (word.isPresent()) {
            Post.Status status = STATUS_WORDS.get(word.get().strip().toLowerCase(Locale.ROOT));
            if (status == null) {
                SourcePosition position =
                        fields.find("status").orElseThrow().value().position();
                slips.add(Diagnostic.error(
                        "status-unknown",
                        problems.source(),
                        position,
                        "status: expected published, draft or unlisted, found '" + word.get()
                                + "'; the post is a draft",
                        "write one of the three words"));
            }
            draft |= status == Post.Status.DRAFT;
            unlisted |= status == Post.Status.UNLISTED;
        }
        problems.addAll(slips);
        return draft || !slips.isEmpty() ? Post.Status.DRAFT : unlisted ? Post.Status.UNLISTED : Post.Status.PUBLISHED;
    }

    private boolean isInDraftsFolder() {
        String folder = new SourceName(problems.source()).folder().toLowerCase(Locale.ROOT);
        return Arrays.stream(folder.split("/")).anyMatch(part -> part.equals("drafts") || part.equals("_drafts"));
    }

    /** A {@code url} or {@code link} with a host is where the post points to, not where it stands. */
    private @Nullable String permalink() {
        for (String name : PERMALINK) {
            Field field = byName.get(name);
            boolean elsewhere = field != null
                    && !name.equals("permalink")
                    && field.value().text().filter(text -> text.contains("://")).isPresent();
            if (field != null && !field.value().isNothing() && !elsewhere) {
                return fields.text(field.name(), problems::add).orElse(null);
            }
        }
        return null;
    }

    private @Nullable String language() {
        String tag = text(LANGUAGE);
        if (tag != null && (tag.length() > 100 || !tag.matches("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*"))) {
            Field field = Objects.requireNonNull(first(LANGUAGE));
            problems.warning(
                    "language-unknown",
                    field.value().position(),
                    field.name() + ": expected a tag such as en or pt-BR, found '" + tag + "'; feeds will not name it",
                    "write the tag of the language");
        }
        return tag;
    }

    /** {@return the labels of a list as they are; a single text is split at commas, if it has one} */
    private List<Tag> tags(List<String> names) {
        Field field = first(names);
        Fields nested = fields.nested("taxonomies");
        List<String> labels = List.of();
        if (field != null) {
            labels = field.value()
                    .text()
                    .map(text -> List.of(text.split(",")))
                    .orElseGet(() -> fields.list(field.name(), problems::add));
        } else {
            for (String name : names) {
                labels = labels.isEmpty() ? nested.list(name, problems::add) : labels;
            }
        }
        return labels.stream()
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .map(Tag::new)
                .toList();
    }

    private List<Author> authors() {
        Field field = first(AUTHORS);
        if (field == null) {
            return List.of();
        }
        List<Author> authors = new ArrayList<>();
        for (FieldValue value : field.value().items().orElseGet(() -> List.of(field.value()))) {
            Optional<Fields> person = value.fields();
            Optional<String> name = person.isPresent() ? person.get().text("name", problems::add) : value.text();
            if (name.isPresent() && !name.get().isBlank()) {
                authors.add(person.map(known -> author(name.get(), known))
                        .orElseGet(() -> Author.of(name.get().strip())));
            } else if (!value.isNothing()) {
                problems.error(
                        "author-without-name",
                        value.position(),
                        field.name() + ": expected a name, or a map with a name, found " + value,
                        "write author: Ada Lovelace");
            }
        }
        return authors;
    }

    private Author author(String name, Fields person) {
        Author author = Author.of(name.strip());
        Optional<String> url = person.text("url", problems::add).filter(text -> !text.isBlank());
        Optional<String> email = person.text("email", problems::add);
        if (url.isPresent()) {
            author = author.withUrl(url.get());
        }
        if (email.isPresent()) {
            try {
                author = author.withEmail(email.get());
            } catch (IllegalArgumentException noAddress) {
                problems.error(
                        "field-unreadable",
                        person.find("email").orElseThrow().value().position(),
                        "email: expected an address such as ada@example.org, found '" + email.get() + "'",
                        "mend it, or take it out");
            }
        }
        return author;
    }

    /** {@return the reference of the image, which many write as a map of reference and alternative text} */
    private @Nullable String image() {
        Field field = first(IMAGE);
        if (field == null) {
            return null;
        }
        Optional<Fields> parts = field.value().fields();
        if (parts.isEmpty()) {
            return texts(IMAGE).stream().findFirst().orElse(null);
        }
        return Stream.of("src", "url", "path", "feature")
                .flatMap(name ->
                        parts.get().find(name).flatMap(part -> part.value().text()).stream())
                .findFirst()
                .orElse(null);
    }

    /** The last one holds; but where the two say otherwise who may see the post, neither does. */
    private void reportDuplicates(Fields level, boolean outermost) {
        Map<String, Field> seen = new HashMap<>();
        for (Field field : level.all()) {
            String name = KeyLine.folded(field.name());
            Field before = seen.put(name, field);
            if (before != null
                    && outermost
                    && VISIBILITY.contains(name)
                    && !before.value().equals(field.value())) {
                unreadable.add(name);
                problems.error(
                        "duplicate-field",
                        field.position(),
                        field.name() + " says otherwise in line "
                                + before.position().line() + "; the post is a draft",
                        "leave one of the two");
            } else if (before != null) {
                problems.warning(
                        "duplicate-field",
                        field.position(),
                        field.name() + " stands in line " + before.position().line() + " already; this one holds",
                        "leave one of the two");
            }
            field.value().fields().ifPresent(nested -> reportDuplicates(nested, false));
        }
    }
}
