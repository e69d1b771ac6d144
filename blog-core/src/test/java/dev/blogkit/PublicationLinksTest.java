package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Links in the folder that is published into, to where nothing may be written; the fixture looks whether anything was. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "not everyone may make links")
class PublicationLinksTest extends PublicationFixture {

    @BeforeEach
    void root() throws IOException {
        Files.createDirectory(root);
    }

    @Test
    void a_link_in_the_place_of_a_folder_is_refused_wherever_it_leads() throws IOException {
        put("inside/index.html", "inside");
        Files.createSymbolicLink(root.resolve("out"), beside);
        Files.createSymbolicLink(root.resolve("relative"), Path.of("../beside"));
        Files.createSymbolicLink(root.resolve("in"), root.resolve("inside"));
        Files.createSymbolicLink(root.resolve("dangling"), temp.resolve("nowhere"));
        Files.createSymbolicLink(root.resolve("loop"), root.resolve("loop"));
        Publication site = run();

        for (String link : new String[] {"out", "relative", "in", "dangling", "loop"}) {
            assertThat(site.page("/" + link + "/", "x")).isFalse();
            assertThat(site.page("/" + link + "/deep/er/", "x")).isFalse();
        }

        assertThat(site.finish(path -> true).diagnostics()).hasSize(10).allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("file-refused");
            assertThat(problem.message()).contains("there is a link in the place of the folder");
        });
    }

    @Test
    void a_link_in_the_place_of_a_file_is_replaced_and_not_written_through() throws IOException {
        Files.createSymbolicLink(root.resolve("index.html"), beside.resolve("index.html"));
        Files.createSymbolicLink(root.resolve("same.html"), beside.resolve("index.html"));
        Files.createSymbolicLink(root.resolve("folder.html"), beside);
        Files.createSymbolicLink(root.resolve("feed.xml"), beside.resolve("secret"));
        Files.createSymbolicLink(root.resolve("dangling.html"), temp.resolve("nowhere"));
        Publication site = run();

        site.page("/", "new");
        site.page("/same.html", "beside");
        site.page("/folder.html", "new");
        site.page("/dangling.html", "new");
        site.write(files -> files.open("feed.xml").write(bytes("new")));

        assertThat(site.finish().diagnostics()).isEmpty();
        assertThat(files())
                .containsOnly(
                        Map.entry("index.html", "new"),
                        Map.entry("same.html", "beside"),
                        Map.entry("folder.html", "new"),
                        Map.entry("dangling.html", "new"),
                        Map.entry("feed.xml", "new"));
    }

    @Test
    void a_link_with_the_name_of_a_draft_is_not_written_through() throws IOException {
        Files.createSymbolicLink(root.resolve(".blogkit-0"), beside.resolve("secret"));
        Files.createSymbolicLink(root.resolve(".blogkit-1"), beside.resolve("new"));
        Publication site = run();

        assertThat(site.page("/", "new")).isTrue();

        assertThat(site.finish().diagnostics()).isEmpty();
        assertThat(files()).containsExactly(Map.entry("index.html", "new"));
    }

    @Test
    void links_are_not_followed_to_stale_files_and_not_removed() throws IOException {
        Files.createSymbolicLink(root.resolve("out"), beside);
        Files.createSymbolicLink(root.resolve("secret"), beside.resolve("secret"));
        put("old/old.html", "old");
        Files.createSymbolicLink(root.resolve("old/link"), beside);
        Publication site = run();

        PublicationReport report = site.finish(path -> true);

        assertThat(report.removed()).containsExactly("old/old.html");
        assertThat(report.stale()).isEmpty();
        assertThat(Files.isSymbolicLink(root.resolve("out"))).isTrue();
        assertThat(Files.isSymbolicLink(root.resolve("secret"))).isTrue();
        assertThat(Files.isSymbolicLink(root.resolve("old/link"))).isTrue();
    }

    @Test
    void the_root_may_be_a_link() throws IOException {
        Path link = root.resolve("link");
        Path real = Files.createDirectory(root.resolve("real"));
        Files.createSymbolicLink(link, real);
        Publication site = Publication.into(link);

        site.page("/a/", "a");

        assertThat(site.finish().diagnostics()).isEmpty();
        assertThat(texts(real)).containsExactly(Map.entry("a/index.html", "a"));
    }
}
