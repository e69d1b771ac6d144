package dev.blogkit.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A rule for the code: its name, what to do instead, and what it lets pass, which is little and has reasons. */
final class Rule {

    private static final int MOST_EXCEPTIONS = 3;

    private final String name;
    private final String advice;
    private final Map<String, String> exceptions;

    private Rule(String name, String advice, Map<String, String> exceptions) {
        assertThat(exceptions)
                .as(name + ": a rule with more exceptions is another rule")
                .hasSizeLessThanOrEqualTo(MOST_EXCEPTIONS);
        this.name = name;
        this.advice = advice;
        this.exceptions = exceptions;
    }

    static Rule of(String name, String advice) {
        return new Rule(name, advice, Map.of());
    }

    /** @param reasons why something may break the rule, by what that is, as its {@link Breach} names it */
    Rule except(Map<String, String> reasons) {
        return new Rule(name, advice, reasons);
    }

    /**
     * @param what the class or the member that breaks a rule
     * @param description what it does, and where
     */
    record Breach(String what, String description) {}

    /** Fails where something breaks the rule, and where nothing needs one of its exceptions. */
    void check(Stream<Breach> breaches) {
        List<String> found = new ArrayList<>();
        Set<String> idle = new HashSet<>(exceptions.keySet());
        breaches.forEach(breach -> {
            idle.remove(breach.what());
            if (!exceptions.containsKey(breach.what())) {
                found.add(breach.description());
            }
        });
        if (!found.isEmpty()) {
            fail(name + ": " + advice + "\n  " + String.join("\n  ", found));
        }
        assertThat(idle).as(name + ": exceptions that nothing needs any more").isEmpty();
    }
}
