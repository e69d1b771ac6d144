package dev.blogkit.markdown;

import dev.blogkit.FieldValue;
import dev.blogkit.SourcePosition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes into YAML headers: blocks stay blocks, brackets brackets, and each quote what it is. */
final class YamlWriter extends HeaderWriter {

    /** Two lists of more items are not compared: no header may hold them. */
    private static final int MOST_COMPARED = 4_000_000;

    private static final Pattern DOUBLE_QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
    private static final Pattern SINGLE_QUOTED = Pattern.compile("'(?:[^']|'')*+'");
    private static final Pattern COLON = Pattern.compile(":(?=\\s|$)");

    YamlWriter(HeaderText text, FieldPlaces places) {
        super(text, places);
    }

    @Override
    List<Splice> replace(FieldSpan span, NewValue value) {
        String old = old(span);
        String lineEnd = lineEnd(span.start());
        List<Splice> ways = new ArrayList<>();
        if (isBlockList(old) && value.isList() && !value.texts().isEmpty()) {
            String next = lineEnd + lines.indent(span.valueStart());
            ways.addAll(changedItems(span, value.texts(), old));
            ways.addAll(inPlace(span, blockItems(value.texts(), old, next)));
        }
        if (YamlScalar.isBlock(old) && value.kind() == NewValue.Kind.TEXT) {
            ways.addAll(inPlace(span, YamlScalar.blocks(value.text(), old, lineEnd)));
        }
        List<String> values = values(value, old, lineEnd, isFlow(span.path()));
        boolean block = isBlockList(old)
                || (!old.startsWith("{") && !places.below(span.path()).isEmpty());
        if (block) {
            values.forEach(way -> ways.add(behindColon(span, way)));
        } else {
            String gap = whole.charAt(span.valueStart() - 1) == ':' ? " " : "";
            ways.addAll(inPlace(span, values.stream().map(way -> gap + way).toList()));
        }
        return ways;
    }

    @Override
    List<Splice> insert(List<String> path, NewValue value) {
        int known = known(path);
        List<String> map = path.subList(0, known);
        List<String> names = path.subList(known, path.size());
        FieldSpan around = places.find(map);
        List<FieldSpan> fields = places.in(map);
        int open = around != null
                ? around.valueStart()
                : text.firstLine() == null
                        ? text.end()
                        : whole.indexOf('{', text.firstLine().start());
        boolean flow = around == null ? isFlow(path.subList(0, 1)) : old(around).startsWith("{");
        if (flow && open >= 0) {
            int close = around == null ? braces.lastBrace(text) : around.valueEnd() - 1;
            return values(value, "", lineEnd(open), true).stream()
                    .map(way -> braces.insert(open, close, fields, Braces.field(names, YamlScalar::key, ": ", way)))
                    .toList();
        }
        String indent = !fields.isEmpty()
                ? lines.indent(fields.get(0).start())
                : around == null ? "" : lines.indent(around.start()) + "  ";
        List<FieldSpan> below = places.below(map);
        int last = around == null ? -1 : around.valueEnd();
        for (FieldSpan span : below) {
            last = Math.max(last, span.valueEnd());
        }
        List<Splice> ways = new ArrayList<>();
        for (String way : values(value, "", lineEnd(text.end()), false)) {
            String lineEnd = lineEnd(Math.max(0, last));
            String field = nestedInLines(names, way, indent, lineEnd);
            if (last >= 0) {
                ways.add(lines.below(behindRemarks(last, indent), field));
            }
            if (around == null) {
                ways.add(lines.above(text.end(), field));
            }
        }
        return ways;
    }

    @Override
    List<Splice> nested(FieldSpan empty, List<String> names, NewValue value) {
        return inPlace(
                empty,
                values(value, "", lineEnd(empty.start()), true).stream()
                        .map(way -> "{" + Braces.field(names, YamlScalar::key, ": ", way) + "}")
                        .toList());
    }

    @Override
    List<Splice> append(FieldSpan span, SourcePosition lastItem, String item) {
        String old = old(span);
        if (isBlockList(old)) {
            return YamlScalar.ways(item, firstItem(old), false).stream()
                    .map(way -> lines.below(span.valueEnd(), lines.indent(span.valueStart()) + "- " + way))
                    .toList();
        }
        String like = new BracketList(old, "").firstItem();
        return appendInBrackets(span, lastItem, YamlScalar.ways(item, like, true));
    }

