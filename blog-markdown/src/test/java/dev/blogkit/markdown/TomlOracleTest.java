package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Diagnostic;
import dev.blogkit.Field;
import dev.blogkit.Fields;
import dev.blogkit.Limits;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.toml.TomlFactory;

/** What we read as TOML is what a reader makes of it that we did not write, and so is what we refuse. */
class TomlOracleTest {

    private static final TomlFactory JACKSON = new TomlFactory();
    private static final String SLIPS = "\"'[]{}=:.,#\n\r\t \\-_+0e9ZTux\u00a0\u0001a\u007f";

    /** Jackson reads TOML 1.1, in which these are no mistakes. */
    private static final Pattern NEW_IN_TOML_1_1 =
            Pattern.compile(".*error toml-(comma: a comma stands before }|table-lines: .*|escape: .* \\\\[ex] means.*"
                    + "|date: .*found '.*[0-9]{2}:[0-9]{2}.*)");

    /** In TOML 1.1 the time without seconds ends before this comment; for us the comment is part of the mistake. */
    private static final Pattern TIME_CUT_SHORT = Pattern.compile(".*error toml-no-quotes: .*[0-9]{2}:[0-9]{2}#.*");

    @Test
    void valid_documents_are_read_as_by_Jackson() {
        for (int seed = 0; seed < 400; seed++) {
            String toml = new TomlSamples(new Random(seed)).document();

            Reading reading = Reading.of(toml);

            assertThat(reading.header())
                    .as("%s\n%s", reading.diagnostics(), toml)
                    .isNotNull();
            assertSame(reading, toml);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing but a comment",
                "a = 1\n\n[b]\nc = 2\n[b.d]\ne = 3\n[f.g.h]\n[f]\ni = 4\n",
                "[b.d]\nx = 1\n[b]\ny = 2\n[z]\n",
                "fruit.apple.smooth = true\nfruit.orange = 2\nfruit.apple.sweet = 3\n",
                "[fruit]\napple.color = 'red'\napple.taste.sweet = true\n[fruit.apple.texture]\nsmooth = true\n",
                """
                [[fruits]]
                name = 'apple'
                [fruits.physical]
                color = 'red'
                [[fruits.varieties]]
                name = 'red'
                [[fruits.varieties]]
                name = 'green'
                [[fruits]]
                name = 'banana'
                [[fruits.varieties]]
                """,
                "3.14159 = 'pi'\n1234 = 5\n'' = 'blank'\n\"a.b\".'c d' = 6\n",
                "a = \"\"\"\"x\"\"\"\"\"\nb = '''''x'''''\nc = \"\"\"\\\n   a \\\n\n  b\\\n\"\"\"\n",
                "a = [[1, 2], ['a', \"b\"], [{x = 1}, {y.z = [[]]}],]\nb = {}\nc = {d = {e.f = 1, e.g = 2}}\n",
                "a = 9223372036854775808\nb = 1e400\nc = -0.0\nd = +0\ne = 0e0\n"
            })
    void valid_documents_written_by_hand_are_read_as_by_Jackson(String toml) {
        Reading reading = Reading.of(toml);

        assertThat(reading.diagnostics()).isEmpty();
        assertSame(reading, toml);
    }

    @Test
    void a_slip_is_a_mistake_for_both_or_for_neither() {
        Random random = new Random(1);
        int slips = 0;
        for (int seed = 0; seed < 40; seed++) {
            String toml = new TomlSamples(new Random(seed)).document();
            for (int i = 0; i < toml.length(); i++) {
                String slip = String.valueOf(SLIPS.charAt(random.nextInt(SLIPS.length())));
                String end = toml.substring(i + 1);
                assertAgreed(toml.substring(0, i) + slip + toml.charAt(i) + end);
                assertAgreed(toml.substring(0, i) + slip + end);
                assertAgreed(toml.substring(0, i) + end);
                slips += 3;
            }
        }
        assertThat(slips).isGreaterThan(30_000);
    }

    @Test
    void what_must_not_be_defined_twice_is_the_same_for_both() {
        Random random = new Random(2);
        int accepted = 0;
        for (int i = 0; i < 30_000; i++) {
            String toml = definitions(random);
            accepted += assertAgreed(toml) ? 1 : 0;
        }
        assertThat(accepted).isBetween(5_000, 25_000);
    }

