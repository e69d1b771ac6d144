package dev.blogkit.guards;

import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import tools.jackson.core.TokenStreamFactory;

/** Says whether a value and all that it holds can never change, by looking at what is there. */
final class FixedValue {

    private static final Set<Class<?>> FIXED = Set.of(
            String.class,
            Boolean.class,
            Character.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            Pattern.class,
            Locale.class,
            URI.class);

    /** Classes of libraries that are taken to be immutable, and why. */
    static final Map<Class<?>, String> TRUSTED = Map.of(
            Logger.class, "a logger is a name that the application's settings know",
            Extension.class, "an extension of commonmark is a setting without state",
            TokenStreamFactory.class, "a factory of Jackson does not change once it is made");

    private FixedValue() {}

    /** {@return why the value of a static field could change; empty if it cannot} */
    static Optional<String> whyNotOf(Field field) {
        return Modifier.isFinal(field.getModifiers()) ? whyNot(read(field, null)) : Optional.of("is not final");
    }

    /** {@return why a value, or what it holds, could change; empty if it cannot} */
    static Optional<String> whyNot(@Nullable Object value) {
        if (value == null || isFixed(value)) {
            return Optional.empty();
        }
        // Those of List.of, Set.of, Map.of, of their copyOf, and of the collectors to unmodifiable ones.
        if (value.getClass().getName().startsWith("java.util.ImmutableCollections$")) {
            Stream<?> held = value instanceof Map<?, ?> map
                    ? Stream.concat(map.keySet().stream(), map.values().stream())
                    : ((Collection<?>) value).stream();
            return held.flatMap(each -> whyNot(each).stream()).findFirst();
        }
        return isOf("dev.blogkit", value.getClass())
                ? ofFields(value, value.getClass())
                : Optional.of("holds a " + value.getClass().getName() + ", which is not known to stay as it is");
    }

    private static Optional<String> ofFields(Object value, Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                Optional<String> reason = Modifier.isFinal(field.getModifiers())
                        ? whyNot(read(field, value))
                        : Optional.of("holds a " + type.getName() + ", whose " + field.getName() + " is not final");
                if (reason.isPresent()) {
                    return reason;
                }
            }
        }
        Class<?> parent = type.getSuperclass();
        if (parent == null || Set.of(Object.class, Enum.class, Record.class).contains(parent)) {
            return Optional.empty();
        }
        return isOf("dev.blogkit", parent)
                ? ofFields(value, parent)
                : Optional.of("holds a " + parent.getName() + ", which is not known to stay as it is");
    }

    /** Functions of the JDK's, such as naturalOrder(), are hidden classes; what they hold cannot be looked at. */
    private static boolean isFixed(Object value) {
        Class<?> type = value.getClass();
        return FIXED.contains(type)
                || isOf("java.time", type)
                || (isOf("java", type)
                        && (value instanceof Enum
                                || value instanceof Comparator
                                || value instanceof VarHandle // says how to get at a variable, and holds none
                                || type.isHidden()))
                || (!isOf("dev.blogkit", type)
                        && TRUSTED.keySet().stream().anyMatch(trusted -> trusted.isInstance(value)));
    }

    private static boolean isOf(String rootPackage, Class<?> type) {
        return (type.getPackageName() + ".").startsWith(rootPackage + ".");
    }

    private static @Nullable Object read(Field field, @Nullable Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException closed) {
            throw new AssertionError(closed);
        }
    }
}