    @Override
    @Nullable String whyKept(int from, int to) {
        String name = YamlAnchors.shared(text, from, to);
        return name == null
                ? null
                : "*" + name + " elsewhere in the header stands for the value that &" + name + " names";
    }

    private static boolean isBlockList(String old) {
        return old.equals("-") || old.startsWith("- ") || old.startsWith("-\n") || old.startsWith("-\r");
    }

    private static String firstItem(String list) {
        return list.substring(1).strip();
    }

    /** {@return true if a field stands in braces} */
    private boolean isFlow(List<String> path) {
        for (int size = path.size() - 1; size > 0; size--) {
            FieldSpan around = places.find(path.subList(0, size));
            if (around != null && old(around).startsWith("{")) {
                return true;
            }
        }
        return text.header()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .filter(line -> line.stripLeading().startsWith("{"))
                .isPresent();
    }

    private static List<String> values(NewValue value, String old, String lineEnd, boolean flow) {
        return switch (value.kind()) {
            case TEXT -> YamlScalar.ways(value.text(), old, flow);
            case DATE -> YamlScalar.date(value.text(), old);
            case WORD -> List.of(value.text());
            case LIST -> {
                BracketList list = new BracketList(old, lineEnd);
                String like = isBlockList(old) ? firstItem(old) : list.firstItem();
                yield List.of(
                        list.of(items(value.texts(), like, true, false)),
                        list.of(items(value.texts(), like, true, true)));
            }
        };
    }

    /** {@return the items, each in the first or the last way to write it} */
    private static List<String> items(List<String> texts, String like, boolean flow, boolean safest) {
        return texts.stream()
                .map(text -> YamlScalar.ways(text, like, flow))
                .map(ways -> ways.get(safest ? ways.size() - 1 : 0))
                .toList();
    }

    private static List<String> blockItems(List<String> texts, String old, String next) {
        String like = firstItem(old);
        return List.of(
                "- " + String.join(next + "- ", items(texts, like, false, false)),
                "- " + String.join(next + "- ", items(texts, like, false, true)));
    }

    /** {@return the place behind the comments that stand deeper than the fields, as items that are commented out do} */
    private int behindRemarks(int last, String indent) {
        Line line = lines.at(last);
        for (Line next = text.following(line);
                next != null
                        && next.text().stripLeading().startsWith("#")
                        && HeaderLines.indentOf(next.text()).length() > indent.length();
                next = text.following(line)) {
            line = next;
        }
        return Math.max(last, line.start());
    }

    /** {@return the list with only those items written anew that are others; the rest stays with its comments} */
    private List<Splice> changedItems(FieldSpan span, List<String> texts, String old) {
        FieldValue list = places.value(span);
        List<FieldValue> items = list == null ? List.of() : list.items().orElse(List.of());
        int[] kept = kept(items, texts);
        // An item that could not be read is none of them.
        if (items.isEmpty() || countItems(span) != items.size()) {
            return List.of();
        }
        List<Splice> ways = new ArrayList<>();
        for (boolean safest : List.of(false, true)) {
            List<String> written = items(texts, firstItem(old), false, safest);
            StringBuilder block = new StringBuilder();
            int next = 0;
            for (int i = 0; i < texts.size(); i++) {
                int until = kept[i] >= 0 ? kept[i] : nextKept(kept, i, items.size());
                if (!leaveOut(items, next, until, block)) {
                    return List.of();
                }
                next = until;
                if (kept[i] >= 0) {
                    block.append(whole, leadStart(items, next), itemEnd(items, next, span));
                    next++;
                } else {
                    String indent = lines.indent(span.valueStart());
                    block.append(indent).append("- ").append(written.get(i)).append(lineEnd(span.valueStart()));
                }
            }
            if (!leaveOut(items, next, items.size(), block)) {
                return List.of();
            }
            int end = itemEnd(items, items.size() - 1, span);
            ways.add(new Splice(lineOf(items.get(0)).start(), end, block.toString()));
        }
        return ways;
    }

