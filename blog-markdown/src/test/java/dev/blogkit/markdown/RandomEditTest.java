package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.FieldValue;
import dev.blogkit.Fields;
import dev.blogkit.PostSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Headers made by chance, with nested maps, lists and comments: an edit changes its field, and neither another one nor a remark. */
class RandomEditTest {

    private static final int HEADERS = 600;
    private static final Pattern REMARK = Pattern.compile("# about \\w+\\.");

    /** A map, or a leaf with a list or a text. */
    private record Node(String name, List<Node> map, List<String> items, String remark) {

        boolean isMap() {
            return !map.isEmpty();
        }
    }

    private enum Form {
        YAML,
        YAML_IN_BRACES,
        TOML,
        JSON
    }

    /** Makes a header; each name and each remark stands in it once. */
    private static final class Maker {

        private final Random chance;
        private int names;

        Maker(int seed) {
            chance = new Random(seed);
        }

        List<Node> map(int depth) {
            return IntStream.range(0, 1 + chance.nextInt(3))
                    .mapToObj(i -> node(depth))
                    .collect(Collectors.toCollection(ArrayList::new));
        }

        private Node node(int depth) {
            String name = "k" + names++;
            String remark = chance.nextInt(3) == 0 ? "# about " + name + "." : "";
            boolean map = depth < 2 && chance.nextInt(3) == 0;
            int items = chance.nextInt(3) == 0 ? 1 + chance.nextInt(3) : 0;
            return new Node(
                    name,
                    map ? map(depth + 1) : List.of(),
                    IntStream.range(0, items).mapToObj(i -> name + "-" + i).toList(),
                    remark);
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void an_edit_changes_nothing_else(Form form) {
        int accepted = 0;
        for (int seed = 0; seed < HEADERS; seed++) {
            Maker maker = new Maker(seed);
            List<Node> fields = maker.map(0);
            String text = written(form, fields);
            FrontMatterEditor before = FrontMatterEditor.of(PostSource.of("a.md", text));
            Map<String, String> leaves = leaves(before.fields());
            assertThat(leaves).as(text).isNotEmpty();
            List<String> paths = List.copyOf(leaves.keySet());
            String path = paths.get(maker.chance.nextInt(paths.size()));

            accepted += check(before, path, leaves, "set", before.set(path, "new"), "new");
            accepted += check(before, path, leaves, "list", before.set(path, List.of("n", path)), "[n, " + path + "]");
            accepted += check(before, path, leaves, "remove", before.remove(path), null);
            String beside = path.substring(0, path.lastIndexOf('.') + 1) + "added";
            accepted += check(before, beside, leaves, "beside", before.set(beside, "new"), "new");
        }
        assertThat(accepted).isEqualTo(4 * HEADERS);
    }

    @Test
    void the_headers_are_of_all_kinds() {
        String all = IntStream.range(0, 50)
                .mapToObj(seed -> written(Form.TOML, new Maker(seed).map(0)))
                .collect(Collectors.joining());

        assertThat(all).contains("# about", "\n[k", ".k", "= [");
    }

    private static int check(
            FrontMatterEditor before,
            String path,
            Map<String, String> leaves,
            String what,
            FrontMatterEditor after,
            @Nullable String value) {
        Map<String, String> expected = new TreeMap<>(leaves);
        expected.remove(path);
        if (value != null) {
            expected.put(path, value);
        }
        String said = what + " " + path + "\n" + before.text() + "\n" + after.text();
        assertThat(leaves(FrontMatterEditor.of(PostSource.of("a.md", after.text()))
                        .fields()))
                .as(said)
                .isEqualTo(expected);
        Set<String> remarks = remarks(before.text());
        if (value == null) {
            remarks.removeIf(remark -> List.of(path.split("\\.")).contains(remark.replaceAll("# about |\\.", "")));
        }
        assertThat(remarks(after.text())).as(said).containsAll(remarks);
        assertThat(after.text()).endsWith("\nBody\n");
        return 1;
    }

    private static Set<String> remarks(String text) {
        Set<String> remarks = new HashSet<>();
        REMARK.matcher(text).results().forEach(found -> remarks.add(found.group()));
        return remarks;
    }

    private static Map<String, String> leaves(Fields fields) {
        Map<String, String> leaves = new TreeMap<>();
        addLeaves("", fields, leaves);
        return leaves;
    }

    private static void addLeaves(String prefix, Fields fields, Map<String, String> leaves) {
        fields.all().forEach(field -> {
            FieldValue value = field.value();
            if (value.fields().isPresent()) {
                addLeaves(prefix + field.name() + ".", value.fields().get(), leaves);
            } else if (!value.isNothing()) {
                leaves.put(prefix + field.name(), value.toString());
            }
        });
    }

    private static String written(Form form, List<Node> fields) {
        return switch (form) {
            case YAML -> "---\n" + yaml(fields, "") + "---\nBody\n";
            case YAML_IN_BRACES -> "---\n{\n" + inBraces(fields) + "\n}\n---\nBody\n";
            case TOML -> "+++\n" + toml(fields, "") + "+++\nBody\n";
            case JSON -> "{\n" + json(fields, "  ") + "\n}\nBody\n";
        };
    }

    private static String yaml(List<Node> fields, String indent) {
        StringBuilder text = new StringBuilder();
        for (Node field : fields) {
            text.append(indent).append(field.name).append(':');
            if (field.isMap()) {
                text.append(remark(field)).append('\n').append(yaml(field.map, indent + "  "));
            } else if (field.items.size() > 1) {
                text.append(remark(field)).append('\n');
                field.items.forEach(
                        item -> text.append(indent).append("- ").append(item).append('\n'));
            } else {
                text.append(' ').append(value(field, "")).append(remark(field)).append('\n');
            }
        }
        return text.toString();
    }

    private static String inBraces(List<Node> fields) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            Node field = fields.get(i);
            text.append(i == 0 ? "  " : "\n  ").append(field.name).append(": ");
            text.append(
                    field.isMap()
                            ? "{"
                                    + inBraces(field.map)
                                            .replaceAll(" # about \\w+\\.", "")
                                            .replaceAll("\n? {2,}", " ")
                                            .strip()
                                    + "}"
                            : value(field, ""));
            text.append(i + 1 < fields.size() ? "," : "").append(remark(field));
        }
        return text.toString();
    }

    private static String toml(List<Node> fields, String table) {
        StringBuilder text = new StringBuilder();
        for (Node field : fields) {
            if (!field.isMap()) {
                text.append(field.name)
                        .append(" = ")
                        .append(value(field, "\""))
                        .append(remark(field))
                        .append('\n');
            }
        }
        for (Node field : fields) {
            if (field.isMap()) {
                text.append('\n').append(field.remark.isEmpty() ? "" : field.remark + "\n");
                text.append('[')
                        .append(table)
                        .append(field.name)
                        .append("]\n")
                        .append(toml(field.map, table + field.name + "."));
            }
        }
        return text.toString();
    }

    private static String json(List<Node> fields, String indent) {
        return fields.stream()
                .map(field -> indent + '"' + field.name + "\": "
                        + (field.isMap()
                                ? "{\n" + json(field.map, indent + "  ") + "\n" + indent + "}"
                                : value(field, "\"")))
                .collect(Collectors.joining(",\n"));
    }

    private static String value(Node leaf, String quote) {
        return leaf.items.isEmpty()
                ? quote + "text of " + leaf.name + quote
                : leaf.items.stream().map(item -> quote + item + quote).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String remark(Node field) {
        return field.remark.isEmpty() ? "" : " " + field.remark;
    }
}
