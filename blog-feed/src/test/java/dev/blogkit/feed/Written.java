package dev.blogkit.feed;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feeds written to memory, and read back by readers that are not ours. */
final class Written {

    static final List<FeedWriter> WRITERS = List.of(AtomWriter.create(), RssWriter.create(), JsonFeedWriter.create());

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Written() {}

    /** {@return the bytes of the feed} What is written as Atom must be Atom by its grammar, in every test. */
    static byte[] bytes(FeedWriter writer, Feed feed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(feed, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bytes = out.toByteArray();
        if (writer.format() == FeedFormat.ATOM) {
            AtomGrammar.check(bytes);
        }
        return bytes;
    }

    /** {@return the bytes of a feed whose entries come one by one} */
    static byte[] streamed(FeedWriter writer, Feed head, Iterator<Entry> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(head, entries, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** {@return the text of the feed, decoded strictly} */
    static String text(FeedWriter writer, Feed feed) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(writer, feed)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("not UTF-8", e);
        }
    }

    static Xml atom(Feed feed) {
        return Xml.parse(bytes(AtomWriter.create(), feed));
    }

    static Xml rss(Feed feed) {
        return Xml.parse(bytes(RssWriter.create(), feed));
    }

    static JsonNode json(Feed feed) {
        return JSON.readTree(bytes(JsonFeedWriter.create(), feed));
    }

    static SyndFeed rome(FeedWriter writer, Feed feed) {
        return rome(bytes(writer, feed));
    }

    static SyndFeed rome(byte[] feed) {
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(feed))) {
            return new SyndFeedInput().build(reader);
        } catch (Exception e) {
            throw new AssertionError("ROME cannot read it: " + e.getMessage(), e);
        }
    }
}
