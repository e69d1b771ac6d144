package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LimitsTest {

    static Stream<Arguments> limits() {
        return Stream.of(
                limit(Limits::fileBytes, Limits.Builder::fileBytes, 2_097_152),
                limit(Limits::headerLength, Limits.Builder::headerLength, 65_536),
                limit(Limits::headerDepth, Limits.Builder::headerDepth, 32),
                limit(Limits::headerFields, Limits.Builder::headerFields, 256),
                limit(Limits::listItems, Limits.Builder::listItems, 1_000));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void has_the_documented_default(
            ToIntFunction<Limits> get, BiFunction<Limits.Builder, Integer, Limits.Builder> set, int byDefault) {
        assertThat(get.applyAsInt(Limits.defaults())).isEqualTo(byDefault);
        assertThat(get.applyAsInt(Limits.builder().build())).isEqualTo(byDefault);
    }

    @ParameterizedTest
    @MethodSource("limits")
    void keeps_what_was_set(
            ToIntFunction<Limits> get, BiFunction<Limits.Builder, Integer, Limits.Builder> set, int byDefault) {
        Limits limits = set.apply(Limits.builder(), 1).build();

        assertThat(get.applyAsInt(limits)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("limits")
    void refuses_a_limit_below_one(
            ToIntFunction<Limits> get, BiFunction<Limits.Builder, Integer, Limits.Builder> set, int byDefault) {
        Limits.Builder builder = Limits.builder();

        assertThatThrownBy(() -> set.apply(builder, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Arguments limit(
            ToIntFunction<Limits> get, BiFunction<Limits.Builder, Integer, Limits.Builder> set, int byDefault) {
        return Arguments.of(get, set, byDefault);
    }
}
