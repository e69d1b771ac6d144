package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    private static final SourcePosition NAME_AT = new SourcePosition(2, 1);
    private static final SourcePosition VALUE_AT = new SourcePosition(2, 8);

    private final List<Diagnostic> problems = new ArrayList<>();

    @Test
    void finds_a_field_without_regard_to_case() {
        Fields fields = fields(field("Reading-Time", text("5")));

        assertThat(fields.text("READING-time", problems::add)).contains("5");
    }

    @Test
    void finds_a_field_where_turkish_is_the_default_locale() {
        Fields fields = fields(field("TITLE", text("yes")));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(
                    new Locale.Builder().setLanguage("tr").setRegion("TR").build());

            assertThat(fields.find("title")).isPresent();
            assertThat(fields(field("a", text("FALSE"))).bool("A", problems::add))
                    .contains(false);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void finds_the_last_of_two_fields_of_one_name() {
        Fields fields = fields(field("mood", text("good")), field("Mood", text("better")));

        assertThat(fields.text("mood", problems::add)).contains("better");
    }

    @Test
    void keeps_all_fields_in_the_order_of_the_header() {
        Field second = field("b", text("1"));
        Field first = field("a", text("2"));

        assertThat(fields(second, first).all()).containsExactly(second, first);
    }

    @Test
    void reads_a_text_exactly_as_written() {
        assertThat(fields(field("a", text("  x \n"))).text("a", problems::add)).contains("  x \n");
    }

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "yes, true",
        "on, true",
        "TRUE, true",
        "' Yes ', true",
        "false, false",
        "no, false",
        "off, false",
        "Off, false"
    })
    void reads_a_truth_value(String written, boolean value) {
        assertThat(fields(field("a", text(written))).bool("a", problems::add)).contains(value);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "42, 42", "-7, -7", "+7, 7", "007, 7", "999999999999999999, 999999999999999999"})
    void reads_a_whole_number(String written, long value) {
        assertThat(fields(field("a", text(written))).integer("a", problems::add))
                .hasValue(value);
        assertThat(problems).isEmpty();
    }

    @Test
    void reads_a_date() {
        assertThat(fields(field("a", text("1 May 2024"))).date("a", problems::add))
                .contains(PostDate.of(LocalDate.of(2024, 5, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "maybe", "1", "truetrue"})
    void reports_what_is_no_truth_value(String written) {
        assertThat(fields(field("a", text(written))).bool("a", problems::add)).isEmpty();
        assertThat(problems).extracting(Diagnostic::code).containsExactly("field-unreadable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "+", "--1", "1.5", "1e3", "0x10", "1_000", "1 000", "1000000000000000000", "\u0661", "x"
            })
    void reports_what_is_no_whole_number(String written) {
        assertThat(fields(field("a", text(written))).integer("a", problems::add))
                .isEmpty();
        assertThat(problems).extracting(Diagnostic::code).containsExactly("field-unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1/5/24", "2024-02-31", "soon"})
    void reports_what_is_no_date(String written) {
        assertThat(fields(field("a", text(written))).date("a", problems::add)).isEmpty();
        assertThat(problems).extracting(Diagnostic::code).containsExactly("field-unreadable");
    }

    @Test
    void reports_a_list_or_a_map_where_a_scalar_is_asked_for() {
        Fields fields = fields(field("list", list(text("1"))), field("map", map(field("x", text("1")))));

        assertThat(fields.text("list", problems::add)).isEmpty();
        assertThat(fields.integer("map", problems::add)).isEmpty();
        assertThat(problems)
                .extracting(Diagnostic::message)
                .satisfiesExactly(
                        message -> assertThat(message).contains("list", "a list"),
                        message -> assertThat(message).contains("map", "a map"));
    }

    @Test
    void reports_where_the_value_stands_and_what_was_found() {
        fields(field("Count", text("many"))).integer("count", problems::add);

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.source()).isEqualTo("posts/a.md");
            assertThat(problem.position()).isEqualTo(VALUE_AT);
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.message()).contains("Count", "many");
        });
    }

    @Test
    void reads_an_absent_field_as_nothing_without_a_report() {
        Fields fields = fields(field("empty", FieldValue.ofNothing(VALUE_AT)));

        for (String name : List.of("empty", "missing")) {
            assertThat(fields.text(name, problems::add)).isEmpty();
            assertThat(fields.bool(name, problems::add)).isEmpty();
            assertThat(fields.integer(name, problems::add)).isEmpty();
            assertThat(fields.date(name, problems::add)).isEmpty();
            assertThat(fields.list(name, problems::add)).isEmpty();
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void reads_a_list_of_texts_in_order() {
        assertThat(fields(field("a", list(text("y"), text("x"), text("y")))).list("a", problems::add))
                .containsExactly("y", "x", "y");
    }

    @Test
    void reads_a_single_text_as_a_list_of_one() {
        assertThat(fields(field("a", text("x, y"))).list("a", problems::add)).containsExactly("x, y");
    }

    @Test
    void leaves_items_out_of_a_list_that_are_no_text_and_reports_them() {
        Fields fields = fields(field("a", list(text("x"), FieldValue.ofNothing(VALUE_AT), list(text("y")), text("z"))));

        assertThat(fields.list("a", problems::add)).containsExactly("x", "z");
        assertThat(problems).extracting(Diagnostic::code).containsExactly("field-unreadable");
    }

    @Test
    void reports_a_map_where_a_list_is_asked_for() {
        assertThat(fields(field("a", map(field("x", text("1"))))).list("a", problems::add))
                .isEmpty();
        assertThat(problems).hasSize(1);
    }

    @Test
    void reads_nested_fields() {
        Fields fields = fields(field("Map", map(field("Inner", map(field("Deep", text("5")))))));

        assertThat(fields.nested("map").nested("inner").integer("deep", problems::add))
                .hasValue(5);
    }

    @Test
    void has_no_nested_fields_where_there_is_no_map() {
        Fields fields = fields(field("a", text("x")));

        assertThat(fields.nested("a").all()).isEmpty();
        assertThat(fields.nested("missing").all()).isEmpty();
    }

    @Test
    void becomes_plain_maps_lists_and_strings() {
        Fields fields = fields(
                field("b", text("1")),
                field("a", list(text("x"), map(field("k", text("v"))), FieldValue.ofNothing(VALUE_AT))),
                field("c", FieldValue.ofNothing(VALUE_AT)));

        assertThat(fields.toMap())
                .containsExactly(
                        entry("b", "1"), entry("a", Arrays.asList("x", Map.of("k", "v"), null)), entry("c", null));
    }

    @Test
    void gives_a_map_that_cannot_be_changed() {
        Map<String, Object> map = fields(field("a", text("1"))).toMap();

        assertThatThrownBy(() -> map.put("b", "2")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void is_equal_whatever_the_positions_and_the_source() {
        Fields here = Fields.of("a.md", List.of(field("x", list(text("1")))));
        FieldValue value =
                FieldValue.ofList(List.of(FieldValue.ofText("1", new SourcePosition(9, 9))), SourcePosition.START);
        Fields there = Fields.of("b.md", List.of(new Field("x", value, new SourcePosition(8, 8))));

        assertThat(here).isEqualTo(there).hasSameHashCodeAs(there);
    }

    @Test
    void is_not_equal_where_a_name_a_value_or_the_order_differs() {
        Fields fields = fields(field("x", text("1")), field("y", text("2")));

        assertThat(fields).isNotEqualTo(fields(field("X", text("1")), field("y", text("2"))));
        assertThat(fields).isNotEqualTo(fields(field("x", text("3")), field("y", text("2"))));
        assertThat(fields).isNotEqualTo(fields(field("y", text("2")), field("x", text("1"))));
    }

    @Test
    void tells_an_empty_text_from_nothing() {
        assertThat(text("").isNothing()).isFalse();
        assertThat(list().isNothing()).isFalse();
        assertThat(FieldValue.ofNothing(VALUE_AT).isNothing()).isTrue();
        assertThat(text("")).isNotEqualTo(FieldValue.ofNothing(VALUE_AT));
    }

    private static Fields fields(Field... fields) {
        return Fields.of("posts/a.md", List.of(fields));
    }

    private static Field field(String name, FieldValue value) {
        return new Field(name, value, NAME_AT);
    }

    private static FieldValue text(String text) {
        return FieldValue.ofText(text, VALUE_AT);
    }

    private static FieldValue list(FieldValue... items) {
        return FieldValue.ofList(List.of(items), VALUE_AT);
    }

    private static FieldValue map(Field... fields) {
        return FieldValue.ofFields(Fields.of("posts/a.md", List.of(fields)), VALUE_AT);
    }
}
