package dev.blogkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Content of posts whose texts nobody keeps: it is read from its file when it is asked for. Another version of a file is never taken
 * for the one that gave the post. Safe for use by many threads.
 */
final class RereadBodies {

    private final PostReader reader;

    /** Who shows a post asks several things of it, one after the other. */
    private final AtomicReference<@Nullable Last> last = new AtomicReference<>();

    /** What was asked last, and is kept: as it was read, and rendered. */
    private record Last(Body asked, Content read, Content rendered) {}

    RereadBodies(PostReader reader) {
        this.reader = reader;
    }

    /**
     * {@return the content of a file}
     *
     * @param folder from which the name leads to the file
     * @param version the one that gave the post
     * @param sourceLine the number of the body's first line in it
     */
    Content content(Path folder, String name, FileStamp version, int sourceLine) {
        return new Body(this, folder, name, version, sourceLine);
    }

    private @Nullable Last known(Body asked) {
        Last known = last.get();
        return known != null && known.asked == asked ? known : null;
    }

    private Last ask(Body asked) {
        Last known = known(asked);
        if (known == null) {
            Content read = read(asked);
            known = new Last(asked, read, unlessFaulty(asked.name, read::rendered));
            last.set(known);
        }
        return known;
    }

    private Content read(Body asked) {
        PostSource source = source(asked);
        return unlessFaulty(asked.name, () -> reader.read(source))
                .post()
                .orElseThrow(() -> faulty(asked.name, "the reader gives no post of it any more", null))
                .content();
    }

    private PostSource source(Body asked) {
        try {
            FoundPost.ReadPost again = new FoundFile(
                            asked.folder,
                            asked.name,
                            FileRole.POST,
                            reader.limits().fileBytes(),
                            asked.version)
                    .read();
            if (asked.version.equals(again.stamp())) {
                return again.source();
            }
            throw new IOException(again.source().diagnostics().stream()
                    .findFirst()
                    .map(Diagnostic::message)
                    .orElse("another version has taken its place"));
        } catch (ClosedByInterruptException interrupted) {
            throw new UncheckedIOException("interrupted while " + asked.name + " was read", interrupted);
        } catch (IOException unreadable) {
            throw new ContentUnreadableException(
                    asked.name + " is not as it was when the folder was loaded, load it again: "
                            + unreadable.getMessage(),
                    unreadable);
        }
    }

    private static <T> T unlessFaulty(String name, ForeignCall.Call<T, RuntimeException> call) {
        return ForeignCall.<T, RuntimeException>or(call, fault -> {
            throw faulty(name, "the reader threw " + fault, fault);
        });
    }

    private static ContentUnreadableException faulty(String name, String what, @Nullable Throwable fault) {
        String message = name + " cannot be read again: " + what;
        return new ContentUnreadableException(message, new IOException(message, fault));
    }

    private static final class Body extends ContentOnDemand {

        private static final long serialVersionUID = 1;

        private final transient RereadBodies bodies;
        private final transient Path folder;
        private final transient String name;
        private final transient FileStamp version;
        private final transient int sourceLine;

        Body(RereadBodies bodies, Path folder, String name, FileStamp version, int sourceLine) {
            this.bodies = bodies;
            this.folder = folder;
            this.name = name;
            this.version = version;
            this.sourceLine = sourceLine;
        }

        @Override
        public Content rendered() {
            return bodies.ask(this).rendered;
        }

        /** Of text that is only compared or printed no HTML is made. */
        @Override
        public String source() {
            Last known = bodies.known(this);
            return (known == null ? bodies.read(this) : known.read).source();
        }

        @Override
        boolean hasSourceOf(Content other) {
            boolean sameFile = other instanceof Body that && name.equals(that.name) && folder.equals(that.folder);
            return sameFile ? version.equals(((Body) other).version) : super.hasSourceOf(other);
        }

        @Override
        public int sourceLine() {
            return sourceLine;
        }
    }
}
