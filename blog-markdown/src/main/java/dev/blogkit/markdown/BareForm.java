package dev.blogkit.markdown;

import dev.blogkit.PostDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a header of lines {@code Key: value} without a fence, up to a blank line or a line {@code ---}. */
final class BareForm {

    /** What a line {@code Key: value} is while it is typed. */
    private static final Pattern KEY_BEGUN = Pattern.compile("[A-Za-z][A-Za-z0-9_ -]{0,29}");

    private static final Pattern COMMENT_LINE = Pattern.compile("<!--.*-->\\s*", Pattern.DOTALL);

    private static final Pattern LONG_END = Pattern.compile("-{4,}+\\s*+");

    /** An item, a value that goes on, a key, or a comment. */
    private static final Pattern YAML_LINE = Pattern.compile("\\s*-\\s.*|\\s.*|[\\w-]+\\s*:.*|#.*");

    /** Names of fields with which sentences begin, too, as they are compared. */
    private static final Set<String> WORDS = Set.of(
            "abstract",
            "alias",
            "by",
            "cover",
            "drafts",
            "hero",
            "image",
            "images",
            "language",
            "link",
            "page",
            "path",
            "series",
            "summary",
            "url",
            "weight");

    private static final Set<String> DATES = Set.of("created", "modified", "timestamp", "update", "updated");

    private static final Set<String> FIRST_DAYS = Set.of("created", "timestamp");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final List<PostField> LISTS =
            List.of(PostField.TAGS, PostField.CATEGORIES, PostField.AUTHORS, PostField.ALIASES);

    /** Signs on doors: these mean something to a post only where they say yes or no. */
    private static final Set<String> SIGNS = Set.of("hide", "private", "public", "visibility");

    private static final int MOST_WORDS = 3;
    private static final Pattern DATE = Pattern.compile(
            "\\d{4}(?!\\w)|\\d{1,2}[ ./-]|(?i:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,? \\d)");

    private final HeaderSearch search;

    BareForm(HeaderSearch search) {
        this.search = search;
    }

    /** {@return the two parts; null where no header is meant, or where it cannot be read} */
    @Nullable HeaderText find(Line first) {
        return search.profile.anyKey() ? unguarded(first) : guarded(first);
    }

    /** A header has a key that posts have, so that prose stays prose. */
    private @Nullable HeaderText guarded(Line first) {
        int known = search.forced == null ? 0 : 2;
        boolean hiding = false;
        boolean empty = false;
        Line second = first.following();
        if (search.forced == null && second != null && isProse(first, second)) {
            Line hidden = hidingBehind(second);
            return hidden == null ? null : behindBlankLine(hidden);
        }
        for (Line line = first; line != null; line = line.following()) {
            String content = line.text();
            KeyLine keyLine = KeyLine.of(content);
            if (line.start() - first.start() > search.limits.headerLength()) {
                return known == 0 ? null : search.tooLong(line);
            }
            if (keyLine != null) {
                empty = keyLine.value().isEmpty() && (line.number() > first.number() || isList(keyLine));
                known += search.profile.isKnown(keyLine.key()) ? 1 : 0;
                hiding |= search.profile.hiding().isSaidBy(keyLine);
            } else if (line.number() == first.number()) {
                return null;
            } else if (HeaderSearch.isYamlEnd(content) || (known > 1 && isLongEnd(content))) {
                return search.looksFor(HeaderFormat.BARE_CLOSED)
                        ? search.part(HeaderFormat.BARE_CLOSED, first, line)
                        : null;
            } else if (content.isBlank() && line.end() == search.text.length()) {
                return known == 0 ? null : toTheEnd(HeaderFormat.BARE, first); // a line that goes on was meant, maybe
            } else if (content.isBlank()) {
                Line hidden = known == 0 ? null : hidingBehind(line);
                if (hidden != null) {
                    return behindBlankLine(hidden);
                }
                return known == 0 || !search.looksFor(HeaderFormat.BARE)
                        ? null
                        : search.part(HeaderFormat.BARE, first, line);
            } else if (!LineHeader.isContinuation(content) && !(empty && LineHeader.isBelowEmpty(content))) {
                return endedBy(line, first, known, hiding);
            }
        }
        return known == 0 ? null : toTheEnd(HeaderFormat.BARE, first);
    }

    /**
     * {@return true if the first paragraph is one line of running text, though it begins with a word that is a field too} {@code
     * Update: since I wrote this, ...} begins more posts than headers.
     */
    private boolean isProse(Line first, Line second) {
        KeyLine keyLine = KeyLine.of(first.text());
        boolean alone = second.isBlank() && second.next() < search.text.length();
        if (keyLine == null || !alone || search.profile.fenced() == Profile.Fenced.LINES) {
            return false;
        }
        String key = KeyLine.folded(keyLine.key());
        String value = keyLine.value();
        boolean sentence = value.split("\\s+", -1).length > MOST_WORDS || value.contains("](");
        return SIGNS.contains(key)
                ? VisibilityWords.said(value).isEmpty()
                : sentence && (WORDS.contains(key) || (DATES.contains(key) && !isDated(key, value)));
    }

    /** {@return true for a field that has a list in most posts; below the first words of prose a list is text} */
    private boolean isList(KeyLine keyLine) {
        String key = KeyLine.folded(keyLine.key());
        return LISTS.stream().anyMatch(list -> search.profile.keys(list).contains(key));
    }

