package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Author;
import dev.blogkit.Content;
import dev.blogkit.Enclosure;
import dev.blogkit.LinkRewriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every text that a caller can give to any builder: either it is refused, or each document that holds it can be read, and none has
 * a character that no feed may hold. Builders and their methods are found by looking, so that no new one is forgotten.
 */
class EveryTextTest {

    private static final String MARK = "w7";
    private static final String HOSTILE = MARK + "\u0000\b\u001F]]>&<\"'\uD800 \uFFFE\uFFFF\r😀";

    private static final URI ADDRESS = URI.create("https://e.org/address");

    /** What stands for other parameters of a method; the first that it takes. */
    private static final List<String> OTHER_TEXTS = List.of("http-post", "text/css", "_name");

    /** Parameters that hold no text of a caller. */
    private static final Set<Type> WITHOUT_TEXT = Set.of(
            int.class,
            long.class,
            boolean.class,
            URI.class,
            UUID.class,
            BigDecimal.class,
            Duration.class,
            OffsetDateTime.class,
            LinkRewriter.class,
            FeedFormat.class,
            Namespace.class,
            Episode.Type.class,
            MediaRss.Medium.class);

    /** How a builder begins, and how what it makes comes into a document. */
    private record Place(Supplier<Object> builder, Function<Object, List<byte[]>> documents) {}

    private static final Map<Class<?>, Place> PLACES = new LinkedHashMap<>();

    private static <B> void place(Class<B> type, Supplier<B> builder, Function<B, List<byte[]>> documents) {
        PLACES.put(type, new Place(builder::get, built -> documents.apply(type.cast(built))));
    }

    static {
        place(Feed.Builder.class, () -> Sample.feedBuilder().language("en"), EveryTextTest::ofFeed);
        place(Entry.Builder.class, () -> Sample.entry("a").link(ADDRESS), EveryTextTest::ofEntry);
        place(
                Podcast.Builder.class,
                () -> Podcast.builder(ADDRESS).category("Arts"),
                podcast -> ofFeed(Sample.feedBuilder().language("en").podcast(podcast.build())));
        place(
                Episode.Builder.class,
                Episode::builder,
                episode -> ofEntry(Sample.entry("a").episode(episode.build())));
        place(
                MediaRss.Builder.class,
                () -> MediaRss.content(ADDRESS),
                medium -> ofEntry(Sample.entry("a").extension(medium.build())));
        place(
                Extension.Builder.class,
                () -> Extension.builder(new Namespace("x", "urn:x:one"), "x"),
                element -> ofEntry(Sample.entry("a").extension(element.build())));
        place(
                JsonExtension.Builder.class,
                () -> JsonExtension.builder("_x"),
                object -> ofEntry(Sample.entry("a").extension(object.build())));
        place(
                AtomWriter.Builder.class,
                AtomWriter::builder,
                writer -> List.of(Written.bytes(writer.build(), Sample.feed())));
        place(
                RssWriter.Builder.class,
                RssWriter::builder,
                writer -> List.of(Written.bytes(writer.build(), Sample.feed())));
        place(
                SitemapUrl.Builder.class,
                () -> SitemapUrl.builder(ADDRESS),
                url -> List.of(ofSitemap(url.alternate("en", ADDRESS).build())));
    }

