package dev.blogkit.markdown;

import dev.blogkit.Field;
import dev.blogkit.FieldValue;
import dev.blogkit.Fields;
import dev.blogkit.Limits;
import dev.blogkit.SourcePosition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a header of lines. Nothing in a value has a meaning, but one pair of quotes around it where the syntax has those. */
final class LineHeader {

    private static final Pattern YAML_ONLY =
            Pattern.compile("\\[(.*\\]|[^\\]]*)|\\{(.*\\}|[^}]*)|[|>][-+0-9]*|[&!][^ ].*|\\*[^ *]+");

    /** Fields of running text, in which a blank and {@code #} are often no comment. */
    static final Set<String> CUT_BY_COMMENT = Set.of("title", "summary", "excerpt", "description");

    private static final Pattern TEXT_AS_COMMENT = Pattern.compile("[^\"'#][^\"#]* #[^\\s#].*: .*");

    private final HeaderText text;
    private final LineSyntax syntax;
    private final Profile profile;
    private final Limits limits;
    private final Problems problems;
    private final List<Field> fields = new ArrayList<>();
    private final Set<String> unreadable = new HashSet<>();
    private final List<FieldSpan> spans = new ArrayList<>();

    private LineHeader(HeaderText text, LineSyntax syntax, Profile profile, Limits limits, Problems problems) {
        this.text = text;
        this.syntax = syntax;
        this.profile = profile;
        this.limits = limits;
        this.problems = problems;
    }

    /** {@return the fields; null, with an error, where there are too many} */
    static @Nullable Header read(
            HeaderText text, LineSyntax syntax, Profile profile, Limits limits, Problems problems) {
        return new LineHeader(text, syntax, profile, limits, problems).read();
    }

    private @Nullable Header read() {
        for (Line line = text.firstLine(); line != null; line = text.following(line)) {
            String content = line.text();
            boolean continued =
                    syntax.continues() && (isContinuation(content) || (isEmptySoFar() && isBelowEmpty(content)));
            KeyLine keyLine = continued ? null : KeyLine.of(content, syntax);
            if (keyLine != null) {
                add(keyLine, line);
                if (!profile.isKnown(keyLine.key())) {
                    hideBy(line);
                }
            } else if (continued && !fields.isEmpty()) {
                addTo(fields.size() - 1, line);
            } else if (!line.isBlank() && !content.startsWith("#")) {
                skip(line);
            }
            if (fields.size() > limits.headerFields()) {
                problems.add(problems.tooManyFields(limits, line.position(0)));
                return null;
            }
            if (lastListLength() > limits.listItems()) {
                problems.add(problems.listTooLong(limits, line.position(0)));
                return null;
            }
        }
        return new Header(Fields.of(problems.source(), fields), unreadable, List.copyOf(spans));
    }

    private int lastListLength() {
        return fields.isEmpty()
                ? 0
                : fields.get(fields.size() - 1).value().items().map(List::size).orElse(0);
    }

    /** A line that gives no field is passed over; where it may be meant to hide the post, it hides it. */
    private void skip(Line line) {
        String content = line.text();
        String hiding = profile.hiding().hiddenBy(content);
        String message = "this line of the header gives no field, and is passed over: '" + content.strip() + "'";
        String hint = "write " + syntax.form() + ", or take the line out";
        SourcePosition position =
                line.position(content.length() - content.stripLeading().length());
        if (hiding == null) {
            problems.warning("header-line-skipped", position, message, hint);
        } else {
            unreadable.add(hiding);
            problems.error("header-line-skipped", position, message + "; the post is a draft", hint);
        }
    }

    /** {@return true if every line is a field, the rest of one, blank or a comment} */
    static boolean isLines(HeaderText text) {
        boolean empty = false;
        for (Line line = text.firstLine(); line != null; line = text.following(line)) {
            String content = line.text();
            KeyLine keyLine = KeyLine.of(content);
            if (keyLine == null
                    && !isContinuation(content)
                    && !(empty && isItem(content))
                    && !line.isBlank()
                    && !content.startsWith("#")) {
                return false;
            }
            empty = keyLine == null ? empty : keyLine.value().isEmpty();
        }
        return true;
    }

    /** {@return true if the last field says nothing yet, or has items} */
    private boolean isEmptySoFar() {
        if (fields.isEmpty()) {
            return false;
        }
        FieldValue last = fields.get(fields.size() - 1).value();
        return last.isNothing() || last.items().isPresent();
    }

    /** {@return true if a line below a key without a value gives it one: an item, or anything that is indented} */
    static boolean isBelowEmpty(String line) {
        return isItem(line) || (!line.isBlank() && Character.isWhitespace(line.charAt(0)));
    }

    /** {@return true if a line is an item of a list, however it is indented} */
    private static boolean isItem(String line) {
        return line.stripLeading().startsWith("- ");
    }

    /** {@return true if a header of lines may go on with this line, which is no key line} */
    static boolean isContinuation(String line) {
        return (line.startsWith("    ") || line.startsWith("\t")) && !line.isBlank();
    }

