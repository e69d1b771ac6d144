package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Blog;
import dev.blogkit.Content;
import dev.blogkit.ContentPart;
import dev.blogkit.Diagnostic;
import dev.blogkit.Heading;
import dev.blogkit.LinkRewriter;
import dev.blogkit.ParseResult;
import dev.blogkit.Post;
import dev.blogkit.PostSource;
import dev.blogkit.Reference;
import dev.blogkit.Site;
import dev.blogkit.SourcePosition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LazyContentTest {

    private static final String TEXT = """
            ---
            date: 2024-05-01
            tags: [a]
            ---
            # Top

            One [x](javascript:y) and [two](two.md).

            <!-- more -->

            ## Below
            """;

    private final PostParser eager = PostParser.create();
    private final PostParser lazy =
            PostParser.builder().rendering(Rendering.ON_DEMAND).build();

    @Test
    void nothing_is_rendered_until_the_content_is_asked_for_more_than_its_source() {
        AtomicInteger rendered = new AtomicInteger();
        Content content = new LazyContent("*a*", 1, text -> {
            rendered.incrementAndGet();
            return Content.ofHtml("<em>a</em>");
        });

        assertThat(content.source()).isEqualTo("*a*");
        assertThat(rendered).hasValue(0);
        assertThat(content.html() + content.text() + content.excerpt().html()).isEqualTo("<em>a</em>a<em>a</em>");
        assertThat(rendered).hasValue(1);
    }

    @Test
    void a_blog_of_titled_posts_renders_nothing() {
        Content unasked = new LazyContent("", 1, text -> {
            throw new AssertionError("rendered");
        });
        List<Post> posts = List.of(
                Post.builder("a.md").title("A").content(unasked).build(),
                Post.builder("b.md").title("B").content(unasked).build());

        Blog blog = Blog.of(Site.builder("S", URI.create("https://e.org/")).build(), posts, Instant.EPOCH);

        assertThat(blog.posts()).hasSize(2);
        assertThat(blog.url(posts.get(0))).hasToString("https://e.org/a/");
    }

    @Test
    void the_content_is_the_same_as_if_it_were_rendered_at_once() throws IOException {
        Content now = eager.parse(PostSource.of("a.md", TEXT)).content();
        Content later = lazy.parse(PostSource.of("a.md", TEXT)).content();

        assertThat(later.html()).isEqualTo(now.html());
        assertThat(later.source()).isEqualTo(now.source());
        assertThat(later.text()).isEqualTo(now.text());
        assertThat(later.excerpt().html()).isEqualTo(now.excerpt().html());
        assertThat(later.topHeading()).isEqualTo(now.topHeading()).contains("Top");
        assertThat(later.headings()).isEqualTo(now.headings()).isNotEmpty();
        assertThat(later.references()).isEqualTo(now.references()).isNotEmpty();
        assertThat(later.diagnostics()).isEqualTo(now.diagnostics()).hasSize(1);
        assertThat(later.wordCount()).isEqualTo(now.wordCount());
        StringBuilder html = new StringBuilder();
        later.writeHtml(LinkRewriter.none(), html);
        assertThat(html.toString()).isEqualTo(now.html());
    }

    @Test
    void the_source_is_given_back_and_rendered_exactly_as_it_was_read() {
        for (String body :
                List.of("It’s “quoted”, é.\n", "A half \uD83D of a pair, and “é”.\r\n", "plain\n", "中文 😀")) {
            List<String> rendered = new ArrayList<>();
            Post post = PostParser.builder()
                    .rendering(Rendering.ON_DEMAND)
                    .bodies(asked -> {
                        rendered.add(asked.text());
                        return Content.ofHtml("");
                    })
                    .build()
                    .parse(PostSource.of("a.md", "---\ntitle: A\n---\n" + body));

            assertThat(post.content().source()).isEqualTo(body);
            assertThat(post.content().html()).isEmpty();
            assertThat(rendered).containsExactly(body);
        }
    }

    static List<Method> questions() {
        return Stream.of(Content.class.getMethods())
                .filter(method -> method.getDeclaringClass().equals(Content.class))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void what_an_application_says_of_its_content_is_said_later_too(Method question)
            throws ReflectiveOperationException {
        Content own = new OwnContent();
        Content later = new LazyContent(own.source(), own.sourceLine(), text -> own);

        assertThat(OwnContent.class.getDeclaredMethod(question.getName(), question.getParameterTypes()))
                .isNotEqualTo(question);
        assertThat(answer(question, later)).isEqualTo(answer(question, own));
    }

    private static String answer(Method question, Content content) throws ReflectiveOperationException {
        StringWriter out = new StringWriter();
        Map<Class<?>, Object> known = Map.of(
                int.class,
                7,
                ContentPart.class,
                ContentPart.MATH,
                LinkRewriter.class,
                LinkRewriter.none(),
                Appendable.class,
                out);
        Object[] arguments =
                Stream.of(question.getParameterTypes()).map(known::get).toArray();
        return question.invoke(content, arguments) + " " + out;
    }

    /** Says of everything what does not follow from its HTML. */
    private static final class OwnContent extends Content {

        private static final long serialVersionUID = 1;
        private static final Content EXCERPT = Content.ofHtml("<p>excerpt</p>");

        @Override
        public Content rendered() {
            return this;
        }

        @Override
        public void writeHtml(LinkRewriter links, Appendable out) throws IOException {
            out.append("<p>mine</p>");
        }

        @Override
        public String html() {
            return "<p>other</p>";
        }

        @Override
        public String source() {
            return "source";
        }

        @Override
        public int sourceLine() {
            return 3;
        }

        @Override
        public Content excerpt() {
            return EXCERPT;
        }

        @Override
        public String text() {
            return "text";
        }

        @Override
        public String shortText(int most) {
            return "short " + most;
        }

        @Override
        public Optional<String> topHeading() {
            return Optional.of("top");
        }

        @Override
        public List<Heading> headings() {
            return List.of(new Heading(2, "a", "A"));
        }

        @Override
        public String tableOfContents() {
            return "<nav></nav>";
        }

        @Override
        public List<Reference> references() {
            return Content.ofHtml("<a href=\"b\">c</a>").references();
        }

        @Override
        public List<Diagnostic> diagnostics() {
            return List.of(Diagnostic.warning("own", "a.md", SourcePosition.START, "b", "c"));
        }

        @Override
        public int wordCount() {
            return 999;
        }

        @Override
        public int proseWordCount() {
            return 888;
        }

        @Override
        public boolean has(ContentPart part) {
            return part == ContentPart.MATH;
        }

        @Override
        public Duration readingTime() {
            return Duration.ofHours(1);
        }

        @Override
        public Duration proseReadingTime() {
            return Duration.ofMinutes(50);
        }
    }

    @Test
    void problems_of_the_body_come_with_the_content_only() {
        ParseResult result = lazy.read(PostSource.of("a.md", TEXT));

        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.orElseThrow().content().diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("url-refused");
        assertThat(eager.read(PostSource.of("a.md", TEXT)).diagnostics()).hasSize(1);
    }

    @Test
    void posts_are_equal_however_they_are_rendered() {
        assertThat(lazy.parse(PostSource.of("a.md", TEXT))).isEqualTo(eager.parse(PostSource.of("a.md", TEXT)));
    }

    @Test
    void it_is_serialised_as_what_it_renders_to() throws IOException, ClassNotFoundException {
        Post post = lazy.parse(PostSource.of("a.md", TEXT));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(post);
        }

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Post copy = (Post) in.readObject();
            assertThat(copy).isEqualTo(post);
            assertThat(copy.content().html()).isEqualTo(post.content().html());
            assertThat(copy.content()).isNotInstanceOf(LazyContent.class);
        }
    }
}