    /** {@return for each new item the old one that it is, or -1} As many as can be stay, in their order. */
    private static int[] kept(List<FieldValue> items, List<String> texts) {
        int[] kept = new int[texts.size()];
        if ((long) items.size() * texts.size() > MOST_COMPARED) {
            Arrays.fill(kept, -1);
            return kept;
        }
        int[][] most = new int[items.size() + 1][texts.size() + 1];
        for (int i = items.size() - 1; i >= 0; i--) {
            for (int j = texts.size() - 1; j >= 0; j--) {
                boolean same = items.get(i).text().equals(Optional.of(texts.get(j)));
                most[i][j] = same ? most[i + 1][j + 1] + 1 : Math.max(most[i + 1][j], most[i][j + 1]);
            }
        }
        int i = 0;
        for (int j = 0; j < kept.length; j++) {
            while (i < items.size() && most[i][j] == most[i + 1][j]) {
                i++;
            }
            boolean same = i < items.size() && items.get(i).text().equals(Optional.of(texts.get(j)));
            kept[j] = same ? i++ : -1;
        }
        return kept;
    }

    private static int nextKept(int[] kept, int from, int none) {
        return IntStream.of(kept).skip(from).filter(at -> at >= 0).findFirst().orElse(none);
    }

    /** Leaves items out, and keeps the comments above them; false where nobody could say what belongs to one. */
    private boolean leaveOut(List<FieldValue> items, int from, int to, StringBuilder block) {
        for (int i = from; i < to; i++) {
            if (!isInOneLine(items.get(i))) {
                return false;
            }
            block.append(whole, leadStart(items, i), lineOf(items.get(i)).start());
        }
        return true;
    }

    /** {@return where the comments above an item begin; behind one of several lines nobody could say} */
    private int leadStart(List<FieldValue> items, int item) {
        return item == 0 || !isInOneLine(items.get(item - 1))
                ? lineOf(items.get(item)).start()
                : lineOf(items.get(item - 1)).next();
    }

    private int itemEnd(List<FieldValue> items, int item, FieldSpan list) {
        return item + 1 < items.size()
                ? leadStart(items, item + 1)
                : lines.at(list.valueEnd()).next();
    }

    /** {@return true if a value goes on in the next line whatever stands there: a block, or a text in quotes} */
    private static boolean isOpen(String value) {
        char quote = value.isEmpty() ? ' ' : value.charAt(0);
        if (quote != '"' && quote != '\'') {
            return YamlScalar.isBlock(value);
        }
        return !(quote == '"' ? DOUBLE_QUOTED : SINGLE_QUOTED).matcher(value).lookingAt();
    }

    private int countItems(FieldSpan list) {
        String dash = lines.indent(list.valueStart()) + "-";
        int count = 0;
        for (Line line = lines.at(list.valueStart());
                line != null && line.start() < list.valueEnd();
                line = text.following(line)) {
            count += line.text().startsWith(dash) ? 1 : 0;
        }
        return count;
    }

    private Line lineOf(FieldValue item) {
        return lines.number(item.position().line());
    }

    /** {@return true if an item begins behind its dash, and the next line that says something is no part of it} */
    private boolean isInOneLine(FieldValue item) {
        Line line = lineOf(item);
        if (item.text().isEmpty() || !line.text().stripLeading().startsWith("-")) {
            return false;
        }
        if (isOpen(line.text().stripLeading().substring(1).strip())) {
            return false;
        }
        int indent = HeaderLines.indentOf(line.text()).length();
        Line next = text.following(line);
        while (next != null && (next.isBlank() || next.text().stripLeading().startsWith("#"))) {
            next = text.following(next);
        }
        return next == null || HeaderLines.indentOf(next.text()).length() <= indent;
    }

    /** {@return the value in the line of the key, where the old one stood below it; a comment there stays} */
    private Splice behindColon(FieldSpan span, String value) {
        Line line = lines.at(span.start());
        int start = span.start();
        char quote = whole.charAt(start);
        if (quote == '"' || quote == '\'') {
            start = whole.indexOf(quote, start + 1);
        }
        Matcher colon = COLON.matcher(whole).region(start, line.end()).useAnchoringBounds(true);
        int behind = colon.find() ? colon.end() : line.end();
        String comment =
                whole.substring(behind, Math.min(line.end(), span.valueStart())).stripTrailing();
        return new Splice(behind, span.valueEnd(), " " + value + comment);
    }

    private static String nestedInLines(List<String> names, String value, String indent, String lineEnd) {
        StringBuilder field = new StringBuilder();
        String deeper = indent;
        for (String name : names) {
            field.append(field.isEmpty() ? "" : lineEnd)
                    .append(deeper)
                    .append(YamlScalar.key(name))
                    .append(':');
            deeper += "  ";
        }
        return field.append(value.isEmpty() ? "" : " ").append(value).toString();
    }
}