    /** With the first day of a post any year is taken for one, since the date may be to come. */
    private boolean isDated(String key, String value) {
        boolean first = FIRST_DAYS.contains(key)
                && (YEAR.matcher(value).find() || VisibilityWords.isAny(value.split("[^\\p{L}]", 2)[0]));
        return first
                || DATE.matcher(value).lookingAt()
                || PostDate.parse(value, search.profile.dateOrder()).isPresent();
    }

    /** {@return a header that ends with the text; null where a line that ends it is looked for} */
    private @Nullable HeaderText toTheEnd(HeaderFormat format, Line first) {
        return search.looksFor(format) ? search.toTheEnd(format, first) : null;
    }

    private @Nullable HeaderText behindBlankLine(Line hidden) {
        return search.refused(
                "header-unreadable",
                hidden,
                "this line stands behind the blank line that ends the header, and may be meant to hide the post",
                "take the blank line before it out");
    }

    /** {@return true if the file is cut off in this line, and a key may be what it was going to say} */
    private boolean isKeyBegun(Line line) {
        boolean last = line.end() == search.text.length();
        return (last && KEY_BEGUN.matcher(line.text()).matches())
                || (line.next() == search.text.length() && line.text().strip().equals("-"));
    }

    /** A header of lines that ends at a line of another form; prose may be meant. */
    private @Nullable HeaderText endedBy(Line line, Line first, int known, boolean hiding) {
        if (known > 0 && isKeyBegun(line)) {
            return toTheEnd(HeaderFormat.BARE, first);
        }
        Line close = known == 0 || !search.looksFor(HeaderFormat.BARE_CLOSED) ? null : closing(line);
        if (close != null) {
            return search.part(HeaderFormat.BARE_CLOSED, first, close);
        }
        boolean hidingLater = known > 0 && search.profile.hiding().inParagraph(line) != null;
        if (known < 2 || hidingLater) {
            return !hiding && !hidingLater
                    ? null
                    : search.refused(
                            "header-unreadable",
                            line,
                            "the header ends at a line that is not 'Key: value', and may be meant to hide the post",
                            "write 'Key: value', or put a blank line between header and body");
        }
        search.problems.warning(
                "header-without-blank-line",
                line.position(0),
                "the header ends at a line that is not 'Key: value'",
                "put a blank line between header and body");
        return search.upTo(HeaderFormat.BARE, first, line);
    }

    /** Hexo takes any number of dashes, from three on. */
    private static boolean isLongEnd(String line) {
        return LONG_END.matcher(line).matches();
    }

    /** {@return the line that ends a header of YAML without an opening fence, as old Hexo has it, in this paragraph; or null} */
    private static @Nullable Line closing(Line start) {
        for (Line line = start; line != null && !line.isBlank(); line = line.following()) {
            if (line.text().stripTrailing().equals("---")
                    || (line.number() > start.number() && isLongEnd(line.text()))) {
                return line;
            }
            if (!YAML_LINE.matcher(line.text()).matches()) {
                return null;
            }
        }
        return null;
    }

    /** {@return the line that says who sees the post, in a paragraph of nothing but fields behind a blank line; or null} */
    private @Nullable Line hidingBehind(Line blank) {
        Line line = blank;
        while (line != null && line.isBlank()) {
            line = line.following();
        }
        Line hiding = null;
        for (; line != null && !line.isBlank(); line = line.following()) {
            KeyLine keyLine = KeyLine.of(line.text());
            if (keyLine == null) {
                return HeaderSearch.isYamlEnd(line.text()) ? hiding : null;
            }
            hiding = hiding == null && search.profile.hiding().isSaidBy(keyLine) ? line : hiding;
        }
        return hiding;
    }

    /** Blot asks for no known key and no blank line; the first line that gives no field ends the header. */
    private @Nullable HeaderText unguarded(Line first) {
        boolean comment = COMMENT_LINE.matcher(first.text()).matches();
        boolean known = false;
        if (KeyLine.of(first.text(), LineSyntax.BLOT) == null) {
            return null;
        }
        Line line = first;
        while (line != null) {
            KeyLine keyLine = KeyLine.of(line.text(), LineSyntax.BLOT);
            if (keyLine == null) {
                break;
            }
            if (line.start() - first.start() > search.limits.headerLength()) {
                return search.tooLong(line);
            }
            known |= search.profile.isKnown(keyLine.key());
            line = line.following();
        }
        if (comment) {
            search.problems.warning(
                    "comment-in-one-line",
                    first.position(0),
                    "a header in a comment of one line is not read by newer tools",
                    "put <!-- and --> into lines of their own");
        }
        HeaderFormat format = comment ? HeaderFormat.COMMENT : HeaderFormat.BARE;
        if (line == null) {
            return comment
                    ? new HeaderText(format, search.text, first, search.text.length(), search.text.length(), 1, false)
                    : toTheEnd(format, first);
        }
        boolean cutOff = line.end() == search.text.length() && (line.isBlank() || isKeyBegun(line));
        if (known && !comment && cutOff) {
            return toTheEnd(format, first);
        }
        if (HeaderSearch.isYamlEnd(line.text()) && !comment) {
            return search.part(HeaderFormat.BARE_CLOSED, first, line);
        }
        return line.isBlank() ? search.part(format, first, line) : search.upTo(format, first, line);
    }
}
