package dev.blogkit.guards;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What callers can see of a module, a line for each type and member, in the order of the names: so much of a declaration as a
 * caller's code or class files can depend on, and what may be null.
 */
final class PublicApi {

    private static final int SEEN =
            Modifier.PUBLIC | Modifier.PROTECTED | Modifier.STATIC | Modifier.FINAL | Modifier.ABSTRACT;

    private final List<String> lines = new ArrayList<>();
    private final String ownPackage;

    private PublicApi(String ownPackage) {
        this.ownPackage = ownPackage;
    }

    /** {@return the lines of the module that holds a class} */
    static List<String> of(Class<?> inIt) throws IOException, ReflectiveOperationException, URISyntaxException {
        Path place =
                Path.of(inIt.getProtectionDomain().getCodeSource().getLocation().toURI());
        ModuleReference module = ModuleFinder.of(place).findAll().iterator().next();
        PublicApi api = new PublicApi(inIt.getPackageName());
        api.descriptor(module.descriptor());
        try (ModuleReader files = module.open();
                Stream<String> names = files.list()) {
            for (String file :
                    names.filter(name -> name.endsWith(".class")).sorted().toList()) {
                String name =
                        file.substring(0, file.length() - ".class".length()).replace('/', '.');
                if (isExported(module.descriptor(), name)) {
                    api.type(Class.forName(name, false, inIt.getClassLoader()));
                }
            }
        }
        return api.lines;
    }

    private static boolean isExported(ModuleDescriptor module, String className) {
        int dot = className.lastIndexOf('.');
        return dot > 0
                && !className.endsWith(".package-info")
                && module.exports().stream()
                        .anyMatch(exported -> exported.source().equals(className.substring(0, dot)));
    }

    private void descriptor(ModuleDescriptor module) {
        lines.add("module " + module.name());
        module.requires().stream()
                .filter(required -> !required.name().equals("java.base"))
                .map(required -> "module requires " + new TreeSet<>(required.modifiers()) + " " + required.name())
                .sorted()
                .forEach(lines::add);
        Stream.of(
                        module.exports().stream().map(exported -> "module exports " + exported),
                        module.opens().stream().map(opened -> "module opens " + opened),
                        module.uses().stream().map(used -> "module uses " + used),
                        module.provides().stream().map(provided -> "module provides " + provided))
                .flatMap(said -> said)
                .sorted()
                .forEach(lines::add);
    }

    private void type(Class<?> type) throws IllegalAccessException {
        if (!isSeen(type)) {
            return;
        }
        lines.add(header(type));
        List<String> members = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (isSeen(field)) {
                members.add(shown(field, shown(field.getAnnotatedType()) + " " + field.getName() + value(field)));
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isSeen(constructor)) {
                members.add(shown(constructor, "new" + parameters(constructor)));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isSeen(method)) {
                String result = shown(method.getAnnotatedReturnType()) + " ";
                members.add(shown(method, result + method.getName() + parameters(method)));
            }
        }
        members.stream()
                .sorted()
                .map(member -> plain(type.getName()) + ": " + member)
                .forEach(lines::add);
    }

    /** What a caller's compiler copies, or what an order depends on. */
    private static String value(Field field) throws IllegalAccessException {
        if (field.isEnumConstant()) {
            return " #" + List.of(field.getType().getEnumConstants()).indexOf(field.get(null));
        }
        boolean constant = Modifier.isStatic(field.getModifiers())
                && (field.getType().isPrimitive() || field.getType() == String.class);
        field.setAccessible(true); // a protected one
        return constant ? " = " + field.get(null) : "";
    }

    private static boolean isSeen(Class<?> type) {
        boolean itself = Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers());
        return itself && (type.getDeclaringClass() == null || isSeen(type.getDeclaringClass()));
    }

    private static boolean isSeen(Member member) {
        boolean inherited = Modifier.isProtected(member.getModifiers())
                && !Modifier.isFinal(member.getDeclaringClass().getModifiers());
        return !member.isSynthetic() && (Modifier.isPublic(member.getModifiers()) || inherited);
    }

    private String header(Class<?> type) {
        int modifiers = type.getModifiers() & (type.isInterface() ? SEEN & ~Modifier.ABSTRACT : SEEN);
        StringBuilder header = new StringBuilder(Modifier.toString(modifiers) + " " + kind(type) + " ");
        header.append(plain(type.getName())).append(variables(type));
        if (type.isRecord()) {
            header.append(
                    Stream.of(type.getRecordComponents()).map(this::shown).collect(Collectors.joining(", ", "(", ")")));
        }
        AnnotatedType parent = type.getAnnotatedSuperclass();
        if (parent != null && !List.of(Object.class, Record.class).contains(parent.getType())) {
            header.append(" extends ").append(shown(parent));
        }
        if (type.getInterfaces().length > 0) {
            header.append(" implements ").append(shown(type.getAnnotatedInterfaces()));
        }
        if (type.isSealed()) {
            header.append(Stream.of(type.getPermittedSubclasses())
                    .map(permitted -> plain(permitted.getName()))
                    .collect(Collectors.joining(", ", " permits ", "")));
        }
        return header.toString();
    }

    private static String kind(Class<?> type) {
        return type.isAnnotation()
                ? "@interface"
                : type.isInterface() ? "interface" : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
    }

    private String shown(RecordComponent component) {
        return shown(component.getAnnotatedType()) + " " + component.getName();
    }

    private static String shown(Member member, String rest) {
        String inInterface = member instanceof Method method && method.isDefault() ? "default " : "";
        return Modifier.toString(member.getModifiers() & SEEN) + " " + inInterface + rest;
    }

    private String parameters(Executable executable) {
        String thrown = shown(executable.getAnnotatedExceptionTypes());
        return "(" + shown(executable.getAnnotatedParameterTypes()) + ")"
                + (executable.isVarArgs() ? " varargs" : "")
                + variables(executable)
                + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    private String variables(GenericDeclaration generic) {
        return generic.getTypeParameters().length == 0
                ? ""
                : Stream.of(generic.getTypeParameters())
                        .map(variable -> variable + " extends " + shown(variable.getAnnotatedBounds()))
                        .collect(Collectors.joining(", ", " of <", ">"));
    }

    private String shown(AnnotatedType... types) {
        return Stream.of(types).map(this::shown).collect(Collectors.joining(", "));
    }

    private String shown(AnnotatedType type) {
        return plain(type.toString().replace("@org.jspecify.annotations.Nullable() ", "@Nullable "));
    }

    /** Packages that nobody can mistake are left out. */
    private String plain(String text) {
        return text.replaceAll("\\bjava\\.lang\\.(?=@|[A-Z])", "")
                .replaceAll("\\b" + ownPackage.replace(".", "\\.") + "\\.(?=@|[A-Z])", "")
                .replace('$', '.');
    }
}
