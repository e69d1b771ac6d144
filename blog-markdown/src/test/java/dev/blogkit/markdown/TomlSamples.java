package dev.blogkit.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Writes valid TOML documents by chance: all kinds of keys, values, tables and white space. */
final class TomlSamples {

    private static final List<String> SCALARS = List.of(
            "true",
            "false",
            "0",
            "-0",
            "+7",
            "42",
            "1_000",
            "-1_2_3",
            "0xDEAD_beef",
            "0o17",
            "0b1_0",
            "1.10",
            "-0.5",
            "1e6",
            "6.02_2E+23",
            "2.0e-3",
            "inf",
            "-inf",
            "nan",
            "+nan",
            "2024-05-01",
            "2024-05-01T10:00:00",
            "2024-05-01 10:00:00.25",
            "2024-05-01T10:00:00Z",
            "2024-05-01 10:00:00+02:00",
            "1999-12-31t23:59:59z",
            "07:32:00",
            "23:59:59.999");
    private static final List<String> LETTERS = List.of(
            "a",
            "b",
            "Z",
            " ",
            "  ",
            "\t",
            "#",
            "=",
            "[",
            "]",
            "{",
            "}",
            ",",
            ".",
            ":",
            "'",
            "\"",
            "\"\"",
            "''",
            "\\",
            "\\n",
            "/",
            "é",
            "ß",
            "日",
            "\ud83d\ude00",
            "\u00a0",
            "\u2028",
            "\n",
            "true",
            "+",
            "key = 1\n",
            "[x]\n");

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private int names;

    TomlSamples(Random random) {
        this.random = random;
    }

    String document() {
        fields("", 1 + random.nextInt(5));
        int tables = random.nextInt(5);
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < tables; i++) {
            String parent = opened.isEmpty() || random.nextInt(3) > 0
                    ? ""
                    : opened.get(random.nextInt(opened.size())) + blank() + "." + blank();
            String name = parent + key();
            if (random.nextInt(3) == 0) {
                int items = 1 + random.nextInt(3);
                for (int j = 0; j < items; j++) {
                    line("[[" + blank() + name + blank() + "]]");
                    fields("  ", random.nextInt(3));
                }
            } else {
                line("[" + blank() + name + blank() + "]");
                fields("", random.nextInt(4));
            }
            opened.add(name);
        }
        return text.toString();
    }

    private void fields(String indent, int count) {
        String dotted = key();
        for (int i = 0; i < count; i++) {
            String key = switch (random.nextInt(5)) {
                case 0 -> dotted + blank() + "." + blank() + key();
                case 1 -> key() + "." + key();
                default -> key();
            };
            line(indent + key + blank() + "=" + blank() + value(3));
        }
    }

    private void line(String content) {
        text.append(content);
        text.append(blank()).append(random.nextInt(4) == 0 ? "# a 'comment' [\"é" : "");
        text.append(random.nextInt(6) == 0 ? "\r\n" : "\n");
        if (random.nextInt(6) == 0) {
            text.append(blank()).append("\n");
        }
    }

    private String blank() {
        return List.of("", " ", "", "\t", "  ").get(random.nextInt(5));
    }

    private String key() {
        String name = "k" + names++;
        return switch (random.nextInt(6)) {
            case 0 -> "\"" + name + " \\u00e9\"";
            case 1 -> "'" + name + ".\"x'";
            case 2 -> name + "-_A";
            case 3 -> "" + names++ + "0";
            default -> name;
        };
    }

    private String value(int depth) {
        int kind = random.nextInt(10);
        if (kind < 3) {
            return SCALARS.get(random.nextInt(SCALARS.size()));
        }
        if (depth > 0 && kind == 3) {
            return list(depth);
        }
        if (depth > 0 && kind == 4) {
            return table(depth);
        }
        return string();
    }

    private String list(int depth) {
        StringBuilder list = new StringBuilder("[");
        int items = random.nextInt(5);
        for (int i = 0; i < items; i++) {
            list.append(gap()).append(value(depth - 1)).append(gap());
            list.append(i < items - 1 || random.nextBoolean() ? "," : "");
        }
        return list.append(gap()).append("]").toString();
    }

    private String table(int depth) {
        List<String> fields = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            String key = random.nextInt(4) == 0 ? key() + "." + key() : key();
            fields.add(blank() + key + blank() + "=" + blank() + value(depth - 1) + blank());
        }
        return "{" + blank() + String.join(",", fields) + "}";
    }

    private String gap() {
        return switch (random.nextInt(6)) {
            case 0 -> "\n";
            case 1 -> " # x, ]\n\t";
            case 2 -> "\r\n ";
            default -> blank();
        };
    }

    private String string() {
        StringBuilder content = new StringBuilder();
        int length = random.nextInt(8);
        for (int i = 0; i < length; i++) {
            content.append(LETTERS.get(random.nextInt(LETTERS.size())));
        }
        String plain = content.toString();
        int kind = random.nextInt(4);
        if (kind == 0 && !plain.contains("'") && !plain.contains("\n")) {
            return "'" + plain + "'";
        }
        if (kind == 1 && !plain.contains("'''") && !plain.endsWith("'")) {
            return "'''" + (plain.startsWith("\n") ? "\n" : "") + plain + "'''";
        }
        if (kind == 2) {
            String escaped = escaped(plain, false);
            return "\"\"\"" + (random.nextBoolean() ? "\n" : "") + escaped + (random.nextInt(3) == 0 ? "\\ \n\t " : "")
                    + (random.nextInt(4) == 0 ? "x\"\"" : "") + "\"\"\"";
        }
        return "\"" + escaped(plain, true) + "\"";
    }

    private String escaped(String plain, boolean oneLine) {
        StringBuilder escaped = new StringBuilder();
        plain.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                escaped.append('\\').appendCodePoint(c);
            } else if (c == '\n' && (oneLine || random.nextInt(3) == 0)) {
                escaped.append("\\n");
            } else if (c > 0x7f && random.nextInt(3) == 0) {
                escaped.append(String.format(Locale.ROOT, c > 0xffff ? "\\U%08x" : "\\u%04X", c));
            } else if (c == '\t' && random.nextBoolean()) {
                escaped.append("\\t");
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
