package dev.blogkit.markdown;

import dev.blogkit.Author;
import dev.blogkit.Field;
import dev.blogkit.FieldValue;
import dev.blogkit.Fields;
import dev.blogkit.Post;
import dev.blogkit.PostDate;
import dev.blogkit.SourceName;
import dev.blogkit.Tag;
import java.time.ZoneOffset;
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
 * What header fields mean to a post. The names of the fields are in {@link PostField}, what differs from tool to tool in
 * {@link Profile}.
 */
final class FieldMapping {

    private final Profile profile;
    private final SharedTags sharedTags;
    private final Problems problems;
    private final HeaderDates dates;
    private final Visibility visibility;
    private final Fields fields;
    private final boolean cutOff;
    private final HeaderFormat format;
    private final Map<String, Field> byName;
    private final Set<String> unreadable;

    private FieldMapping(FrontMatter frontMatter, Profile profile, SharedTags sharedTags, Problems problems) {
        Header header = frontMatter.header();
        this.profile = profile;
        this.sharedTags = sharedTags;
        this.problems = problems;
        this.dates = new HeaderDates(profile, problems);
        this.visibility = new Visibility(this::find, profile, dates, problems);
        this.fields = header.fields();
        this.cutOff = frontMatter.text().cutOff();
        this.unreadable =
                header.unreadable().stream().map(KeyLine::folded).collect(Collectors.toCollection(HashSet::new));
        this.format = frontMatter.text().format();
        this.byName = heldByName(fields, true);
        reportMisspelt();
    }

    /** {@return a builder with all that the header and the name of the source say} */
    static Post.Builder map(FrontMatter frontMatter, Profile profile, SharedTags sharedTags, Problems problems) {
        return new FieldMapping(frontMatter, profile, sharedTags, problems).map();
    }

    private Post.Builder map() {
        fields.all().stream()
                .filter(field -> profile.keys(PostField.PUBLISHED).contains(KeyLine.folded(field.name())))
                .filter(HeaderDates::isOfFile)
                .forEach(dates::reportOfFile);
        Field dated = dateField();
        PostDate published = dated == null ? dateInName() : laterOne(dated, dates.read(dated));
        List<Field> said = saying(PostField.EXPIRES);
        List<PostDate> expiries =
                said.stream().map(dates::read).filter(Objects::nonNull).toList();
        boolean withheld = (dated != null && published == null) || expiries.size() < said.size();
        List<Tag> tags = tags();
        return Post.builder(problems.source())
                .fields(fields)
                .kind(kind())
                .status(visibility.status(draftTags(tags), unreadable))
                .withheld(withheld || cutOff || hasUnreadable(PostField.PUBLISHED) || hasUnreadable(PostField.EXPIRES))
                .title(title())
                .permalink(permalink())
                .slug(text(PostField.SLUG))
                .id(text(PostField.ID))
                .published(hasUnreadable(PostField.PUBLISHED) ? null : published)
                .updated(first(PostField.UPDATED)
                        .filter(field -> !HeaderDates.isOfFile(field))
                        .map(dates::read)
                        .orElse(null))
                .expires(expiries.stream().findFirst().orElse(null))
                .authors(authors())
                .tags(tags)
                .categories(categories())
                .series(texts(PostField.SERIES).stream().findFirst().orElse(null))
                .weight(weight())
                .description(text(PostField.DESCRIPTION))
                .summary(text(PostField.SUMMARY))
                .language(language())
                .image(image())
                .aliases(texts(PostField.ALIASES))
                .layout(text(PostField.LAYOUT));
    }

    /** {@return which of two fields of one name holds} One that says nothing takes nothing away from the other. */
    private Field holds(Field before, Field after) {
        return saysNothing(after) || (profile.duplicates() == Profile.Duplicates.FIRST && !saysNothing(before))
                ? before
                : after;
    }

    private boolean saysNothing(Field field) {
        return field.value().isNothing()
                || field.value().text().filter(String::isBlank).isPresent()
                || (profile.keys(PostField.PUBLISHED).contains(KeyLine.folded(field.name()))
                        && HeaderDates.isOfFile(field));
    }

