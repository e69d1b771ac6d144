package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationTest extends PublicationFixture {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "/, index.html",
        "/2024/hello/, 2024/hello/index.html",
        "/2024/hello, 2024/hello/index.html",
        "/a.html, a.html",
        "/a.htm, a.htm",
        "/a.html/, a.html/index.html",
        "/atom.xml, atom.xml/index.html",
        "/caf%C3%A9/, caf\u00e9/index.html",
        "/a%20b/, a b/index.html",
        "/a%2Fb/, a/b/index.html",
        "/100%/, 100%/index.html",
        "/a+b/, a+b/index.html",
        "relative/, relative/index.html"
    })
    void a_page_stands_where_a_server_looks_for_its_path(String path, String file) throws IOException {
        Publication site = run();

        assertThat(site.page(path, "<p>\u00e9</p>")).isTrue();

        assertThat(site.finish().diagnostics()).isEmpty();
        assertThat(files()).containsExactly(Map.entry(file, "<p>\u00e9</p>"));
    }

    @Test
    void the_name_of_a_file_is_not_decoded() throws IOException {
        Publication site = run();

        site.file("/a%20b.txt", bytes("text"));
        site.file("c%2Fd", bytes("text"));

        assertThat(site.finish().written()).containsExactly("a%20b.txt", "c%2Fd");
        assertThat(files()).containsOnlyKeys("a%20b.txt", "c%2Fd");
    }

    @Test
    void what_is_there_already_stays_untouched_and_what_has_changed_is_written() throws IOException {
        Path same = put("same/index.html", "same");
        Path streamed = put("streamed.xml", "streamed");
        Path other = put("other.html", "old");
        Path longer = put("longer.xml", "old");
        for (Path file : List.of(same, streamed, other, longer)) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }
        Publication site = run();

        site.page("/same/", "same");
        site.page("/other.html", "new");
        site.write(files -> files.open("streamed.xml").write(bytes("streamed")));
        site.write(files -> files.open("longer.xml").write(bytes("longer")));

        PublicationReport report = site.finish();
        assertThat(report.unchanged()).containsExactly("same/index.html", "streamed.xml");
        assertThat(report.written()).containsExactly("other.html", "longer.xml");
        assertThat(Files.getLastModifiedTime(same)).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(streamed)).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(other)).isGreaterThan(LONG_AGO);
        assertThat(files())
                .containsOnly(
                        Map.entry("same/index.html", "same"),
                        Map.entry("other.html", "new"),
                        Map.entry("streamed.xml", "streamed"),
                        Map.entry("longer.xml", "longer"));
    }

    @Test
    void a_streamed_file_is_seen_when_the_body_has_come_to_its_end() throws IOException {
        put("a.xml", "old");
        Publication site = run();

        site.write(files -> {
            try (OutputStream first = files.open("a.xml");
                    OutputStream second = files.open("b/b.xml")) {
                first.write(bytes("new"));
                first.flush();
                second.write(bytes("b"));
            }
            assertThat(text(root.resolve("a.xml"))).isEqualTo("old");
            assertThat(root.resolve("b/b.xml")).doesNotExist();
        });

        assertThat(files()).containsOnly(Map.entry("a.xml", "new"), Map.entry("b/b.xml", "b"));
    }

    @Test
    void a_body_that_throws_leaves_all_its_files_as_they_were() throws IOException {
        put("a.xml", "old");
        Publication site = run();

        assertThatThrownBy(() -> site.write(files -> {
                    try (OutputStream closedAllTheSame = files.open("a.xml")) {
                        closedAllTheSame.write(bytes("half"));
                        throw new IllegalStateException("in the middle");
                    }
                }))
                .hasMessage("in the middle");
        assertThatThrownBy(() -> site.write(files -> {
                    files.open("b.xml").write(bytes("half"));
                    throw new IOException("source gone");
                }))
                .isExactlyInstanceOf(IOException.class);

        assertThat(files()).containsExactly(Map.entry("a.xml", "old"));
        assertThat(site.finish().stale()).isEmpty();
    }

    @Test
    void one_refused_stream_costs_no_other() throws IOException {
        Publication site = run();

        boolean all = site.write(files -> {
            files.open("a.xml").write(bytes("a"));
            files.open("../b.xml").write(bytes("b"));
            files.open("c.xml").write(bytes("c"));
        });

        assertThat(all).isFalse();
        assertThat(files()).containsOnlyKeys("a.xml", "c.xml");
        assertThat(codes(site.finish().diagnostics())).containsExactly("file-refused");
    }

    @Test
    void what_is_written_after_the_end_of_a_stream_makes_no_half_file() throws IOException {
        Publication site = run();

        site.write(files -> {
            OutputStream out = files.open("a.xml");
            out.close();
            out.write('x');
        });

        assertThat(codes(site.finish().diagnostics())).containsExactly("file-unwritten");
        assertThat(files()).isEmpty();
    }

    @Test
    void large_content_is_written_whole_in_pieces_and_at_once() throws IOException {
        String large = "0123456789".repeat(100_000);
        Publication site = run();

        site.file("at-once", bytes(large));
        site.write(files -> {
            PrintStream out = new PrintStream(files.open("in-pieces"), false, StandardCharsets.UTF_8);
            for (int i = 0; i < 100_000; i++) {
                out.print("0123456789");
            }
            out.flush();
        });

        assertThat(files()).containsOnly(Map.entry("at-once", large), Map.entry("in-pieces", large));
    }

    @Test
    void a_problem_names_the_source_that_asked_for_the_file_or_else_the_file() throws IOException {
        Publication site = run();

        site.from("posts/a.md", new SourcePosition(3, 2)).page("/../a/", "a");
        site.file("a//b", bytes("b"));
        site.file("", bytes("b"));
        site.write(files -> files.open("/").write('x'));

        assertThat(site.diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "posts/a.md:3:2: error file-refused: no file is written at ../a/index.html: '..' leads to another folder",
                        "a//b:1:1: error file-refused: no file is written at a//b: a part of it is empty",
                        ".:1:1: error file-refused: no file is written at .: a part of it is empty",
                        ".:1:1: error file-refused: no file is written at .: a part of it is empty");
        assertThat(site.finish().diagnostics()).isEqualTo(site.diagnostics());
    }

    @Test
    void a_run_through_its_sources_is_one_run() throws IOException {
        Publication site = run();

        site.from("a.md", SourcePosition.START).page("/a/", "first");
        boolean second = site.from("b.md", SourcePosition.START).page("/A/", "second");

        assertThat(second).isFalse();
        assertThat(site.diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "b.md:1:1: error file-refused: no file is written at A/index.html: this run has a/index.html of a.md there");
        assertThat(site.finish().written()).containsExactly("a/index.html");
        assertThat(files()).containsExactly(Map.entry("a/index.html", "first"));
    }

    @Test
    void stale_files_are_told_and_stay() throws IOException {
        put("b/old.html", "old");
        put("a-b/old.html", "old");
        put("a/old.html", "old");
        put(".git/config", "mine");
        put(".htaccess", "mine");
        put("a/.hidden", "mine");
        Publication site = run();
        site.page("/a/", "a");

        PublicationReport report = site.finish();

        assertThat(report.stale()).containsExactly("a-b/old.html", "a/old.html", "b/old.html");
        assertThat(report.removed()).isEmpty();
        assertThat(report.diagnostics()).isEmpty();
        assertThat(files())
                .containsOnlyKeys(
                        "a-b/old.html",
                        "a/old.html",
                        "b/old.html",
                        ".git/config",
                        ".htaccess",
                        "a/.hidden",
                        "a/index.html");
    }

    @Test
    void stale_files_are_removed_where_the_caller_says_so_with_folders_that_are_empty_then() throws IOException {
        put("gone/deep/old.html", "old");
        put("kept/old.html", "old");
        put("kept/notes.txt", "mine");
        put("hidden/old.html", "old");
        put("hidden/.git/config", "mine");
        put("CNAME", "mine");
        Files.createDirectories(root.resolve("empty/before"));
        Publication site = run();
        site.page("/a/", "a");

        PublicationReport report = site.finish(path -> path.endsWith(".html"));

        assertThat(report.removed()).containsExactly("gone/deep/old.html", "hidden/old.html", "kept/old.html");
        assertThat(report.stale()).containsExactly("CNAME", "kept/notes.txt");
        assertThat(files()).containsOnlyKeys("a/index.html", "kept/notes.txt", "hidden/.git/config", "CNAME");
        assertThat(root.resolve("gone")).doesNotExist();
        assertThat(root.resolve("empty/before")).isDirectory();
    }

    @Test
    void nothing_that_was_asked_for_is_removed() throws IOException {
        put("same.html", "same");
        put("failed.html/in-the-way", "old");
        put("Case.html", "old");
        Publication site = run();
        site.page("/same.html", "same");
        site.page("/failed.html", "refused");
        site.page("/failed.html/in-the-way", "refused");
        site.page("/case.html", "new");

        PublicationReport report = site.finish(path -> true);

        assertThat(codes(report.diagnostics())).containsExactly("file-refused", "file-refused");
        assertThat(report.removed()).containsExactly("failed.html/in-the-way");
        assertThat(files()).containsEntry("same.html", "same").containsEntry("case.html", "new");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no files of such names")
    void what_is_refused_by_its_name_stays_as_it_was() throws IOException {
        put("aux.html", "old");
        put("what?/index.html", "old");
        put("a:b/index.html", "old");
        Publication site = run();
        site.page("/AUX.html", "new");
        site.page("/what%3F/", "new");
        site.write(files -> files.open("/a:b/index.html").write('x'));

        PublicationReport report = site.finish(path -> true);

        assertThat(codes(report.diagnostics())).containsExactly("file-refused", "file-refused", "file-refused");
        assertThat(report.removed()).isEmpty();
        assertThat(report.stale()).isEmpty();
        assertThat(files()).containsOnlyKeys("aux.html", "what?/index.html", "a:b/index.html");
    }

    @Test
    void a_name_that_the_locale_cannot_read_is_told_and_stays_with_all_in_it() throws IOException {
        put("gr\uFFFD\uFFFDe/index.html", "of a run in another locale");
        put("\uFFFD.html", "of a run in another locale");
        put(".\uFFFD.html", "mine");
        put("old.html", "old");

        PublicationReport report = run().finish(path -> true);

        assertThat(report.removed()).containsExactly("old.html");
        assertThat(report.stale()).isEmpty();
        assertThat(report.diagnostics())
                .allSatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo("file-unremoved");
                    assertThat(problem.message()).contains("the locale of this process has no such names");
                })
                .extracting(Diagnostic::source)
                .containsExactlyInAnyOrder("gr\uFFFD\uFFFDe", "\uFFFD.html");
        assertThat(files()).containsOnlyKeys("gr\uFFFD\uFFFDe/index.html", "\uFFFD.html", ".\uFFFD.html");
    }

    @Test
    void what_a_stopped_run_left_half_written_is_removed_by_the_next() throws IOException {
        put(".blogkit-0", "half");
        put("a/.blogkit-0", "half");
        put("a/.blogkit-1", "half");
        Publication site = run();
        site.page("/a/", "a");
        site.page("/", "home");

        assertThat(site.finish().diagnostics()).isEmpty();

        assertThat(files()).containsOnly(Map.entry("a/index.html", "a"), Map.entry("index.html", "home"));
    }

    @Test
    void a_file_in_the_place_of_a_folder_and_a_folder_in_that_of_a_file_are_refused() throws IOException {
        put("file", "old");
        put("folder/old.html", "old");
        Publication site = run();

        assertThat(site.file("file/a.html", bytes("a"))).isFalse();
        assertThat(site.file("folder", bytes("a"))).isFalse();
        site.write(files -> files.open("/folder/").write('x'));

        assertThat(codes(site.finish().diagnostics())).containsExactly("file-refused", "file-refused", "file-refused");
        assertThat(files()).containsOnlyKeys("file", "folder/old.html");
    }

    @ParameterizedTest
    @CsvSource({
        "a/b.html, A/B.html",
        "caf\u00e9.html, cafe\u0301.html",
        "stra\u00dfe.html, strasse.html",
        "a, a/b.html",
        "a/b.html, a",
        "a, A/b.html",
        "a/b/c.html, A/B",
        "\u212A.html, k.html",
        "a\u200Cb.html, ab.html"
    })
    void two_files_of_a_run_are_apart_on_every_system(String first, String second) throws IOException {
        Publication site = run();

        assertThat(site.file(first, bytes("first"))).isTrue();
        assertThat(site.file(second, bytes("second"))).isFalse();

        assertThat(codes(site.finish().diagnostics())).containsExactly("file-refused");
        assertThat(files()).containsExactly(Map.entry(first, "first"));
    }

    @Test
    void a_root_that_can_be_none_throws() throws IOException {
        Files.writeString(temp.resolve("site"), "a file");

        assertThatThrownBy(this::run).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Publication.into(root.resolve("below"))).isInstanceOf(IOException.class);
        assertThat(text(root)).isEqualTo("a file");
    }

    @Test
    void a_site_may_be_in_a_ZIP_file() throws IOException {
        Path zip = temp.resolve("site");
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Publication first = Publication.into(files.getPath("/public"));
            first.page("/a/", "old");
            first.page("/b/", "b");
            first.finish();
            Publication second = Publication.into(files.getPath("/public"));

            second.page("/a/", "new");
            second.write(out -> out.open("atom.xml").write(bytes("feed")));
            PublicationReport report = second.finish(path -> true);

            assertThat(report.diagnostics()).isEmpty();
            assertThat(report.written()).containsExactly("a/index.html", "atom.xml");
            assertThat(report.removed()).containsExactly("b/index.html");
            assertThat(Files.readString(files.getPath("/public/a/index.html"))).isEqualTo("new");
        }
    }

    @Test
    void hostile_posts_of_a_real_blog_write_nothing_outside_and_cost_no_other_page() throws IOException {
        List<String> hostile = List.of(
                "../x",
                "a/../../x",
                "..",
                "/etc/x",
                "..\\x",
                "C:x",
                "CON",
                "nul.html",
                "a.",
                "a ",
                "a:b",
                "/p/\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "\u202Egnp.exe",
                "a\u200Bb",
                "\u2025",
                "/%2e%2e/%2e%2e/x/",
                "/..%2fx/",
                "/%5c..%5cx/",
                "/.git/hooks/x.html",
                "/.blogkit-0",
                "x".repeat(300),
                "\u00e9".repeat(200),
                "caf\u00e9",
                "cafe\u0301",
                "Hello",
                "hello",
                "\u212Aelvin",
                "kelvin",
                "\u0430dmin",
                "//e.org/x/",
                "/\u0000/",
                "~",
                "-rf",
                "a|b",
                "<script>",
                "\uD800");
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < hostile.size(); i++) {
            posts.add(Post.builder("permalink-" + i + ".md")
                    .permalink(hostile.get(i))
                    .build());
            posts.add(Post.builder("slug-" + i + ".md").slug(hostile.get(i)).build());
            posts.add(Post.builder("fallback-" + i + ".md")
                    .fallbackSlug(hostile.get(i))
                    .build());
            posts.add(Post.builder("alias-" + i + ".md")
                    .aliases(List.of(hostile.get(i)))
                    .build());
            posts.add(Post.builder("tag-" + i + ".md")
                    .tags(List.of(new Tag(hostile.get(i))))
                    .build());
        }
        posts.add(Post.builder("good.md").permalink("/good/").build());
        Blog blog = Blog.of(
                Site.builder("Blog", URI.create("https://example.org/")).build(),
                posts,
                Instant.parse("2024-05-01T12:00:00Z"));
        Publication site = run();

        for (Post post : blog.posts()) {
            site.from(post.source(), SourcePosition.START).page(blog.path(post), post.source());
            post.aliases().forEach(alias -> site.page(alias, "to " + post.source()));
        }
        for (PostGroup group : blog.groups(GroupKind.TAG)) {
            site.page(group.path(), group.name());
        }

        PublicationReport report = site.finish(path -> true);
        assertThat(report.stale()).isEmpty();
        assertThat(report.removed()).isEmpty();
        assertThat(files()).containsEntry("good/index.html", "good.md");
        assertThat(files().keySet()).allMatch(file -> !file.matches("(?s).*[\\p{Cntrl}\\\\:<>\"|?*\u202E\u200B].*"));
        assertThat(files()).hasSameSizeAs(report.written());
        assertThat(report.diagnostics())
                .allMatch(problem -> problem.code().equals("file-refused"))
                .extracting(Diagnostic::source)
                .noneMatch(source -> source.matches("(slug|alias|tag)-.*"));
    }
}
