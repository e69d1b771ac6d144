package dev.blogkit.markdown;

import dev.blogkit.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes into YAML headers: blocks stay blocks, brackets brackets, and each quote what it is. */
final class YamlWriter extends HeaderWriter {

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
                ways.add(lines.below(last, field));
            }
            if (around == null) {
                ways.add(lines.above(text.end(), field));
            }
        }
        return ways;
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
