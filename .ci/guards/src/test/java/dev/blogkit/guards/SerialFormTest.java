package dev.blogkit.guards;

import static dev.blogkit.guards.Modules.CLASSES;
import static dev.blogkit.guards.Modules.isSeen;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.blogkit.Content;
import dev.blogkit.ContentPart;
import dev.blogkit.Post;
import dev.blogkit.guards.Rule.Breach;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one machine reads, another one can have: its values go through Java serialisation and come out equal. */
class SerialFormTest {

    /** What is not sent, by the reason. */
    private static final Map<String, String> STAYS = Map.ofEntries(
            entry(
                    "a worker, or its settings: made where the work is, once for each machine or partition",
                    "Limits PostFolder LiveBlog Publication PublicationReport PostParser Profile Markdown PostBody FrontMatterEditor"
                            + " AtomWriter RssWriter JsonFeedWriter SitemapWriter"),
            entry(
                    "a blog or an answer of one: made of posts, which are sent, in less time than sending it takes",
                    "Blog BlogChange LoadResult Page PostGroup PostList Route SeriesPart PageHead MetaProperty"),
            entry(
                    "a feed or a part of one: made of a blog where it is written, and sent in bytes",
                    "BlogFeed Category Entry Episode Extension Feed FeedArchive FeedDocument FeedPages FeedReport"
                            + " FeedResponse JsonExtension MediaRss Namespace Podcast Sitemap SitemapReport SitemapUrl"
                            + " SourceFeed"));

    @Test
    void each_class_for_callers_is_sent_or_has_a_reason_why_not() {
        Set<String> staying = STAYS.values().stream()
                .flatMap(names -> Stream.of(names.split(" ", -1)))
                .collect(Collectors.toCollection(HashSet::new));
        Rule.of("sent-or-not", "let a value be Serializable and add a sample to SentValues, or give a reason in STAYS")
                .check(values().filter(type -> !type.isAssignableTo(Serializable.class))
                        .filter(type -> !staying.remove(type.getSimpleName()))
                        .map(type -> new Breach(type.getName(), type.getName() + " is not serialisable")));
        assertThat(staying)
                .as("sent-or-not: these are serialisable, or gone; take them out of STAYS")
                .isEmpty();
    }

    @Test
    void each_value_comes_out_equal(@TempDir Path folder) throws IOException, ClassNotFoundException {
        List<Serializable> samples = SentValues.samples(folder);
        for (Serializable sample : samples) {
            Object received = received(sample);

            assertThat(told(received)).as(sample.getClass().getName()).isEqualTo(told(sample));
            if (!(sample instanceof Content)) { // which has no equality but that of its post
                assertThat(received).isEqualTo(sample).hasSameHashCodeAs(sample);
            }
        }
        Set<String> sampled = samples.stream()
                .flatMap(
                        sample -> Stream.of(sample.getClass(), sample.getClass().getSuperclass()))
                .map(Class::getName)
                .collect(Collectors.toSet());
        Rule.of("sent-or-not", "add a sample of a value that can be sent to SentValues")
                .check(values().filter(type -> type.isAssignableTo(Serializable.class))
                        .filter(type -> !sampled.contains(type.getName()))
                        .map(type -> new Breach(type.getName(), type.getName() + " has no sample")));
    }

    private static Stream<JavaClass> values() {
        return CLASSES.stream()
                .filter(type -> isSeen(type) && !type.isInterface() && !type.isEnum())
                .filter(type -> !type.isAssignableTo(Throwable.class))
                .filter(type -> !type.getSimpleName().equals("Builder"));
    }

    /** {@return what a value says that its equality does not look at} */
    private static List<Object> told(Object value) {
        if (value instanceof Post post) {
            return List.of(post.toMap(), post.fields().all().toString(), told(post.content()));
        }
        if (value instanceof Content content) {
            return List.of(
                    content.html(),
                    content.source(),
                    content.sourceLine(),
                    content.excerpt().html(),
                    content.topHeading(),
                    content.headings(),
                    content.references(),
                    content.diagnostics(),
                    Stream.of(ContentPart.values()).map(content::has).toList());
        }
        return List.of(value.toString());
    }

    private static Object received(Serializable value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
