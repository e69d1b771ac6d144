package dev.blogkit.guards;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blogkit.guards.Rule.Breach;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleTest {

    private static final Rule RULE = Rule.of("no-x", "write y");

    @Test
    void says_its_name_what_to_do_and_what_breaks_it() {
        assertThatThrownBy(() -> RULE.check(Stream.of(new Breach("A", "A has x"), new Breach("B", "B has x"))))
                .hasMessage("no-x: write y\n  A has x\n  B has x");
    }

    @Test
    void lets_its_exceptions_pass_and_nothing_else() {
        Rule rule = RULE.except(Map.of("A", "old"));

        assertThatCode(() -> rule.check(Stream.of(new Breach("A", "A has x")))).doesNotThrowAnyException();
        assertThatThrownBy(() -> rule.check(Stream.of(new Breach("A", "A has x"), new Breach("B", "B has x"))))
                .hasMessage("no-x: write y\n  B has x");
    }

    @Test
    void fails_where_nothing_needs_an_exception() {
        Rule rule = RULE.except(Map.of("A", "old"));

        assertThatThrownBy(() -> rule.check(Stream.empty()))
                .hasMessageContaining("no-x: exceptions that nothing needs");
    }

    @Test
    void takes_three_exceptions_at_most() {
        Map<String, String> four = Map.of("A", "a", "B", "b", "C", "c", "D", "d");

        assertThatThrownBy(() -> RULE.except(four))
                .hasMessageContaining("no-x: a rule with more exceptions is another rule");
    }
}
