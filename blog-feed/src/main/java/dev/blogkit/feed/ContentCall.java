package dev.blogkit.feed;

import dev.blogkit.ContentUnreadableException;
import dev.blogkit.Diagnostic;
import dev.blogkit.SourcePosition;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A call that asks content, whose file may have to be read again, and may not be as it was. That costs the entry, and no other. */
final class ContentCall {

    private ContentCall() {}

    /**
     * {@return what the call gives; null, with a report, if the content cannot be read}
     *
     * @param origin where the entry comes from
     */
    static <T> @Nullable T orReport(String origin, Supplier<@Nullable T> call, Consumer<Diagnostic> problems) {
        try {
            return call.get();
        } catch (ContentUnreadableException unreadable) {
            problems.accept(Diagnostic.error(
                    "entry-content-unreadable",
                    origin,
                    SourcePosition.START,
                    "left out of the feed: " + unreadable.getMessage(),
                    "load the folder again, and make the feed of that"));
            return null;
        }
    }
}
