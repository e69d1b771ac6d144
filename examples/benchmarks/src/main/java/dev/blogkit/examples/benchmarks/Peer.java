package dev.blogkit.examples.benchmarks;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import dev.blogkit.Content;
import dev.blogkit.feed.AtomWriter;
import dev.blogkit.feed.Entry;
import dev.blogkit.feed.Feed;
import dev.blogkit.feed.FeedFormat;
import dev.blogkit.feed.FeedWriter;
import dev.blogkit.feed.JsonFeedWriter;
import dev.blogkit.feed.RssWriter;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;

/** Who writes a feed. */
public enum Peer {
    /** This library, given the same Strings as the others. */
    BLOGKIT("blogkit") {
        @Override
        Job job(FeedFormat format, List<Sample> posts) {
            return own(format, posts.stream().map(Sample::entry).toList());
        }
    },
    /** This library, with HTML as its own content keeps it. */
    BLOGKIT_BYTES("blogkit, HTML kept as bytes") {
        @Override
        Job job(FeedFormat format, List<Sample> posts) {
            return own(
                    format,
                    posts.stream()
                            .map(post -> post.entry(Content.ofHtml(post.html())))
                            .toList());
        }
    },
    /** ROME as most applications call it. */
    ROME("ROME SyndFeedOutput") {
        @Override
        Job job(FeedFormat format, List<Sample> posts) {
            return RomeFeed.usual(format, posts);
        }
    },
    /** ROME at its best: the feed is in the terms of its format already. */
    ROME_WIRE("ROME WireFeedOutput") {
        @Override
        Job job(FeedFormat format, List<Sample> posts) {
            return RomeFeed.wired(format, posts);
        }
    },
    /** The JDK's {@code XMLStreamWriter}, called by hand. */
    JDK("JDK XMLStreamWriter") {
        @Override
        Job job(FeedFormat format, List<Sample> posts) {
            XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();
            return out -> StaxFeed.write(factory, format, posts, out);
        }
    },
    /** Aalto's {@code XMLStreamWriter}, called by hand. */
    AALTO("Aalto XMLStreamWriter") {
        @Override
        Job job(FeedFormat format, List<Sample> posts) {
            XMLOutputFactory factory = new OutputFactoryImpl();
            return out -> StaxFeed.write(factory, format, posts, out);
        }
    };

    final String label;

    Peer(String label) {
        this.label = label;
    }

    /** {@return what writes a feed of the posts; the feed's values are made here already} */
    abstract Job job(FeedFormat format, List<Sample> posts);

    private static Job own(FeedFormat format, List<Entry> entries) {
        Feed feed = Sample.feed().limit(entries.size()).entries(entries).build();
        FeedWriter writer = writer(format);
        return out -> writer.write(feed, out);
    }

    static FeedWriter writer(FeedFormat format) {
        return switch (format) {
            case ATOM -> AtomWriter.create();
            case RSS -> RssWriter.create();
            case JSON -> JsonFeedWriter.create();
        };
    }

    /** Writes one feed, as often as it is asked to. */
    interface Job {
        void write(OutputStream out) throws Exception;
    }
}
