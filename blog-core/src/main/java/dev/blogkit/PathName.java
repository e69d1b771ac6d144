package dev.blogkit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that a pattern of paths may hold; {@link PathWords} says what each is for a post. */
enum PathName {
    YEAR(Kind.DATE),
    SHORT_YEAR(Kind.DATE),
    MONTH(Kind.DATE),
    I_MONTH(Kind.DATE),
    DAY(Kind.DATE),
    I_DAY(Kind.DATE),
    Y_DAY(Kind.DATE),
    SLUG(Kind.POST),
    TITLE(Kind.POST),
    NAME(Kind.POST),
    CATEGORY(Kind.GROUP),
    CATEGORIES(Kind.GROUP),
    AUTHOR(Kind.GROUP),
    LANG(Kind.GROUP),
    SECTION(Kind.GROUP),
    SECTIONS(Kind.GROUP);

    private final Kind kind;

    PathName(Kind kind) {
        this.kind = kind;
    }

    /** What becomes of a pattern with the name. */
    enum Kind {
        /** A post without a date gets no path by the pattern. */
        DATE,
        /** Each post has one, and mostly another one than other posts; a pattern without any is none. */
        POST,
        /** Where a post has none, this part of the path is left out. */
        GROUP
    }

    Kind kind() {
        return kind;
    }

    static Optional<PathName> of(String word) {
        return Stream.of(values()).filter(name -> name.word().equals(word)).findFirst();
    }

    /** {@return all names of a kind as patterns write them} */
    static String all(Kind kind) {
        return Stream.of(values())
                .filter(name -> name.kind == kind)
                .map(PathName::toString)
                .collect(Collectors.joining(" "));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the name as patterns write it} */
    @Override
    public String toString() {
        return ":" + word();
    }
}
