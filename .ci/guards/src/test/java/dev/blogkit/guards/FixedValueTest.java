package dev.blogkit.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FixedValueTest {

    private static final List<String> CHANGING = new ArrayList<>();

    static Stream<Named<Object>> fixed() {
        Supplier<String> function = () -> "text";
        return Stream.of(
                named("a text", "text"),
                named("a number", 1L),
                named("a pattern", Pattern.compile("x")),
                named("a locale", Locale.ROOT),
                named("an address", URI.create("x:y")),
                named("a zone", ZoneOffset.UTC),
                named("an enum of ours", Choice.ONE),
                named("an enum of the JDK", Thread.State.NEW),
                named("a record", new Pair("a", List.of())),
                named("a list of sets", List.of(Set.of("a"))),
                named("a map", Map.of("a", new Pair("a", List.of("b")))),
                named("a function", function),
                named("an order", Comparator.naturalOrder()));
    }

    static Stream<Named<Object>> changing() {
        List<String> captured = CHANGING;
        Supplier<List<String>> function = () -> captured;
        return Stream.of(
                named("a counter", new AtomicInteger()),
                named("an array", new int[] {1}),
                named("a list", CHANGING),
                named("a view of a list", Collections.unmodifiableList(CHANGING)),
                named("a value of a map", Map.of("a", CHANGING)),
                named("a record that holds a list", new Pair("a", CHANGING)),
                named("a state of a parent", new Child(1)),
                named("a map of our own", new Cache()),
                named("a function that knows a list", function),
                named("a builder in a list in a list", List.of(List.of(new StringBuilder()))));
    }

    @ParameterizedTest
    @MethodSource("fixed")
    void finds_nothing_in_what_stays_as_it_is(Object value) {
        assertThat(FixedValue.whyNot(value)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("changing")
    void finds_what_can_be_changed(Object value) {
        assertThat(FixedValue.whyNot(value)).isPresent();
    }

    @Test
    void finds_a_static_field_that_can_be_set() throws NoSuchFieldException {
        assertThat(FixedValue.whyNotOf(Parent.class.getDeclaredField("count"))).contains("is not final");
        assertThat(FixedValue.whyNotOf(FixedValueTest.class.getDeclaredField("CHANGING")))
                .contains("holds a java.util.ArrayList, which is not known to stay as it is");
    }

    @Test
    void trusts_three_classes_of_libraries_at_most() {
        assertThat(FixedValue.TRUSTED).hasSizeLessThanOrEqualTo(3);
    }

    private record Pair(String name, List<String> texts) {}

    private enum Choice {
        ONE
    }

    private static class Parent {

        static int count;

        int state;

        Parent(int state) {
            this.state = state + count;
        }

        @Override
        public String toString() {
            return "state " + state;
        }
    }

    private static final class Child extends Parent {

        Child(int state) {
            super(state);
        }
    }

    private static final class Cache extends LinkedHashMap<String, String> {

        private static final long serialVersionUID = 1;
    }
}
