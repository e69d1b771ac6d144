package dev.blogkit.markdown;

import dev.blogkit.Field;
import dev.blogkit.Limits;
import dev.blogkit.SourcePosition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads a YAML header.
 *
 * <p>Jackson reads an alias as the text of its name, drops tags, and takes a merge key for a field. What any of these stands on
 * is refused here, since its value would silently be another one.
 */
final class YamlHeader extends TokenHeader {

    private static final YAMLFactory FACTORY = new YAMLFactory();

    private static final Pattern TABS = Pattern.compile("(?m)^([\\p{L}_][\\p{L}\\d_-]*:)(\\t[\\t ]*)");

    /** What YAML makes of the lines {@code -a} and {@code -b}. */
    private static final Pattern DASHES = Pattern.compile("-\\p{L}.*", Pattern.DOTALL);

    private YamlHeader(HeaderText text, Limits limits, Problems problems) {
        super(text, limits, problems);
    }

    /**
     * {@return the fields; nothing where the text is no map, but prose between two thematic breaks}
     *
     * @throws Unreadable if the text is not YAML, or goes over a limit
     */
    static Optional<Header> read(HeaderText text, Limits limits, Problems problems) throws Unreadable {
        return new YamlHeader(withBlanksForTabs(text), limits, problems).read();
    }

    /** YAML 1.2, section 6.2, lets a tab part key and value; Jackson's reader does not. No place in the text moves. */
    private static HeaderText withBlanksForTabs(HeaderText text) {
        Line first = text.firstLine();
        if (first == null || !text.header().contains(":\t")) {
            return text;
        }
        String header = TABS.matcher(text.header())
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + " ".repeat(found.group(2).length())));
        String whole =
                text.whole().substring(0, first.start()) + header + text.whole().substring(text.end());
        Line same = new Line(whole, first.number(), first.start(), first.end(), first.next());
        return new HeaderText(text.format(), whole, same, text.end(), text.body(), text.bodyLine(), text.cutOff());
    }

    private Optional<Header> read() throws Unreadable {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text.header())) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return Optional.of(Header.none(problems.source()));
            }
            if (first != JsonToken.START_OBJECT) {
                if (LineHeader.matches(text)) {
                    throw syntax(YamlMistake.blankAfterColon(lines));
                }
                List<YamlMistake> equalsSigns = YamlMistake.equalsSigns(lines);
                if (!equalsSigns.isEmpty()) {
                    throw syntax(equalsSigns);
                }
                while (parser.nextToken() != null) {
                    // To the end, since only what is YAML throughout can be told to be no map.
                }
                return Optional.empty();
            }
            Header header = header(parser);
            if (parser.nextToken() != null) {
                int next = position(index(parser.currentTokenLocation())).line();
                Line begin = lines.stream()
                        .filter(line -> line.number() <= next && line.text().startsWith("---"))
                        .reduce(lines.get(next - lines.get(0).number()), (other, line) -> line);
                throw unreadable(YamlMistake.secondDocument(begin).diagnostic(problems.source()));
            }
            return Optional.of(header);
        } catch (JacksonException notYaml) {
            if (!text.header().contains(":")) {
                return Optional.empty();
            }
            throw syntax(YamlMistake.all(lines, position(index(notYaml.getLocation()))));
        }
    }

    /** Jackson counts lines of the header and columns in code points; both from 1. */
    @Override
    int index(TokenStreamLocation location) {
        if (lines.isEmpty() || location.getLineNr() < 1) {
            return text.firstLine() == null ? 0 : text.firstLine().start();
        }
        if (location.getLineNr() > lines.size()) {
            return text.end();
        }
        Line line = lines.get(location.getLineNr() - 1);
        String content = line.text();
        int codePoints = Math.min(Math.max(0, location.getColumnNr() - 1), content.codePointCount(0, content.length()));
        return line.start() + content.offsetByCodePoints(0, codePoints);
    }

    @Override
    void begins(String name, SourcePosition position) throws Unreadable {
        int first = name.isEmpty() ? 0 : name.charAt(0);
        if (TomlCursor.isOddBlank(first)) {
            // A mark of a draft behind it would be a field of another name.
            Line line = lines.get(position.line() - lines.get(0).number());
            throw unreadable(
                    YamlMistake.oddBlank(line, line.text().indexOf(first)).diagnostic(problems.source()));
        }
        if (name.equals("<<")) {
            // What it would bring in may be a draft mark, so the whole header is in doubt.
            throw unreadable(problems.errorAt(
                    "yaml-merge-key", position, "merge keys (<<) are not read", "write the fields out"));
        }
    }

    /** Jackson gives {@code ~} as a text, though YAML 1.2, section 10.3.2, reads it as null. */
    @Override
    boolean isNothing(JsonParser parser) {
        return parser.getString().equals("~") && text.whole().startsWith("~", index(parser.currentTokenLocation()));
    }

    @Override
    boolean isRefused(JsonParser parser, SourcePosition position, List<String> path) {
        String top = path.get(0);
        if (((YAMLParser) parser).isCurrentAlias()) {
            problems.error(
                    "yaml-alias",
                    position,
                    top + ": an alias (*name) is not read",
                    "write the value out, or put it in quotes if the sign belongs to it");
        } else if (parser.getTypeId() != null) {
            problems.error(
                    "yaml-tag",
                    position,
                    top + ": a YAML tag (!name) is not read",
                    "take the tag off, or put the value in quotes if the sign belongs to it");
        } else {
            return false;
        }
        unreadable.add(top.toLowerCase(Locale.ROOT));
        return true;
    }

    /** In YAML a blank and {@code #} begin a comment, in a title they are often meant: {@code Issue #42 fixed}. */
    @Override
    void ended(Field field) {
        String name = field.name().toLowerCase(Locale.ROOT);
        String read = field.value().text().orElse("");
        boolean below = field.value().position().line() > field.position().line();
        if (below && DASHES.matcher(read).matches()) {
            problems.warning(
                    "yaml-list-blank",
                    field.value().position(),
                    field.name() + ": an item of a list begins with - and a blank; without it this is one text",
                    "put a blank behind each -");
        }
        if (!LineHeader.CUT_BY_COMMENT.contains(name) || read.isEmpty()) {
            return;
        }
        SourcePosition position = field.value().position();
        Line line = lines.get(position.line() - lines.get(0).number());
        String after = line.text().substring(position.column() - 1);
        if (after.startsWith(read)) {
            String rest = after.substring(read.length());
            if (rest.strip().startsWith("#") && !rest.startsWith("#")) {
                problems.warning(
                        name.equals("title") ? "title-cut" : "summary-cut",
                        line.position(position.column() - 1 + read.length()),
                        field.name() + ": a comment begins here, so '" + rest.strip()
                                + "' does not belong to the value",
                        "put the value in quotes if it does");
            }
        }
    }

    private Unreadable syntax(List<YamlMistake> mistakes) {
        return new Unreadable(
                mistakes.stream()
                        .map(mistake -> mistake.diagnostic(problems.source()))
                        .toList(),
                true);
    }
}