    /** {@return the field of a name, as it is compared} */
    private Optional<Field> find(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return Optional.ofNullable(byName.get(name));
        }
        return find(name.substring(0, dot))
                .flatMap(outer -> outer.value().fields())
                .flatMap(nested -> nested.all().stream()
                        .filter(field -> field.name().toLowerCase(Locale.ROOT).equals(name.substring(dot + 1)))
                        .reduce(this::holds));
    }

    /** {@return the fields that say something under these names, the one that holds first} */
    private List<Field> saying(PostField field) {
        return profile.keys(field).stream()
                .flatMap(name -> find(name).stream())
                .filter(found -> !saysNothing(found))
                .toList();
    }

    private Optional<Field> first(PostField field) {
        return saying(field).stream().findFirst();
    }

    private boolean hasUnreadable(PostField field) {
        return profile.keys(field).stream().anyMatch(unreadable::contains);
    }

    /** {@return the field by itself, for the typed reads: of two with its name another one may hold} */
    private Fields alone(Field field) {
        return Fields.of(problems.source(), List.of(field));
    }

    private @Nullable String text(PostField name) {
        return first(name)
                .flatMap(field -> alone(field).text(field.name(), problems::add))
                .orElse(null);
    }

    private List<String> texts(PostField name) {
        return first(name)
                .map(field -> alone(field).list(field.name(), problems::add))
                .orElse(List.of());
    }

    private @Nullable String title() {
        for (String name : profile.keys(PostField.TITLE)) {
            Optional<Field> empty = find(name)
                    .filter(field -> field.value().text().orElse("").isBlank()
                            && field.value().items().isEmpty()
                            && field.value().fields().isEmpty());
            empty.ifPresent(field -> problems.warning(
                    "title-empty",
                    field.position(),
                    field.name() + ": the title is empty; a heading or the file's name stands in for it",
                    "write a title, or take the line out"));
        }
        return text(PostField.TITLE);
    }

    private @Nullable Long weight() {
        OptionalLong place = first(PostField.WEIGHT)
                .map(field -> alone(field).integer(field.name(), problems::add))
                .orElse(OptionalLong.empty());
        return place.isPresent() ? place.getAsLong() : null;
    }

    private Post.Kind kind() {
        boolean page = first(PostField.PAGE)
                        .flatMap(field -> visibility.truth(field, problems::add))
                        .orElse(false)
                || find("type")
                        .flatMap(field -> field.value().text())
                        .filter("page"::equalsIgnoreCase)
                        .isPresent()
                || (profile.menuIsPage() && find("menu").isPresent())
                || profile.isPage(problems.source());
        return page ? Post.Kind.PAGE : Post.Kind.POST;
    }

    /** {@return the field that gives the date} {@code published} is one only where it is no truth value. */
    private @Nullable Field dateField() {
        return first(PostField.PUBLISHED)
                .filter(field -> !KeyLine.folded(field.name()).equals("published") || dates.isDate(field))
                .orElse(null);
    }

    /** Hugo and others date a post with one field and hold it back with another. */
    private @Nullable PostDate laterOne(Field dated, @Nullable PostDate date) {
        PostDate later = date;
        for (Field field : saying(PostField.PUBLISHED)) {
            String name = KeyLine.folded(field.name());
            boolean holdsBack = (name.startsWith("pub") && !name.equals("published"))
                    || name.equals("datepublished")
                    || (name.equals("published") && dates.isDate(field));
            if (date == null || later == null || field.equals(dated) || !holdsBack) {
                continue;
            }
            PostDate other = dates.read(field);
            if (other == null) {
                return null;
            }
            if (PostDate.order(ZoneOffset.UTC).compare(other, later) > 0) {
                problems.warning(
                        "date-later",
                        field.value().position(),
                        field.name() + ": this date is later than " + dated.name() + ", and holds",
                        "leave one of the two");
                later = other;
            }
        }
        return later;
    }

    private @Nullable PostDate dateInName() {
        String source = problems.source();
        return switch (profile.dateInName()) {
            case NONE -> null;
            case START -> profile.nameOf(source).date().map(PostDate::of).orElse(null);
            case FOLDERS ->
                profile.nameOf(source)
                        .date()
                        .map(PostDate::of)
                        .or(() -> PathDate.inFolders(source))
                        .orElse(null);
            case PATH -> PathDate.of(source).map(PathDate::date).orElse(null);
        };
    }

    /** A {@code url} or {@code link} with a host is where the post points to, not where it stands. */
    private @Nullable String permalink() {
        List<Field> said = saying(PostField.PERMALINK).stream()
                .filter(field -> !Visibility.isNoPage(field))
                .toList();
        return said.stream()
                .filter(field -> field.value()
                        .text()
                        .filter(text -> text.contains("://"))
                        .isEmpty())
                .findFirst()
                .or(() -> said.stream()
                        .filter(field -> field.name().equalsIgnoreCase("permalink"))
                        .findFirst())
                .flatMap(field -> alone(field).text(field.name(), problems::add))
                .or(() -> first(PostField.SLUG)
                        .filter(slug -> profile.slugIsPath())
                        .flatMap(slug -> slug.value().text())
                        .filter(slug -> slug.startsWith("/")))
                .orElse(null);
    }

    private @Nullable String language() {
        String tag = text(PostField.LANGUAGE);
        if (tag == null && profile.languageInName()) {
            return new SourceName(problems.source()).language().orElse(null);
        }
        if (tag != null && (tag.length() > 100 || !tag.matches("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*"))) {
            Field field = first(PostField.LANGUAGE).orElseThrow();
            problems.warning(
                    "language-unknown",
                    field.value().position(),
                    field.name() + ": expected a tag such as en or pt-BR, found '" + tag + "'; feeds will not name it",
                    "write the tag of the language");
        }
        return tag;
    }

    private List<Tag> tags() {
        List<String> tags = new ArrayList<>();
        first(PostField.TAGS).ifPresent(field -> tags.addAll(labels(field, PostField.TAGS)));
        if (profile.title() == Profile.TitleRule.BLOT) {
            tags.addAll(BlotName.tags(problems.source()));
        }
        return tags.stream().map(sharedTags::of).toList();
    }

    /** {@return the tags that make a draft} Nikola has two of those, whatever the profile. */
    private List<Tag> draftTags(List<Tag> tags) {
        boolean nikola = format == HeaderFormat.NIKOLA_BARE || format == HeaderFormat.NIKOLA_COMMENT;
        return tags.stream()
                .filter(tag -> {
                    String name = VisibilityWords.folded(tag.name());
                    return profile.draftTags().contains(name)
                            || (nikola && Profile.NIKOLA.draftTags().contains(name));
                })
                .toList();
    }

    private List<Tag> categories() {
        List<String> categories = new ArrayList<>();
        String source = "/" + problems.source();
        if (profile.folderCategories() && source.contains("/_posts/")) {
            String folders = source.substring(0, source.indexOf("/_posts/"));
            Arrays.stream(folders.split("/")).filter(name -> !name.isEmpty()).forEach(categories::add);
        }
        List<Field> said = saying(PostField.CATEGORIES);
        said.stream()
                .limit(profile.joinsCategories() ? said.size() : 1)
                .forEach(field -> categories.addAll(labels(field, PostField.CATEGORIES)));
        return categories.stream().map(sharedTags::of).toList();
    }

    /** {@return the labels of a list as they are, those of a text parted by the profile's rule} */
    private List<String> labels(Field field, PostField meaning) {
        List<String> labels = new ArrayList<>();
        addLabels(field, field.value(), meaning, labels);
        return labels.stream()
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .toList();
    }

    /** Lists in a list are the paths of categories and sub-categories that Hexo has, maps the labels of Docusaurus. */
    private void addLabels(Field field, FieldValue value, PostField meaning, List<String> labels) {
        Optional<List<FieldValue>> items = value.items();
        if (items.isPresent()) {
            for (FieldValue item : items.get()) {
                if (item.items().isPresent()) {
                    addLabels(field, item, meaning, labels);
                } else {
                    FieldValue label = item.fields()
                            .flatMap(map -> map.find("label").or(() -> map.find("name")))
                            .map(Field::value)
                            .orElse(item);
                    Field alone = new Field(field.name(), label, field.position());
                    alone(alone).text(field.name(), problems::add).ifPresent(labels::add);
                }
            }
        } else {
            alone(field)
                    .text(field.name(), problems::add)
                    .ifPresent(text -> labels.addAll(parts(field, text, meaning)));
        }
    }

    private List<String> parts(Field field, String text, PostField meaning) {
        if (TextParts.isBracketed(text)) {
            problems.warning(
                    "list-in-text",
                    field.value().position(),
                    field.name() + ": a text stands here, and is read as the list that it looks like",
                    "write the names with commas between, without brackets and quotes");
        }
        return TextParts.labels(field.name(), text, profile.split(meaning));
    }

    private List<Author> authors() {
        Optional<Field> said = first(PostField.AUTHORS);
        if (said.isEmpty()) {
            return List.of();
        }
        Field field = said.get();
        if (field.value().text().isPresent()) {
            return parts(field, field.value().text().get(), PostField.AUTHORS).stream()
                    .map(Author::of)
                    .toList();
        }
        List<Author> authors = new ArrayList<>();
        for (FieldValue value : field.value().items().orElseGet(() -> List.of(field.value()))) {
            Optional<Fields> person = value.fields();
            Optional<String> name = person.isPresent() ? name(person.get()) : value.text();
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

    /** {@return the name of a person; a key as Docusaurus has it, or what is left of a name in an export of WordPress} */
    private Optional<String> name(Fields person) {
        return Stream.of("name", "display_name", "key", "login")
                .flatMap(key -> person.text(key, problems::add).stream())
                .filter(name -> !name.isBlank())
                .findFirst();
    }

    /** {@return the reference of the image, which many write as a map of reference and alternative text} */
    private @Nullable String image() {
        Optional<Fields> parts =
                first(PostField.IMAGE).flatMap(field -> field.value().fields());
        if (parts.isEmpty()) {
            return texts(PostField.IMAGE).stream().findFirst().orElse(null);
        }
        return Stream.of("src", "url", "path", "image", "feature")
                .flatMap(name ->
                        parts.get().find(name).flatMap(part -> part.value().text()).stream())
                .findFirst()
                .orElse(null);
    }

    /**
     * {@return the fields of a level by their names as they are compared} Of two with one name, one holds, which is reported; but
     * where they say otherwise who may see the post, neither does.
     */
    private Map<String, Field> heldByName(Fields level, boolean outermost) {
        Map<String, Field> held = new HashMap<>();
        for (Field field : level.all()) {
            String name =
                    outermost ? KeyLine.folded(field.name()) : field.name().toLowerCase(Locale.ROOT);
            Field before = held.get(name);
            Field holding = before == null ? field : holds(before, field);
            held.put(name, holding);
            if (before != null
                    && outermost
                    && profile.hiding().names().contains(name)
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
                        field.name() + " stands in line " + before.position().line() + " already; "
                                + (holding.equals(before) ? "that one" : "this one") + " holds",
                        "leave one of the two");
            }
            field.value().fields().ifPresent(nested -> heldByName(nested, false));
        }
        return held;
    }

    /** A name that is nearly one that posts have is reported; where it may hide the post, it hides it. */
    private void reportMisspelt() {
        for (Field field : fields.all()) {
            Optional<String> meant =
                    profile.meant(field.name()).filter(known -> !byName.containsKey(KeyLine.folded(known)));
            if (meant.isEmpty()) {
                continue;
            }
            boolean hiding = PostField.VISIBILITY.stream()
                    .filter(visibility -> profile.hidingKeys(visibility).contains(KeyLine.folded(meant.get())))
                    .anyMatch(visibility -> field.value()
                            .text()
                            .filter(text -> VisibilityWords.isOf(visibility, text))
                            .isPresent());
            String message = field.name() + ": no field of a post has this name; did you mean " + meant.get() + "?";
            String hint = "write " + meant.get() + ", if that is meant";
            if (hiding) {
                unreadable.add(KeyLine.folded(meant.get()));
                problems.error("field-misspelt", field.position(), message + " The post is a draft", hint);
            } else {
                problems.warning("field-misspelt", field.position(), message, hint);
            }
        }
    }
}
