package dev.blogkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Reads the files of posts again whose bodies are not kept. Safe for use by many threads. */
final class RereadBodies {

    private final PostReader reader;

    /** Who shows a post asks several things of it, one after the other. */
    private final AtomicReference<@Nullable Last> last = new AtomicReference<>();

    /** What was asked last, and is kept. */
    private record Last(RereadContent asked, Content rendered) {}

    RereadBodies(PostReader reader) {
        this.reader = reader;
    }

    /** @throws UncheckedIOException if the file is not as it was, or this thread is interrupted */
    Content rendered(RereadContent asked) {
        Content known = known(asked);
        if (known != null) {
            return known;
        }
        Content rendered = read(asked).rendered();
        last.set(new Last(asked, rendered));
        return rendered;
    }

    /** @throws UncheckedIOException if the file is not as it was, or this thread is interrupted */
    String source(RereadContent asked) {
        Content known = known(asked);
        return (known == null ? read(asked) : known).source();
    }

    private @Nullable Content known(RereadContent asked) {
        Last known = last.get();
        return known != null && known.asked == asked ? known.rendered : null;
    }

    private Content read(RereadContent asked) {
        String name = asked.name();
        try {
            FoundPost.ReadPost again = new FoundFile(
                            asked.folder(), name, FileRole.POST, reader.limits().fileBytes(), asked.version())
                    .read();
            if (!asked.version().equals(again.stamp())) {
                throw new IOException(again.source().diagnostics().stream()
                        .findFirst()
                        .map(Diagnostic::message)
                        .orElse("another version has taken its place"));
            }
            return ForeignCall.<ParseResult, IOException>or(() -> reader.read(again.source()), fault -> {
                        throw new IOException("the reader has a fault", fault);
                    })
                    .post()
                    .orElseThrow(() -> new IOException("the reader gives no post of it any more"))
                    .content();
        } catch (ClosedByInterruptException interrupted) {
            throw new UncheckedIOException("interrupted while " + name + " was read", interrupted);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    name + " is not as it was when the folder was loaded, load it again: " + unreadable.getMessage(),
                    unreadable);
        }
    }
}