    @Test
    void X2_knows_where_the_text_of_every_builder_goes() throws Exception {
        Set<String> builders = new TreeSet<>();
        Path folder = Path.of(Feed.class.getResource("Feed.class").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith("$Builder.class")) {
                    builders.add(name.replace(".class", ""));
                }
            }
        }

        assertThat(PLACES.keySet())
                .extracting(
                        type -> type.getName().substring(type.getPackageName().length() + 1))
                .containsExactlyInAnyOrderElementsOf(builders);
    }

    @TestFactory
    Stream<DynamicTest> X2_no_text_of_a_builder_breaks_a_document() {
        return PLACES.entrySet().stream()
                .flatMap(place -> methods(place.getKey())
                        .flatMap(method -> indices(method)
                                .map(index -> DynamicTest.dynamicTest(
                                        place.getKey().getName() + "." + method.getName() + " " + index,
                                        () -> check(place.getValue(), method, index)))));
    }

    @Test
    void X2_most_texts_are_taken_and_come_out_clean() {
        Set<String> taken = new TreeSet<>();
        PLACES.forEach((type, place) -> methods(type)
                .forEach(method -> indices(method).forEach(index -> {
                    if (documents(place, method, index).isPresent()) {
                        taken.add(type.getEnclosingClass().getSimpleName() + "." + method.getName());
                    }
                })));

        assertThat(taken)
                .contains(
                        "Feed.subtitle",
                        "Feed.rights",
                        "Feed.generator",
                        "Feed.authors",
                        "Entry.summary",
                        "Entry.html",
                        "Entry.content",
                        "Entry.categories",
                        "Entry.source",
                        "Extension.attribute",
                        "Extension.text",
                        "JsonExtension.member",
                        "Podcast.owner",
                        "Episode.title",
                        "MediaRss.description",
                        "AtomWriter.stylesheet",
                        "RssWriter.cloud");
    }

    private static void check(Place place, Method method, int index) {
        List<byte[]> documents = documents(place, method, index).orElse(List.of());

        for (byte[] document : documents) {
            check(document);
        }
        if (!documents.isEmpty()) {
            assertThat(documents)
                    .as("the text is in a document")
                    .anyMatch(document -> new String(document, StandardCharsets.UTF_8).contains(MARK));
        }
    }

    /** Reads a document as others do; the parser of XML also refuses references to what XML forbids. */
    private static void check(byte[] document) {
        String text = new String(document, StandardCharsets.UTF_8);
        assertThat(text.getBytes(StandardCharsets.UTF_8)).isEqualTo(document);
        assertClean(text);
        if (text.startsWith("{")) {
            assertClean(new JsonMapper().readTree(document));
        } else {
            Xml.parse(document);
        }
    }

    private static void assertClean(JsonNode node) {
        if (node.isString()) {
            assertClean(node.stringValue());
        }
        node.properties().forEach(member -> {
            assertClean(member.getKey());
            assertClean(member.getValue());
        });
        if (node.isArray()) {
            node.forEach(EveryTextTest::assertClean);
        }
    }

    private static void assertClean(String text) {
        assertThat(text.codePoints().filter(EveryTextTest::isIllegal).boxed()).isEmpty();
    }

    /** {@return true for what is no Char of XML 1.0, section 2.2} */
    private static boolean isIllegal(int c) {
        return (c < 0x20 && c != '\t' && c != '\n' && c != '\r')
                || (c >= 0xD800 && c <= 0xDFFF)
                || c == 0xFFFE
                || c == 0xFFFF;
    }

    private static List<byte[]> ofEntry(Entry.Builder entry) {
        return ofFeed(Sample.feedBuilder().entries(List.of(entry.build())));
    }

    private static List<byte[]> ofFeed(Feed.Builder feed) {
        return Stream.of(
                        AtomWriter.create(),
                        RssWriter.create(),
                        JsonFeedWriter.create(),
                        AtomWriter.builder().cdata().build(),
                        RssWriter.builder().cdata().build())
                .map(writer -> Written.bytes(writer, feed.build()))
                .toList();
    }

    private static byte[] ofSitemap(SitemapUrl url) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            SitemapWriter.create().write(Sitemap.of(URI.create("https://e.org/"), List.of(url)), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** {@return the documents with the text as this argument of the method; empty if it is refused} */
    private static Optional<List<byte[]>> documents(Place place, Method method, int index) {
        for (String other : OTHER_TEXTS) {
            Object[] arguments = new Object[method.getParameterCount()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = argument(method, i, i == index ? HOSTILE : other);
            }
            try {
                Object builder = place.builder.get();
                method.invoke(builder, arguments);
                return Optional.of(place.documents.apply(builder));
            } catch (InvocationTargetException thrown) {
                assertThat(thrown.getCause()).isInstanceOf(IllegalArgumentException.class);
            } catch (IllegalAccessException notPublic) {
                throw new AssertionError(notPublic);
            }
        }
        return Optional.empty();
    }

    private static Stream<Method> methods(Class<?> builder) {
        return Arrays.stream(builder.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .sorted(Comparator.comparing(Method::toString));
    }

    /** {@return the places of the arguments that hold a text} */
    private static Stream<Integer> indices(Method method) {
        return IntStream.range(0, method.getParameterCount())
                .filter(i -> !WITHOUT_TEXT.contains(method.getGenericParameterTypes()[i])
                        && !method.getGenericParameterTypes()[i]
                                .getTypeName()
                                .matches(".*<.*(Integer|DayOfWeek|Enclosure)>"))
                .boxed();
    }

    private static Object argument(Method method, int index, String text) {
        String type = method.getGenericParameterTypes()[index].getTypeName();
        Author author = Author.of(text).withEmail("a@e.org");
        return switch (type) {
            case "int" -> 7;
            case "long" -> 7L;
            case "boolean" -> true;
            case "java.lang.String" -> text;
            case "java.lang.String[]" -> new String[] {text};
            case "java.util.List<java.lang.String>" -> List.of(text);
            case "java.net.URI" -> ADDRESS;
            case "java.util.UUID" -> new UUID(1, 2);
            case "java.math.BigDecimal" -> BigDecimal.TEN;
            case "java.time.Duration" -> Duration.ofSeconds(7);
            case "java.time.OffsetDateTime" -> Sample.MAY;
            case "dev.blogkit.Author" -> author;
            case "java.util.List<dev.blogkit.Author>" -> List.of(author);
            case "dev.blogkit.Content" -> Content.ofHtml(text);
            case "dev.blogkit.LinkRewriter" -> LinkRewriter.none();
            case "java.util.List<dev.blogkit.Enclosure>" ->
                List.of(new Enclosure("https://e.org/a.mp3", "audio/mpeg", 7));
            case "java.util.Collection<java.lang.Integer>" -> List.of(7);
            case "java.util.Collection<java.time.DayOfWeek>" -> List.of(DayOfWeek.MONDAY);
            case "java.util.Collection<dev.blogkit.feed.Entry>" ->
                List.of(Entry.builder("urn:x:e", text, Sample.MAY).html(text).build());
            case "java.util.function.UnaryOperator<dev.blogkit.feed.JsonExtension$Builder>" ->
                (UnaryOperator<JsonExtension.Builder>) object -> object.member(text, text);
            case "dev.blogkit.feed.Category" -> Category.of(text).withLabel(text);
            case "dev.blogkit.feed.Extension" -> Extension.of(new Namespace("y", "urn:x:two"), "y", text);
            case "dev.blogkit.feed.JsonExtension" ->
                JsonExtension.builder("_y").member(text, text).build();
            case "dev.blogkit.feed.SourceFeed" -> new SourceFeed("urn:x:s", text, Sample.MAY, ADDRESS);
            case "dev.blogkit.feed.Podcast" ->
                Podcast.builder(ADDRESS).category(text).build();
            case "dev.blogkit.feed.Episode" -> Episode.builder().title(text).build();
            case "dev.blogkit.feed.FeedFormat" -> FeedFormat.ATOM;
            case "dev.blogkit.feed.Namespace" -> new Namespace("z", "urn:x:three");
            case "dev.blogkit.feed.Episode$Type" -> Episode.Type.BONUS;
            case "dev.blogkit.feed.MediaRss$Medium" -> MediaRss.Medium.AUDIO;
            default -> throw new AssertionError("what is a " + type + " in " + method + "? Say it here");
        };
    }
}
