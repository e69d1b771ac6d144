package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Content;
import dev.blogkit.Diagnostic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;

/**
 * The HTML of real posts, where {@code -Dcorpus.dir} says where they are; {@code -Dcorpus.table} shows what is left out of it,
 * and why.
 */
@EnabledIfSystemProperty(named = "corpus.dir", matches = ".+")
class CorpusBodiesTest {

    private static final Set<String> LIMITS =
            Set.of("html-too-long", "too-many-cells", "too-many-headings", "body-unreadable");

    private static final Markdown TRUSTING =
            Markdown.builder().rawHtml(RawHtml.TRUSTED).build();

    @Test
    void every_body_is_shown_with_all_that_a_blog_needs() throws IOException {
        List<String> limits = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        LeftOut leftOut = new LeftOut();
        int bodies = 0;
        for (JsonNode file : CorpusTest.files()) {
            String name = CorpusTest.text(file, "file");
            Content shown = content(file, Markdown.create());
            Content written = content(file, TRUSTING);
            addLimits(shown, limits);
            addLimits(written, limits);
            Document page = Jsoup.parseBodyFragment(shown.html());
            Document whole = Jsoup.parseBodyFragment(written.html());
            if (page.body().text().isEmpty() && page.select("img").isEmpty() && hasMoreThanTitle(shown)) {
                empty.add(name);
            }
            assertThat(PageOracle.faults(shown.html())).as(name).isEmpty();

            leftOut.takeFrom(whole.body(), name);
            addDifference(name, html(whole), html(page), lost);
            addDifference(name, whole.body().text(), page.body().text(), lost);
            bodies++;
        }

        if (System.getProperty("corpus.table") != null) {
            System.out.println(leftOut.table());
        }
        System.out.println(bodies + " bodies rendered, " + limits.size() + " limits reached, " + lost.size()
                + " elements lost that a blog needs");
        assertThat(empty).isEmpty();
        assertThat(limits).isEmpty();
        assertThat(lost).isEmpty();
        assertThat(leftOut.neverMet()).isEmpty();
    }

    private static Content content(JsonNode file, BodyRenderer bodies) throws IOException {
        return PostParser.builder()
                .profile(CorpusTest.profile(file))
                .bodies(bodies)
                .build()
                .parse(CorpusTest.source(file))
                .content();
    }

    /** A heading that repeats the title, or stands for it, is for the page to show. */
    private static boolean hasMoreThanTitle(Content content) {
        long lines = content.source().strip().lines().count();
        return lines > (content.topHeading().isPresent() ? 1 : 0);
    }

    private static void addLimits(Content content, List<String> limits) {
        content.diagnostics().stream()
                .filter(problem -> LIMITS.contains(problem.code()))
                .map(Diagnostic::toString)
                .forEach(limits::add);
    }

    /** {@return all elements, attributes and text, as jsoup writes them} Where a comment was, line ends behind tags are too many. */
    private static String html(Document document) {
        Document exact = document.outputSettings(new Document.OutputSettings().prettyPrint(false));
        return exact.body().html().strip().replaceAll(">\n+", ">").replaceAll("\n+", "\n");
    }

    private static void addDifference(String name, String expected, String found, List<String> lost) {
        if (!expected.equals(found)) {
            int at = 0;
            while (at < Math.min(expected.length(), found.length()) && expected.charAt(at) == found.charAt(at)) {
                at++;
            }
            lost.add(name + ": expected ..." + around(expected, at) + "..., found ..." + around(found, at) + "...");
        }
    }

    private static String around(String html, int at) {
        return html.substring(Math.max(0, at - 40), Math.min(html.length(), at + 80));
    }
}
