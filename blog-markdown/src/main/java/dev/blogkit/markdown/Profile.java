package dev.blogkit.markdown;

import dev.blogkit.DateOrder;
import dev.blogkit.FileRole;
import dev.blogkit.SourceName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the posts of one tool differ from those of others: what a name of a file says, how tags are parted, which of two equal
 * fields holds. The forms of headers are told apart without it. Immutable; {@link #toString} says in words how a profile differs
 * from {@link #AUTO}.
 *
 * <pre>{@code
 * Profile mine = Profile.AUTO.toBuilder("mine").drafts("entwuerfe").names(PostField.TAGS, "topics").build();
 * PostParser parser = PostParser.builder().profile(mine).build();
 * }</pre>
 */
public final class Profile {

    /** For posts of any tool, and the default. */
    public static final Profile AUTO =
            new Builder("auto").fenced(Fenced.YAML_UNLESS_LINES).build();

    /** Jekyll: tags and categories in one text are parted at blanks, {@code tag} comes before {@code tags}. */
    public static final Profile JEKYLL = new Builder("jekyll")
            .names(PostField.TAGS, "tag", "tags")
            .split(PostField.TAGS, TextSplit.BLANKS)
            .split(PostField.CATEGORIES, TextSplit.BLANKS)
            .joinsCategories()
            .build();

    /** Hugo: a text is one tag, {@code _index.md} is no post, {@code trip.fr.md} has a language. */
    public static final Profile HUGO =
            new Builder("hugo").wholeTexts().languageInName().skip("_index*.md").build();

    /** Zola: {@code [taxonomies]} and {@code [extra]}; {@code _index.md} is no post, {@code trip.fr.md} has a language. */
    public static final Profile ZOLA = new Builder("zola")
            .names(PostField.AUTHORS, "authors", "author", "extra.authors", "extra.author")
            .languageInName()
            .skip("_index*.md")
            .build();

    /**
     * Pelican: headers are lines and never YAML, the first of two equal fields holds, authors are parted as tags are, the title
     * gives the slug.
     */
    public static final Profile PELICAN = new Builder("pelican")
            .fenced(Fenced.LINES)
            .split(PostField.TAGS, TextSplit.SEMICOLONS_OR_COMMAS)
            .split(PostField.CATEGORIES, TextSplit.NONE)
            .split(PostField.AUTHORS, TextSplit.SEMICOLONS_OR_COMMAS)
            .duplicates(Duplicates.FIRST)
            .slug(SlugRule.TITLE)
            .pages("/pages")
            .build();

    /** Blot: see {@link Builder#anyKey()}, {@link DateInName#PATH}, {@link TitleRule#BLOT} and what its folders mean. */
    public static final Profile BLOT = new Builder("blot")
            .anyKey()
            .anyWordIsYes()
            .menuIsPage()
            .looseDates()
            .dateOrder(DateOrder.MDY)
            .dateInName(DateInName.PATH)
            .title(TitleRule.BLOT)
            .slug(SlugRule.BLOT)
            .titleHeading(TitleHeading.DROP)
            .names(PostField.PERMALINK, "permalink", "link", "url")
            .names(PostField.SUMMARY, "summary", "teaser")
            .names(PostField.IMAGE, "thumbnail")
            .extensions("md", "markdown", "txt", "text")
            .skip("_*", "/public", "/templates")
            .drafts("[draft]*")
            .pages("/pages", "/page")
            .build();

    /** JBake: {@code key=value} lines, which are found by themselves. */
    public static final Profile JBAKE = new Builder("jbake").build();

    /** Grails and Micronaut: fenced headers are lines and no YAML. */
    public static final Profile GRAILS =
            new Builder("grails").fenced(Fenced.LINES).build();

    /** Nikola: {@code .meta} files beside posts, the tags {@code draft} and {@code private}. */
    public static final Profile NIKOLA =
            new Builder("nikola").draftTags("draft", "private").build();

    /** Docusaurus: a date may stand in folders, a name that begins with {@code _} is no post. */
    public static final Profile DOCUSAURUS = new Builder("docusaurus")
            .wholeTexts()
            .slugIsPath()
            .dateInName(DateInName.FOLDERS)
            .skip("_*")
            .build();

    /** Eleventy: a text is one tag, a date may stand in folders, folders for data and templates hold no posts. */
    public static final Profile ELEVENTY = new Builder("eleventy")
            .wholeTexts()
            .dateInName(DateInName.FOLDERS)
            .skip("_includes", "_data", "node_modules")
            .build();

    /** Astro: dates stand in headers only; a name that begins with {@code _} is no post. */
    public static final Profile ASTRO = new Builder("astro")
            .wholeTexts()
            .dateInName(DateInName.NONE)
            .skip("_*")
            .build();

    /** VuePress: a text is one tag, {@code README.md} speaks for its folder. */
    public static final Profile VUEPRESS = new Builder("vuepress")
            .wholeTexts()
            .readmeIsIndex()
            .skip("node_modules")
            .build();

    /** Hexo: a text is one tag, drafts are in {@code _drafts}. */
    public static final Profile HEXO =
            new Builder("hexo").wholeTexts().skip("node_modules").build();

    /** Roq: tags in one text are parted at commas. */
    public static final Profile ROQ = new Builder("roq").build();

    /** The blog of Go: dates stand in headers only. */
    public static final Profile GO =
            new Builder("go").wholeTexts().dateInName(DateInName.NONE).build();

    /** The blog of Ember: dates stand in headers only. */
    public static final Profile EMBER =
            new Builder("ember").wholeTexts().dateInName(DateInName.NONE).build();

    private static final List<Profile> ALL = List.of(
            AUTO,
            ASTRO,
            BLOT,
            DOCUSAURUS,
            ELEVENTY,
            EMBER,
            GO,
            GRAILS,
            HEXO,
            HUGO,
            JBAKE,
            JEKYLL,
            NIKOLA,
            PELICAN,
            ROQ,
            VUEPRESS,
            ZOLA);

    private static final Pattern README = Pattern.compile(".+/readme\\.[^./]+", Pattern.CASE_INSENSITIVE);

    private final String name;
    private final Map<PostField, List<String>> names;
    /** The names as they are compared. */
    private final Map<PostField, List<String>> keys;

    private final Map<PostField, List<String>> hidingKeys;

    /** The names of the maps in which fields stand, as they are compared. */
    private final Set<String> maps;

    /** Names as they are written, by how they are compared. */
    private final Map<String, String> known;

    private final HidingLines hiding;
    private final Map<PostField, TextSplit> splits;
    private final DateInName dateInName;
    private final TitleRule title;
    private final SlugRule slug;
    private final TitleHeading titleHeading;
    private final DateOrder dateOrder;
    private final Duplicates duplicates;
    private final boolean looseDates;
    private final Fenced fenced;
    private final boolean anyKey;
    private final boolean anyWordIsYes;
    private final boolean menuIsPage;
    private final boolean joinsCategories;
    private final boolean languageInName;
    private final boolean readmeIsIndex;
    private final boolean slugIsPath;
    private final boolean folderCategories;
    private final List<String> draftTags;
    private final List<String> extensions;
    private final List<NamePattern> skipped;
    private final List<NamePattern> drafts;
    private final List<NamePattern> pages;

    private Profile(Builder builder) {
        name = builder.name;
        names = Map.copyOf(builder.names);
        keys = names.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        field -> field.getValue().stream().map(KeyLine::folded).toList()));
        hidingKeys =
                PostField.VISIBILITY.stream().collect(Collectors.toUnmodifiableMap(field -> field, this::withUsual));
        hiding = new HidingLines(
                hidingKeys.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        maps = keys.values().stream()
                .flatMap(List::stream)
                .filter(name -> name.contains("."))
                .map(name -> name.substring(0, name.indexOf('.')))
                .collect(Collectors.toUnmodifiableSet());
        known = known(builder);
        splits = Map.copyOf(builder.splits);
        dateInName = builder.dateInName;
        title = builder.title;
        slug = builder.slug;
        titleHeading = builder.titleHeading;
        dateOrder = builder.dateOrder;
        duplicates = builder.duplicates;
        looseDates = builder.looseDates;
        fenced = builder.fenced;
        anyKey = builder.anyKey;
        anyWordIsYes = builder.anyWordIsYes;
        menuIsPage = builder.menuIsPage;
        joinsCategories = builder.joinsCategories;
        languageInName = builder.languageInName;
        readmeIsIndex = builder.readmeIsIndex;
        slugIsPath = builder.slugIsPath;
        folderCategories = builder.folderCategories;
        draftTags = List.copyOf(builder.draftTags);
        extensions = List.copyOf(builder.extensions);
        skipped = List.copyOf(builder.skipped);
        drafts = List.copyOf(builder.drafts);
        pages = List.copyOf(builder.pages);
    }

    /** A sign in front sets a field apart, but not one that may hide the post. */
    private List<String> withUsual(PostField field) {
        List<String> names = Stream.concat(
                        keys(field).stream(), field.names().stream().map(KeyLine::folded))
                .distinct()
                .toList();
        return Stream.concat(names.stream(), names.stream().map(name -> "_" + name))
                .toList();
    }

    private static Map<String, String> known(Builder builder) {
        Stream<String> usual =
                builder.names.values().stream().flatMap(List::stream).filter(name -> !name.contains("."));
        Stream<String> replaced = PostField.VISIBILITY.stream().flatMap(field -> field.names().stream());
        return Stream.of(usual, replaced, builder.menuIsPage ? Stream.of("menu") : Stream.<String>empty())
                .flatMap(names -> names)
                .collect(Collectors.toUnmodifiableMap(KeyLine::folded, name -> name, (one, other) -> one));
    }

    /** How one text that names several things is parted. The parts lose the blanks around them; a list stays a list. */
    public enum TextSplit {
        /** Not at all: the text is one name. */
        NONE,
        /** At each comma, so that a name can hold blanks. */
        COMMAS,
        /** At each semicolon, if there is one, else at each comma; but a field in the singular, {@code author}, is one name. */
        SEMICOLONS_OR_COMMAS,
        /** At blanks; but a field in the singular, {@code tag} or {@code category}, is one name. */
        BLANKS
    }

    /** What stands between two lines {@code ---}. */
    public enum Fenced {
        /** YAML; lines {@code key: value} only if it is no YAML. */
        YAML,
        /** YAML, unless a title or description shows that lines are meant: {@code title: Part #1: The start} has no comment. */
        YAML_UNLESS_LINES,
        /** Lines {@code key: value}, never YAML. */
        LINES
    }

    /** Where the name of a source has a date, for a header that has none. */
    public enum DateInName {
        /** Nowhere. */
        NONE,
        /** At the start of the file's name, or of its folder's for {@code index}: {@code 2024-05-01-name.md}. */
        START,
        /** At the start of the file's name, else year, month and day in its folders: {@code 2024/05/01/name.md}. */
        FOLDERS,
        /**
         * As in Blot: the first year, month and day in a row anywhere in the path, and a time behind it:
         * {@code 2024/05/01_name.md}.
         */
        PATH
    }

    /** What gives the title where the header has none. */
    public enum TitleRule {
        /** The first level-1 heading, else the file's name as words. */
        NAME,
        /** As in Blot: the highest heading among the first three blocks, else the file's name as it is. */
        BLOT
    }

    /** What gives the slug where the header has none. */
    public enum SlugRule {
        /** The file's name without its date. */
        NAME,
        /**
         * The header's title as in Pelican, in ASCII, with {@code minimalisms} for {@code Minimalism's}; else the file's name.
         */
        TITLE,
        /** The title that a page shows, by the rules of Blot, with {@code minimalism-s} for {@code Minimalism's}. */
        BLOT
    }

    /** What becomes of the heading that is, or may be, the title, since a page shows the title above the content. */
    public enum TitleHeading {
        /** It stays in the content. */
        KEEP,
        /** It goes if it is the first block and repeats the title, or stands for it. */
        DROP_IF_SAME,
        /** It goes if it is of level 1 and among the first three blocks, whatever its text. */
        DROP
    }

    /** Which of two fields of one name holds; the other one is reported. */
    public enum Duplicates {
        /** The one that stands higher up in the header, unless it says nothing. */
        FIRST,
        /** The one that stands further down in the header, as in most readers of YAML, unless it says nothing. */
        LAST;

        /** {@return which of several fields of one name holds, counted from 0 in the order of the header} */
        int holding(int count) {
            return this == FIRST ? 0 : count - 1;
        }
    }

    /** {@return all profiles there are, {@link #AUTO} first, then in the order of their names} */
    public static List<Profile> all() {
        return ALL;
    }

    /** {@return the profile of this name among {@link #all}, without regard to case} */
    public static Optional<Profile> of(String name) {
        return ALL.stream()
                .filter(profile -> profile.name.equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /**
     * {@return a builder of another profile that starts with this one's rules}
     *
     * @param newName the name of the new profile, for people
     */
    public Builder toBuilder(String newName) {
        return new Builder(newName, this);
    }

    /** {@return the name by which {@link #of} finds a profile of this library; of any other, the one that it was built with} */
    public String name() {
        return name;
    }

    /** {@return the names of a field, in lower case, in the order in which they hold; see {@link PostField}} */
    public List<String> names(PostField field) {
        return Objects.requireNonNull(names.get(field));
    }

    /** {@return how one text in a field is parted; by default at commas for tags and categories, else not at all} */
    public TextSplit split(PostField field) {
        return splits.getOrDefault(field, TextSplit.NONE);
    }

    /** {@return where names have a date; at their start by default} */
    public DateInName dateInName() {
        return dateInName;
    }

    /** {@return what gives the title where the header has none; heading and file name by default} */
    public TitleRule title() {
        return title;
    }

    /** {@return what gives the slug where the header has none; the file's name by default} */
    public SlugRule slug() {
        return slug;
    }

    /** {@return what becomes of the title's heading; it goes if it repeats the title, by default} */
    public TitleHeading titleHeading() {
        return titleHeading;
    }

    /** {@return the order of day and month in digits; year first, and no other, by default} */
    public DateOrder dateOrder() {
        return dateOrder;
    }

    /** {@return which of two fields of one name holds; the last one by default} */
    public Duplicates duplicates() {
        return duplicates;
    }

    /**
     * {@return what a file of this name is} Files and folders that begin with a dot are skipped, and so are files of other kinds
     * than {@link Builder#extensions(String...)}; {@code _index.md}, which is about a list in Hugo and Zola, is a page.
     *
     * @param file the path below the folder that is loaded, with {@code /} between its parts
     */
    public FileRole role(String file) {
        String extension = new SourceName(file).extension().toLowerCase(Locale.ROOT);
        if (NamePattern.any(skipped, file)) {
            return FileRole.SKIP;
        }
        if (!extensions.contains(extension)) {
            return extension.equals("meta") ? FileRole.SIDE_CAR : FileRole.SKIP;
        }
        return isDraft(file) ? FileRole.DRAFT : NamePattern.any(pages, file) ? FileRole.PAGE : FileRole.POST;
    }

    /** {@return true if a source is a draft by its name, whatever its extension} */
    boolean isDraft(String source) {
        return NamePattern.any(drafts, source);
    }

    boolean isPage(String source) {
        return NamePattern.any(pages, source) && !isDraft(source);
    }

    boolean looseDates() {
        return looseDates;
    }

    /** {@return true if a field of this name means something to a post} */
    boolean isKnown(String field) {
        return known.containsKey(KeyLine.folded(field));
    }

    /** {@return true if a map of this name holds fields that mean something to a post} */
    boolean isMap(String field) {
        return maps.contains(KeyLine.folded(field));
    }

    /** {@return the lines that may be meant to hide a post} */
    HidingLines hiding() {
        return hiding;
    }

    /** {@return the names that say who sees a post: those of the field, and the usual ones, which hide a post in any profile} */
    List<String> hidingKeys(PostField visibility) {
        return Objects.requireNonNull(hidingKeys.get(visibility));
    }

    /** {@return the names of a field as they are compared; the first one that a header has holds} */
    List<String> keys(PostField field) {
        return Objects.requireNonNull(keys.get(field));
    }

    /** {@return the name that is meant by one that is nearly a name of a field, as it is written} */
    Optional<String> meant(String field) {
        String name = KeyLine.folded(field);
        return known.containsKey(name) || maps.contains(name)
                ? Optional.empty()
                : Spelling.meant(name, known.keySet()).map(known::get);
    }

    Fenced fenced() {
        return fenced;
    }

    boolean anyKey() {
        return anyKey;
    }

    boolean anyWordIsYes() {
        return anyWordIsYes;
    }

    boolean menuIsPage() {
        return menuIsPage;
    }

    boolean joinsCategories() {
        return joinsCategories;
    }

    boolean slugIsPath() {
        return slugIsPath;
    }

    /** {@return the name of a source as this profile has it} */
    SourceName nameOf(String source) {
        SourceName name = new SourceName(source);
        boolean readme = readmeIsIndex && README.matcher(source).matches();
        return readme ? new SourceName(name.folder() + "index." + name.extension()) : name;
    }

    boolean languageInName() {
        return languageInName;
    }

    boolean folderCategories() {
        return folderCategories;
    }

    List<String> draftTags() {
        return draftTags;
    }

    /** {@return the name, and how this profile differs from {@link #AUTO}, in words} */
    @Override
    public String toString() {
        List<String> said = rules();
        said.removeAll(AUTO.rules());
        return name + (said.isEmpty() ? "" : ": " + String.join("; ", said));
    }

    private List<String> rules() {
        Map<String, Object> rules = new LinkedHashMap<>();
        for (PostField field : PostField.values()) {
            String what = field.name().toLowerCase(Locale.ROOT);
            rules.put(what + " from", String.join(", ", names(field)));
            rules.put(what + " in one text parted at", words(split(field)));
        }
        rules.put("date in the name", words(dateInName));
        rules.put("title rule", words(title));
        rules.put("slug rule", words(slug));
        rules.put("title heading", words(titleHeading));
        rules.put("digits of dates", words(dateOrder));
        rules.put("of duplicates holds", words(duplicates));
        rules.put("dates read loosely", looseDates);
        rules.put("fenced headers", words(fenced));
        rules.put("one line of any key is a header", anyKey);
        rules.put("any word but no is yes", anyWordIsYes);
        rules.put("a menu makes a page", menuIsPage);
        rules.put("category and categories joined", joinsCategories);
        rules.put("language in the name", languageInName);
        rules.put("readme is index", readmeIsIndex);
        rules.put("a slug with / in front is the permalink", slugIsPath);
        rules.put("folders above _posts are categories", folderCategories);
        rules.put("tags that make a draft", draftTags);
        rules.put("extensions", extensions);
        rules.put("skipped", skipped);
        rules.put("drafts", drafts);
        rules.put("pages", pages);
        List<String> said = new ArrayList<>();
        rules.forEach((rule, value) -> said.add(rule + ": " + value));
        return said;
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Collects the rules of a profile, from those of another one on; not safe for use by many threads. */
    public static final class Builder {

        private final String name;
        private final Map<PostField, List<String>> names = new EnumMap<>(PostField.class);
        private final Map<PostField, TextSplit> splits = new EnumMap<>(PostField.class);
        private DateInName dateInName = DateInName.START;
        private TitleRule title = TitleRule.NAME;
        private SlugRule slug = SlugRule.NAME;
        private TitleHeading titleHeading = TitleHeading.DROP_IF_SAME;
        private DateOrder dateOrder = DateOrder.YMD;
        private Duplicates duplicates = Duplicates.LAST;
        private boolean looseDates;
        private Fenced fenced = Fenced.YAML;
        private boolean anyKey;
        private boolean anyWordIsYes;
        private boolean menuIsPage;
        private boolean joinsCategories;
        private boolean languageInName;
        private boolean readmeIsIndex;
        private boolean slugIsPath;
        private boolean folderCategories;
        private List<String> draftTags = List.of();
        private List<String> extensions = List.of("md", "markdown", "mdx", "mdown", "mkd", "txt");
        private final List<NamePattern> skipped = new ArrayList<>(List.of(new NamePattern(".*")));
        private final List<NamePattern> drafts =
                new ArrayList<>(List.of(new NamePattern("drafts"), new NamePattern("_drafts")));
        private final List<NamePattern> pages = new ArrayList<>(List.of(new NamePattern("_index*.md")));

        private Builder(String name) {
            this.name = name;
            for (PostField field : PostField.values()) {
                names.put(field, field.names());
            }
            splits.put(PostField.TAGS, TextSplit.COMMAS);
            splits.put(PostField.CATEGORIES, TextSplit.COMMAS);
        }

        private Builder(String name, Profile start) {
            this.name = name;
            names.putAll(start.names);
            splits.putAll(start.splits);
            dateInName = start.dateInName;
            title = start.title;
            slug = start.slug;
            titleHeading = start.titleHeading;
            dateOrder = start.dateOrder;
            duplicates = start.duplicates;
            looseDates = start.looseDates;
            fenced = start.fenced;
            anyKey = start.anyKey;
            anyWordIsYes = start.anyWordIsYes;
            menuIsPage = start.menuIsPage;
            joinsCategories = start.joinsCategories;
            languageInName = start.languageInName;
            readmeIsIndex = start.readmeIsIndex;
            slugIsPath = start.slugIsPath;
            folderCategories = start.folderCategories;
            draftTags = start.draftTags;
            extensions = start.extensions;
            replace(skipped, start.skipped);
            replace(drafts, start.drafts);
            replace(pages, start.pages);
        }

        /** Sets the names of a field in place of those it has, the one that holds first; see {@link PostField}. */
        public Builder names(PostField field, String... ordered) {
            names.put(field, folded(ordered));
            return this;
        }

        /** Sets how one text of tags, categories or authors is parted; in {@link Profile#AUTO} at commas, authors not at all. */
        public Builder split(PostField field, TextSplit rule) {
            splits.put(field, rule);
            return this;
        }

        /** Sets where names have a date for a header that has none; {@link DateInName#START} in {@link Profile#AUTO}. */
        public Builder dateInName(DateInName rule) {
            dateInName = rule;
            return this;
        }

        /** Sets what gives the title where the header has none; {@link TitleRule#NAME} in {@link Profile#AUTO}. */
        public Builder title(TitleRule rule) {
            title = rule;
            return this;
        }

        /** Sets what gives the slug where the header has none; {@link SlugRule#NAME} in {@link Profile#AUTO}. */
        public Builder slug(SlugRule rule) {
            slug = rule;
            return this;
        }

        /** Sets what becomes of the title's heading; {@link TitleHeading#DROP_IF_SAME} in {@link Profile#AUTO}. */
        public Builder titleHeading(TitleHeading rule) {
            titleHeading = rule;
            return this;
        }

        /** Sets the order of day and month in dates of digits; {@link DateOrder#YMD} in {@link Profile#AUTO}. */
        public Builder dateOrder(DateOrder order) {
            dateOrder = order;
            return this;
        }

        /** Sets which of two fields of one name holds; {@link Duplicates#LAST} in {@link Profile#AUTO}. */
        public Builder duplicates(Duplicates rule) {
            duplicates = rule;
            return this;
        }

        /** Reads a year alone as its first day, and a date in quotes within its text. */
        public Builder looseDates() {
            looseDates = true;
            return this;
        }

        /** Sets what stands between two lines {@code ---}; {@link Fenced#YAML_UNLESS_LINES} in {@link Profile#AUTO}. */
        public Builder fenced(Fenced rule) {
            fenced = rule;
            return this;
        }

        /**
         * Takes one line {@code Key: value} for a header, whatever the key, and ends it at the first line of another form, as
         * Blot does. By default a header without a fence has a key that posts have, so that prose stays prose.
         */
        public Builder anyKey() {
            anyKey = true;
            return this;
        }

        /** Takes every value for yes, but an empty one, {@code no}, {@code non}, {@code not}, {@code false}, {@code off}. */
        public Builder anyWordIsYes() {
            anyWordIsYes = true;
            return this;
        }

        /** Takes a post with a field {@code menu} for a page, whatever the field says. */
        public Builder menuIsPage() {
            menuIsPage = true;
            return this;
        }

        /** Takes the fields {@code category} and {@code categories} together. By default the first one holds. */
        public Builder joinsCategories() {
            joinsCategories = true;
            return this;
        }

        /** Takes {@code fr} in {@code trip.fr.md} for the language of a post whose header names none. */
        public Builder languageInName() {
            languageInName = true;
            return this;
        }

        /** Takes a slug that begins with {@code /} for the permalink. */
        public Builder slugIsPath() {
            slugIsPath = true;
            return this;
        }

        /** Takes {@code README.md} for the index of its folder, as {@code index.md} is. */
        public Builder readmeIsIndex() {
            readmeIsIndex = true;
            return this;
        }

        /**
         * Takes the folders above {@code _posts} for categories, as Jekyll does. Only for a loader whose root is that of the
         * site, since all folders in the name of the source count.
         */
        public Builder folderCategories() {
            folderCategories = true;
            return this;
        }

        /**
         * Takes a post with one of these tags, in place of those before, for a draft; case does not matter. {@link Profile#AUTO}
         * has none.
         */
        public Builder draftTags(String... tags) {
            draftTags = folded(tags);
            return this;
        }

        /**
         * Sets the extensions of files that hold posts, without the dot; case does not matter. In {@link Profile#AUTO} they are
         * {@code md}, {@code markdown}, {@code mdx}, {@code mdown}, {@code mkd} and {@code txt}.
         */
        public Builder extensions(String... names) {
            extensions = folded(names);
            return this;
        }

        /**
         * Adds names of files and folders that are passed over. A name may hold {@code *} for any signs, and has a {@code /} in
         * front if it is meant at the top only; a folder takes all in it along; case does not matter.
         *
         * @throws IllegalArgumentException if a name is empty, or holds a {@code /} elsewhere
         */
        public Builder skip(String... patterns) {
            return add(skipped, patterns);
        }

        /** Adds names of files and folders that are drafts, in the form of {@link #skip}. */
        public Builder drafts(String... patterns) {
            return add(drafts, patterns);
        }

        /** Adds names of files and folders that are pages, in the form of {@link #skip}. */
        public Builder pages(String... patterns) {
            return add(pages, patterns);
        }

        /** {@return a profile of these rules, which later calls of this builder do not change} */
        public Profile build() {
            return new Profile(this);
        }

        private Builder wholeTexts() {
            return split(PostField.TAGS, TextSplit.NONE).split(PostField.CATEGORIES, TextSplit.NONE);
        }

        private static List<String> folded(String... names) {
            return Arrays.stream(names)
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList();
        }

        private Builder add(List<NamePattern> list, String... patterns) {
            Arrays.stream(patterns).map(NamePattern::new).forEach(list::add);
            return this;
        }

        private static void replace(List<NamePattern> list, List<NamePattern> by) {
            list.clear();
            list.addAll(by);
        }
    }
}
