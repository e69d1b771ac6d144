package dev.blogkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The content of a post whose text nobody keeps: it is read from its file when it is asked for, and forgotten when nobody holds what
 * was made of it. Another version of the file is never taken for this one.
 */
final class RereadContent extends ContentOnDemand {

    private static final long serialVersionUID = 1;

    private final transient Path folder;
    private final transient String name;
    private final transient FileStamp version;
    private final transient PostReader reader;
    private final transient int sourceLine;
    private final transient AtomicReference<@Nullable WeakReference<Content>> kept = new AtomicReference<>();

    /**
     * @param version the one that gave the post
     * @param sourceLine the number of the body's first line in it
     */
    RereadContent(FoundFile file, FileStamp version, PostReader reader, int sourceLine) {
        this.folder = file.folder();
        this.name = file.name();
        this.version = version;
        this.reader = reader;
        this.sourceLine = sourceLine;
    }

    @Override
    public Content rendered() {
        Content known = known();
        return known == null ? keep(read().rendered()) : known;
    }

    /** Of text that is only compared or printed no HTML is made. */
    @Override
    public String source() {
        Content known = known();
        return known == null ? read().source() : known.source();
    }

    @Override
    public int sourceLine() {
        return sourceLine;
    }

    private @Nullable Content known() {
        WeakReference<Content> reference = kept.get();
        return reference == null ? null : reference.get();
    }

    /** {@return what another thread has made at the same time, or else this} Who holds one of them must not be left by the other. */
    private Content keep(Content made) {
        while (true) {
            WeakReference<Content> before = kept.get();
            Content known = before == null ? null : before.get();
            if (known != null) {
                return known;
            }
            if (kept.compareAndSet(before, new WeakReference<>(made))) {
                return made;
            }
        }
    }

    private Content read() {
        try {
            FoundPost.ReadPost again =
                    FoundFile.again(folder, name, reader.limits().fileBytes()).read();
            if (!version.equals(again.stamp())) {
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