    /**
     * {@return true if every line that is not blank is {@code key: value}} A value that YAML reads as a list, a map or a block of
     * text is none of a plain line: read as one, it would be another value.
     */
    static boolean matches(HeaderText text) {
        for (Line line = text.firstLine(); line != null; line = text.following(line)) {
            KeyLine keyLine = KeyLine.of(line.text());
            if (!line.isBlank()
                    && (keyLine == null || YAML_ONLY.matcher(keyLine.value()).matches())) {
                return false;
            }
        }
        return true;
    }

    /**
     * {@return the line of a title or a description that YAML would cut though no comment is meant} That is so where all lines
     * are {@code key: value} and a text with a colon stands close behind the {@code #}.
     */
    static Optional<Line> textAsComment(HeaderText text) {
        for (Line line = text.firstLine(); line != null; line = text.following(line)) {
            KeyLine keyLine = line.text().contains(" #") ? KeyLine.of(line.text()) : null;
            boolean cut = keyLine != null
                    && CUT_BY_COMMENT.contains(KeyLine.folded(keyLine.key()))
                    && TEXT_AS_COMMENT.matcher(keyLine.value()).matches();
            if (cut) {
                return matches(text) ? Optional.of(line) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void add(KeyLine keyLine, Line line) {
        String value = keyLine.value();
        int quoted = syntax.unquotes() && value.length() >= 2 && isQuoted(value) ? 1 : 0;
        int start = line.start() + keyLine.valueIndex();
        SourcePosition position = line.position(keyLine.valueIndex() + quoted);
        FieldValue read = value.isEmpty()
                ? FieldValue.ofNothing(position)
                : json(value, line, keyLine.valueIndex())
                        .orElseGet(() -> FieldValue.ofText(value.substring(quoted, value.length() - quoted), position));
        fields.add(new Field(keyLine.key(), read, line.position(keyLine.keyIndex())));
        spans.add(new FieldSpan(
                List.of(keyLine.key()), line.start() + keyLine.keyIndex(), start, start + value.length()));
    }

    /** JBake reads a value in braces as JSON; one that is none stays a text. */
    private Optional<FieldValue> json(String value, Line line, int valueIndex) {
        if (syntax != LineSyntax.JBAKE || !value.startsWith("{") || !value.endsWith("}")) {
            return Optional.empty();
        }
        // Blanks for the key, so that no place in the text moves.
        String whole = text.whole().substring(0, line.start())
                + " ".repeat(valueIndex)
                + text.whole().substring(line.start() + valueIndex);
        Line same = new Line(whole, line.number(), line.start(), line.end(), line.next());
        int end = line.start() + valueIndex + value.length();
        HeaderText object = new HeaderText(HeaderFormat.JSON, whole, same, end, end, line.number(), false);
        try {
            Fields nested = JsonHeader.read(object, limits, problems).fields();
            return Optional.of(FieldValue.ofFields(nested, line.position(valueIndex)));
        } catch (TokenHeader.Unreadable noJson) {
            return Optional.empty();
        }
    }

    /** One pair around the whole value, and no other quote of the kind in it: {@code "A" and "B"} stays as it is. */
    private static boolean isQuoted(String value) {
        char quote = value.charAt(0);
        return (quote == '"' || quote == '\'') && value.indexOf(quote, 1) == value.length() - 1;
    }

    private static FieldValue item(Line line) {
        String behindDash = line.text().substring(line.text().indexOf('-') + 1);
        String item = behindDash.strip();
        return FieldValue.ofText(
                item,
                line.position(line.text().length() - behindDash.stripLeading().length()));
    }

    /** A line that is read as another field, or as a part of one, and may be meant to hide the post, hides it. */
    private void hideBy(Line line) {
        String hiding = profile.hiding().hiddenBy(line.text());
        if (hiding != null) {
            unreadable.add(hiding);
            problems.error(
                    "header-line-skipped",
                    line.position(HeaderLines.indentOf(line.text()).length()),
                    "this line is read otherwise, and may be meant to hide the post; the post is a draft",
                    "begin it in the first column, if it is a field");
        }
    }

    private void addTo(int last, Line line) {
        Field field = fields.get(last);
        FieldSpan span = spans.get(last);
        FieldValue before = field.value();
        String more = line.text().strip();
        hideBy(line);
        FieldValue value;
        if (before.items().isPresent() || (before.isNothing() && more.startsWith("- "))) {
            List<FieldValue> items = new ArrayList<>(before.items().orElse(List.of()));
            FieldValue continued = more.startsWith("- ") ? null : items.remove(items.size() - 1);
            items.add(
                    continued == null ? item(line) : FieldValue.ofText(continued + "\n" + more, continued.position()));
            value = FieldValue.ofList(items, before.position());
        } else {
            value = FieldValue.ofText(
                    before.text().map(text -> text + "\n" + more).orElse(more), before.position());
        }
        fields.set(last, new Field(field.name(), value, field.position()));
        int end = line.start() + line.text().stripTrailing().length();
        spans.set(last, new FieldSpan(span.path(), span.start(), span.valueStart(), end));
    }
}
