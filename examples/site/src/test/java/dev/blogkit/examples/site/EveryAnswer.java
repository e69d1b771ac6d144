package dev.blogkit.examples.site;

import dev.blogkit.Blog;
import dev.blogkit.Content;
import dev.blogkit.Diagnostic;
import dev.blogkit.Post;
import dev.blogkit.PostList;
import dev.blogkit.Site;
import dev.blogkit.feed.AtomWriter;
import dev.blogkit.feed.Category;
import dev.blogkit.feed.Entry;
import dev.blogkit.feed.Feed;
import dev.blogkit.feed.FeedWriter;
import dev.blogkit.feed.JsonFeedWriter;
import dev.blogkit.feed.RssWriter;
import dev.blogkit.feed.Sitemap;
import dev.blogkit.feed.SitemapUrl;
import dev.blogkit.feed.SitemapWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that a blog says to anybody: each public method of the blog and of what it gives is found and called with every argument
 * that there is for its parameters, and so is each public way to make something of a blog. One that takes what nobody has an argument
 * for is an error, so that a new method cannot be forgotten.
 */
final class EveryAnswer {

    /** Parts of parts of parts say nothing new. */
    private static final int DEEPEST = 3;

    /** What knows of no posts but the one that it belongs to. */
    private static final Set<Class<?>> LEAVES =
            Set.of(Diagnostic.class, Site.class, Entry.class, Category.class, SitemapUrl.class);

    private static final List<FeedWriter> WRITERS =
            List.of(AtomWriter.create(), RssWriter.create(), JsonFeedWriter.create());

    private final Map<Class<?>, List<?>> arguments;
    private final Set<String> leftOut;
    private final Map<String, String> answers = new TreeMap<>();
    private final Set<String> asked = new TreeSet<>();

    /**
     * @param arguments what to ask with, by the type of the parameter
     * @param leftOut methods that are not asked, such as {@code Blog.nextChange}
     */
    EveryAnswer(Map<Class<?>, List<?>> arguments, Set<String> leftOut) {
        this.arguments = arguments;
        this.leftOut = leftOut;
    }

    /** {@return the answers by the questions} */
    Map<String, String> of(Blog blog) {
        ask(blog, "", 0);
        for (Class<?> type : publicTypes(Blog.class, Feed.class)) {
            for (Method method : methods(type)) {
                if (Modifier.isStatic(method.getModifiers())
                        && List.of(method.getParameterTypes()).contains(Blog.class)
                        && !type.equals(Blog.class)) {
                    call(null, method, type.getSimpleName() + ".", 0);
                }
            }
        }
        return answers;
    }

    /** {@return the methods that were called, such as {@code PostList.in}} */
    Set<String> asked() {
        return asked;
    }

    private void ask(Object object, String question, int depth) {
        for (Method method : methods(object.getClass())) {
            if (!Modifier.isStatic(method.getModifiers())) {
                call(object, method, question, depth);
            }
        }
    }

    private void call(Object object, Method method, String question, int depth) {
        String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        if (leftOut.contains(name)) {
            return;
        }
        asked.add(name);
        for (List<Object> chosen : choices(method)) {
            String asking = question
                    + method.getName()
                    + chosen.stream().map(EveryAnswer::shortly).collect(Collectors.joining(", ", "(", ")"));
            Object answer;
            try {
                answer = method.invoke(object, chosen.toArray());
            } catch (InvocationTargetException refused) {
                // Not what it says: compiled code throws an index out of bounds without a message.
                answer = refused.getCause().getClass().getName();
            } catch (IllegalAccessException notPublic) {
                throw new IllegalStateException(notPublic);
            }
            answers.put(asking, tell(answer, asking + ".", depth + 1));
        }
    }

