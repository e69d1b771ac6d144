package dev.blogkit.guards;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says whether a field and all that it holds can never change, by looking at what is there. */
final class FixedValue {

    private FixedValue() {}

    /** {@return why the value of a static field could change} */
    static Optional<String> whyNot(Field field) {
        if (!Modifier.isFinal(field.getModifiers())) {
            return Optional.of("is not final");
        }
        try {
            field.setAccessible(true);
            return whyNot(field.get(null));
        } catch (IllegalAccessException closed) {
            throw new AssertionError(closed);
        }
    }

    private static Optional<String> whyNot(@Nullable Object value) {
        if (value == null || isKnown(value)) {
            return Optional.empty();
        }
        if (value instanceof Collection<?> values && isFixedCollection(value)) {
            return values.stream().flatMap(each -> whyNot(each).stream()).findFirst();
        }
        if (value instanceof Map<?, ?> map && isFixedCollection(value)) {
            return whyNot(map.entrySet().stream()
                    .flatMap(entry -> whyNot(entry.getKey()).or(() -> whyNot(entry.getValue())).stream())
                    .findFirst()
                    .orElse(null));
        }
        if (value.getClass().getName().startsWith("dev.blogkit.")) {
            return ofFields(value, value.getClass());
        }
        return Optional.of("holds a " + value.getClass().getName() + ", which can be changed");
    }

    private static boolean isKnown(Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Pattern
                || value.getClass().getPackageName().startsWith("java.time");
    }

    /** Those of List.of, Set.of, Map.of and of the collectors to unmodifiable ones. */
    private static boolean isFixedCollection(Object value) {
        return value.getClass().getName().startsWith("java.util.ImmutableCollections$");
    }

    private static Optional<String> ofFields(Object value, Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                continue;
            }
            if (!Modifier.isFinal(field.getModifiers())) {
                return Optional.of("holds a " + type.getName() + ", whose field " + field.getName() + " is not final");
            }
            try {
                field.setAccessible(true);
                Optional<String> reason = whyNot(field.get(value));
                if (reason.isPresent()) {
                    return reason;
                }
            } catch (IllegalAccessException closed) {
                throw new AssertionError(closed);
            }
        }
        Class<?> parent = type.getSuperclass();
        return parent == null || !parent.getName().startsWith("dev.blogkit.")
                ? Optional.empty()
                : ofFields(value, parent);
    }
}