    private static String definitions(Random random) {
        StringBuilder toml = new StringBuilder();
        int count = 2 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            String key = key(random);
            toml.append(
                    switch (random.nextInt(8)) {
                        case 0, 1, 2 -> "[" + key + "]";
                        case 3 -> "[[" + key + "]]";
                        case 4 -> key + " = {" + key(random) + " = 1, " + key(random) + " = 2}";
                        case 5 -> key + " = [{" + key(random) + " = 1}]";
                        default -> key + " = " + i;
                    });
            toml.append('\n');
        }
        return toml.toString();
    }

    private static String key(Random random) {
        String key = List.of("a", "b", "c").get(random.nextInt(3));
        return random.nextInt(2) == 0 ? key : key + "." + key(random);
    }

    /** {@return true if both read the text} */
    private static boolean assertAgreed(String toml) {
        Reading reading = Reading.of(toml);
        if (reading.header() == null) {
            boolean expected = reading.diagnostics().stream()
                    .map(Diagnostic::toString)
                    .anyMatch(found -> NEW_IN_TOML_1_1.matcher(found).matches()
                            || TIME_CUT_SHORT.matcher(found).matches());
            assertThat(expected || isRefusedByJackson(toml))
                    .as("%s\n%s", reading.diagnostics(), toml)
                    .isTrue();
            return false;
        }
        if (hasDuplicates(reading.header().fields())) {
            return false;
        }
        assertSame(reading, toml);
        return true;
    }

    private static void assertSame(Reading reading, String toml) {
        Object theirs = jackson(toml);

        Fields ours = Objects.requireNonNull(reading.header()).fields();

        assertThat(isSame(ours.toMap(), theirs))
                .as("%s\n%s\n%s", ours, theirs, toml)
                .isTrue();
    }

    /** What we made of a text. */
    private record Reading(@Nullable Header header, List<Diagnostic> diagnostics) {

        static Reading of(String toml) {
            Problems problems = new Problems("a.md");
            HeaderText text =
                    HeaderSplitter.split("+++\n" + toml + "\n+++\n", Profile.AUTO, null, Limits.defaults(), problems);
            Header header = TomlHeader.read(Objects.requireNonNull(text), Limits.defaults(), problems);
            assertThat(header == null).isEqualTo(!problems.inOrder("", 1).isEmpty());
            return new Reading(header, problems.inOrder("", 1));
        }
    }

    /** A value that is there twice is a warning for us, not a mistake in the header. */
    private static boolean hasDuplicates(Fields fields) {
        Set<String> names = new HashSet<>();
        return fields.all().stream()
                .anyMatch(field ->
                        !names.add(field.name()) || nested(field).stream().anyMatch(TomlOracleTest::hasDuplicates));
    }

    private static List<Fields> nested(Field field) {
        List<Fields> nested = new ArrayList<>();
        field.value().fields().ifPresent(nested::add);
        field.value()
                .items()
                .ifPresent(items -> items.forEach(item -> item.fields().ifPresent(nested::add)));
        return nested;
    }

    private static boolean isSame(@Nullable Object ours, @Nullable Object theirs) {
        if (ours instanceof Map<?, ?> a && theirs instanceof Map<?, ?> b) {
            return new ArrayList<>(a.keySet()).equals(new ArrayList<>(b.keySet()))
                    && a.keySet().stream().allMatch(name -> isSame(a.get(name), b.get(name)));
        }
        if (ours instanceof List<?> a && theirs instanceof List<?> b) {
            boolean same = a.size() == b.size();
            for (int i = 0; same && i < a.size(); i++) {
                same = isSame(a.get(i), b.get(i));
            }
            return same;
        }
        return ours instanceof String text
                && (theirs instanceof Number number
                        ? isSameNumber(text.replace("_", ""), number)
                        : text.equals(String.valueOf(theirs)) || moment(text).equals(moment(String.valueOf(theirs))));
    }

    private static boolean isSameNumber(String text, Number theirs) {
        String unsigned = text.replaceAll("^[+-]", "");
        if (unsigned.equals("inf") || unsigned.equals("nan")) {
            double expected = unsigned.equals("nan")
                    ? Double.NaN
                    : text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            return Double.compare(theirs.doubleValue(), expected) == 0;
        }
        int radix = Map.of("0x", 16, "0o", 8, "0b", 2).getOrDefault(text.substring(0, Math.min(2, text.length())), 10);
        BigDecimal ours = radix == 10 ? new BigDecimal(text) : new BigDecimal(new BigInteger(text.substring(2), radix));
        return ours.compareTo(new BigDecimal(theirs.toString())) == 0;
    }

    /** Jackson writes all moments with a large T and Z; we leave them as they are. */
    private static String moment(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\d.*") ? text.replace(' ', 'T').toUpperCase(Locale.ROOT) : text;
    }

    private static boolean isRefusedByJackson(String toml) {
        try {
            jackson(toml);
            return false;
        } catch (JacksonException refused) {
            return true;
        }
    }

    /** A lone CR ends a line for us, in every format; and line ends in texts are LF. */
    private static Object jackson(String toml) {
        String lines = toml.replaceAll("\r\n?", "\n") + "\n";
        try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), lines)) {
            parser.nextToken();
            return value(parser);
        }
    }

    private static Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> map = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                map.put(name, value(parser));
            }
            return map;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser));
            }
            return list;
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        return token.isNumeric() ? parser.getNumberValue() : parser.getString();
    }
}