    private List<List<Object>> choices(Method method) {
        List<List<Object>> choices = List.of(List.of());
        for (Class<?> type : method.getParameterTypes()) {
            List<?> there = arguments.get(type);
            if (there == null) {
                throw new IllegalStateException(method + " wants " + type + ": say with what to ask it");
            }
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> chosen : choices) {
                for (Object next : there) {
                    longer.add(Stream.concat(chosen.stream(), Stream.of(next)).toList());
                }
            }
            choices = longer;
        }
        return choices;
    }

    /** {@return what an answer says; what can be asked again is asked} */
    private String tell(Object answer, String question, int depth) {
        if (answer instanceof Post post) {
            return post.source();
        }
        if (answer instanceof Content content) {
            return content.html();
        }
        if (answer instanceof Feed.Builder builder) {
            return tell(builder.build(), question + "build().", depth);
        }
        if (answer instanceof Optional<?> optional) {
            return optional.map(value -> tell(value, question, depth)).orElse("nothing");
        }
        if (answer instanceof Map<?, ?> map) {
            return tell(new ArrayList<>(map.entrySet()), question, depth);
        }
        if (answer instanceof Map.Entry<?, ?> entry) {
            return entry.getKey() + ": " + tell(entry.getValue(), question + entry.getKey() + ".", depth);
        }
        if (answer instanceof Iterator<?> iterator) {
            List<Object> all = new ArrayList<>();
            iterator.forEachRemaining(all::add);
            return tell(all, question, depth);
        }
        StringBuilder said = new StringBuilder();
        if (answer instanceof Iterable<?> all) {
            int number = 0;
            for (Object each : all) {
                said.append(tell(each, question + number++ + ".", depth)).append('\n');
            }
        } else {
            said.append(text(answer));
        }
        said.append(written(answer));
        boolean part = answer instanceof PostList && depth > 1; // of a list that is asked
        if (answer != null
                && isOurs(answer.getClass())
                && !part
                && depth < DEEPEST
                && !LEAVES.contains(answer.getClass())) {
            ask(answer, question, depth);
        }
        return said.toString();
    }

    /** {@return the answer as text, but for where an object is in memory} */
    private static String text(Object answer) {
        String text = String.valueOf(answer);
        return text.matches("dev\\.blogkit\\.[\\w.$/]+@[0-9a-f]+") ? text.substring(0, text.indexOf('@')) : text;
    }

    /** {@return what a program writes that has the answer} */
    private static String written(Object answer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (answer instanceof Feed feed) {
                for (FeedWriter writer : WRITERS) {
                    writer.write(feed, bytes);
                }
            } else if (answer instanceof Sitemap sitemap) {
                SitemapWriter.create().write(sitemap, name -> bytes);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** {@return the methods that anybody can call, also of a class that nobody can name; none of a builder} */
    private static List<Method> methods(Class<?> type) {
        return Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces()))
                .filter(known -> Modifier.isPublic(known.getModifiers()) && isOurs(known))
                .flatMap(known -> Arrays.stream(known.getMethods()))
                .filter(method -> isOurs(method.getDeclaringClass()) && !method.isSynthetic())
                .filter(method -> !Set.of("equals", "hashCode", "toString").contains(method.getName()))
                .filter(method -> !type.getSimpleName().equals("Builder"))
                .distinct()
                .sorted(Comparator.comparing(Method::toString))
                .toList();
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("dev.blogkit.") && !type.isEnum();
    }

    private static String shortly(Object argument) {
        if (argument instanceof Post post) {
            return post.source();
        }
        boolean lambda = argument.getClass().isHidden();
        return lambda || argument instanceof Blog ? "..." : argument.toString();
    }

    /** {@return the public types of the packages of these classes} */
    static List<Class<?>> publicTypes(Class<?>... known) {
        return Arrays.stream(known)
                .flatMap(type -> names(type).stream()
                        .filter(name -> name.endsWith(".class") && !name.contains("-"))
                        .map(name -> type.getPackageName() + "." + name.substring(0, name.length() - 6)))
                .<Class<?>>map(EveryAnswer::load)
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static List<String> names(Class<?> type) {
        try {
            Path place = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            String folder = type.getPackageName().replace('.', '/');
            if (Files.isDirectory(place)) {
                return names(place.resolve(folder));
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return names(jar.getPath(folder));
            }
        } catch (URISyntaxException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
