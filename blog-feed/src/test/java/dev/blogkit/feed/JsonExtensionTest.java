package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Objects of one's own in JSON Feed, as Jackson reads them: strictly, and without a name twice in one object. */
class JsonExtensionTest {

    private static final String HOSTILE = "\"\\/\b\f\n\r\t\u0000\u001F\u007F\u2028</script>\uD800 \uFFFF\uD83D\uDE00";

    @ParameterizedTest
    @ValueSource(
            strings = {"", "_", "a", "weather", "_1", "__a", "_é", "_a.b", "_a.", "_.a", " _a", "_a\u0000", "_a\uD800"})
    void J7_refuses_a_name_that_JSON_Feed_does_not_allow(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonExtension.builder(name))
                .withMessageContaining("'" + name + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"21.50", "-0.1", "1E+3", "123456789012345678901234567890.5"})
    void J7_writes_a_decimal_with_its_digits_as_they_are(String digits) {
        BigDecimal number = new BigDecimal(digits);
        Feed feed = Sample.feedBuilder()
                .extension(JsonExtension.builder("_x").member("n", number).build())
                .build();

        assertThat(Written.text(JsonFeedWriter.create(), feed)).contains("\"n\": " + digits + "\n");
        assertThat(Written.json(feed).get("_x").get("n").isNumber()).isTrue();
    }

    @Test
    void J7_writes_members_of_all_kinds_in_the_order_of_the_caller() {
        JsonExtension weather = JsonExtension.builder("_weather")
                .member("place", "Vienna")
                .member("celsius", -21)
                .member("most", Long.MIN_VALUE)
                .member("dry", true)
                .member("wind", List.of("N", "NW"))
                .member("none", List.of())
                .object("moon", moon -> moon.member("phase", "full").object("empty", empty -> empty))
                .build();

        JsonNode item = item(weather);

        assertThat(item.get("_weather").toString()).isEqualTo("""
                {"place":"Vienna","celsius":-21,"most":-9223372036854775808,"dry":true,"wind":["N","NW"],"none":[],\
                "moon":{"phase":"full","empty":{}}}""");
    }

    @Test
    void J8_writes_hostile_text_in_names_and_values() {
        JsonExtension extension = JsonExtension.builder("_x")
                .member(HOSTILE, HOSTILE)
                .member("list", List.of(HOSTILE, "]"))
                .object("{" + HOSTILE, object -> object.member("", HOSTILE))
                .build();
        String clean = "\"\\/\n\r\t\u007F\u2028</script>\uFFFD \uFFFD\uD83D\uDE00";

        JsonNode read = item(extension).get("_x");

        assertThat(read.propertyNames()).hasSize(3);
        String name = read.propertyNames().iterator().next();
        assertThat(name).isEqualTo(clean);
        assertThat(read.get(name).asString()).isEqualTo(name);
        assertThat(read.get("list").get(0).asString()).isEqualTo(name);
        assertThat(read.get("{" + name).get("").asString()).isEqualTo(name);
    }

    @Test
    void J1_writes_a_member_once_whose_name_is_there_again() {
        JsonExtension extension = JsonExtension.builder("_x")
                .member("a", 1)
                .member("b", 2)
                .member("a\u0000", "last")
                .build();

        assertThat(item(extension).get("_x").toString()).isEqualTo("{\"a\":\"last\",\"b\":2}");
    }

    @Test
    void J1_names_an_object_by_its_key_whatever_the_function_gives() {
        JsonExtension extension = JsonExtension.builder("_x")
                .object("a", ignored -> JsonExtension.builder("_y").member("n", 1))
                .object("b", ignored -> JsonExtension.builder("_y").member("n", 2))
                .build();

        assertThat(item(extension).get("_x").toString()).isEqualTo("{\"a\":{\"n\":1},\"b\":{\"n\":2}}");
    }

    @Test
    void J7_takes_the_last_object_of_a_name_and_keeps_the_order_of_names() {
        Feed feed = Sample.feedBuilder()
                .extension(JsonExtension.builder("_b").member("n", 1).build())
                .extension(JsonExtension.builder("_a").build())
                .extension(JsonExtension.builder("_b").member("n", 2).build())
                .build();

        JsonNode json = Written.json(feed);

        List<String> own = new ArrayList<>(json.propertyNames());
        own.removeIf(name -> !name.startsWith("_"));
        assertThat(own).containsExactly("_b", "_a");
        assertThat(json.get("_b").get("n").asInt()).isEqualTo(2);
    }

    @Test
    void J7_does_not_follow_a_list_or_a_builder_that_changes_later() {
        List<String> texts = new ArrayList<>(List.of("a"));
        JsonExtension.Builder builder = JsonExtension.builder("_x").member("list", texts);
        JsonExtension extension = builder.build();

        texts.add("b");
        builder.member("later", 1);

        assertThat(item(extension).get("_x").toString()).isEqualTo("{\"list\":[\"a\"]}");
    }

    @Test
    void J7_leaves_objects_out_of_Atom_and_RSS() {
        Entry entry = Sample.entry("a")
                .extension(
                        JsonExtension.builder("_secret").member("a", "unseen").build())
                .build();

        assertThat(Written.text(AtomWriter.create(), Sample.feed(entry))).doesNotContain("secret", "unseen");
        assertThat(Written.text(RssWriter.create(), Sample.feed(entry))).doesNotContain("secret", "unseen");
    }

    private static JsonNode item(JsonExtension extension) {
        Entry entry = Sample.entry("a").extension(extension).build();
        return Written.json(Sample.feed(entry)).get("items").get(0);
    }
}
