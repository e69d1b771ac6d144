package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.modules.mediarss.MediaModule;
import com.rometools.modules.mediarss.types.MediaContent;
import com.rometools.modules.mediarss.types.Thumbnail;
import com.rometools.modules.mediarss.types.UrlReference;
import dev.blogkit.Enclosure;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Media RSS, as ROME's module reads it. */
class MediaRssTest {

    private static final URI FILM = URI.create("https://e.org/film.mp4");
    private static final URI STILL = URI.create("https://e.org/still.jpg");

    static List<FeedWriter> xmlWriters() {
        return List.of(AtomWriter.create(), RssWriter.create());
    }

    @ParameterizedTest
    @MethodSource("xmlWriters")
    void W8_says_all_of_a_medium(FeedWriter writer) {
        Extension content = MediaRss.content(FILM)
                .type("video/mp4")
                .medium(MediaRss.Medium.VIDEO)
                .fileSize(5_000_000_000L)
                .duration(Duration.ofMillis(125_900))
                .size(1280, 720)
                .title("Bread & <b>butter</b>")
                .description("In two minutes")
                .thumbnail(STILL, 320, 180)
                .build();

        MediaContent read = media(writer, content).getMediaContents()[0];

        assertThat(((UrlReference) read.getReference()).getUrl()).isEqualTo(FILM);
        assertThat(read.getType()).isEqualTo("video/mp4");
        assertThat(read.getMedium()).isEqualTo("video");
        assertThat(read.getFileSize()).isEqualTo(5_000_000_000L);
        assertThat(read.getDuration()).isEqualTo(125);
        assertThat(read.getWidth()).isEqualTo(1280);
        assertThat(read.getHeight()).isEqualTo(720);
        assertThat(read.getMetadata().getTitle()).isEqualTo("Bread & <b>butter</b>");
        assertThat(read.getMetadata().getTitleType()).isEqualTo("plain");
        assertThat(read.getMetadata().getDescription()).isEqualTo("In two minutes");
        Thumbnail still = read.getMetadata().getThumbnail()[0];
        assertThat(still.getUrl()).isEqualTo(STILL);
        assertThat(still.getWidth()).isEqualTo(320);
        assertThat(still.getHeight()).isEqualTo(180);
    }

    @ParameterizedTest
    @MethodSource("xmlWriters")
    void W8_takes_from_an_enclosure_what_is_known_of_it(FeedWriter writer) {
        Enclosure known = new Enclosure("https://e.org/\u00E9.mp3", "audio/mpeg", 7, Duration.ofSeconds(61));
        Enclosure unknown = new Enclosure("https://e.org/b.mp3", "audio/mpeg", 0);

        MediaContent[] read = media(
                        writer,
                        MediaRss.content(known).build(),
                        MediaRss.content(unknown).build())
                .getMediaContents();

        assertThat(((UrlReference) read[0].getReference()).getUrl()).hasToString("https://e.org/%C3%A9.mp3");
        assertThat(read[0].getType()).isEqualTo("audio/mpeg");
        assertThat(read[0].getFileSize()).isEqualTo(7);
        assertThat(read[0].getDuration()).isEqualTo(61);
        assertThat(read[1].getFileSize()).isNull();
        assertThat(read[1].getDuration()).isNull();
    }

    @ParameterizedTest
    @MethodSource("xmlWriters")
    void W8_gives_an_entry_thumbnails_of_its_own(FeedWriter writer) {
        MediaEntryModule read = media(writer, MediaRss.thumbnail(STILL), MediaRss.thumbnail(STILL, 75, 50));

        Thumbnail[] thumbnails = read.getMetadata().getThumbnail();
        assertThat(thumbnails).hasSize(2);
        assertThat(thumbnails[0].getUrl()).isEqualTo(STILL);
        assertThat(thumbnails[0].getWidth()).isNull();
        assertThat(thumbnails[1].getWidth()).isEqualTo(75);
        assertThat(thumbnails[1].getHeight()).isEqualTo(50);
    }

    @Test
    void W8_builds_the_same_element_twice() {
        MediaRss.Builder content = MediaRss.content(FILM).title("Title").thumbnail(STILL);

        assertThat(content.build()).isEqualTo(content.build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a.jpg", "ftp://e.org/a.jpg", "data:image/png;base64,AA"})
    void R6_refuses_what_is_no_web_address(String address) {
        URI uri = URI.create(address);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MediaRss.thumbnail(uri))
                .withMessageContaining("thumbnail:")
                .withMessageContaining(address);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MediaRss.content(uri))
                .withMessageContaining("content:");
    }

    @Test
    void W8_refuses_numbers_below_one_and_blank_texts() {
        MediaRss.Builder content = MediaRss.content(FILM);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MediaRss.thumbnail(STILL, 0, 1))
                .withMessageContaining("width 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> content.thumbnail(STILL, 1, 0))
                .withMessageContaining("height 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> content.size(-1, 1))
                .withMessageContaining("width -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> content.fileSize(0))
                .withMessageContaining("fileSize 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> content.duration(Duration.ofMillis(999)))
                .withMessageContaining("PT0.999S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> content.type("video"))
                .withMessageContaining("'video'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> content.title(" "))
                .withMessageContaining("title:");
    }

    private static MediaEntryModule media(FeedWriter writer, Extension... extensions) {
        Entry.Builder entry = Sample.entry("a");
        List.of(extensions).forEach(entry::extension);
        return (MediaEntryModule) Written.rome(writer, Sample.feed(entry.build()))
                .getEntries()
                .get(0)
                .getModule(MediaModule.URI);
    }
}
