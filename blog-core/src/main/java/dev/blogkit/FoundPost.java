package dev.blogkit;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What is a post by its name, found and not yet read. */
interface FoundPost {

    /** {@return the name of the source} */
    String name();

    /** {@return what it is by its name} */
    FileRole role();

    /** {@return what tells its versions apart; null if it must be read to know} */
    @Nullable FileStamp stamp();

    /**
     * {@return the source; one without text, and with a diagnostic, where it cannot be read}
     *
     * @throws IOException only if this thread was interrupted
     */
    ReadPost read() throws IOException;

    /**
     * {@return what a reader takes a source for by its name; a draft where the reader throws} What cannot be known of a name might be
     * that nobody is to see the post.
     */
    static FileRole role(String name, PostReader reader) {
        return ForeignCall.or(() -> reader.role(name), fault -> FileRole.DRAFT);
    }

    /** {@return true for names of posts, pages and drafts} */
    static boolean isPost(FileRole role) {
        return role == FileRole.POST || role == FileRole.PAGE || role == FileRole.DRAFT;
    }

    /**
     * A source as it was read.
     *
     * @param stamp of the version that was read; null if another one may be there already
     * @param kept when the post stays as it was, if the source gives none
     */
    record ReadPost(PostSource source, @Nullable FileStamp stamp, Kept kept) {

        ReadPost(PostSource source, @Nullable FileStamp stamp) {
            this(source, stamp, Kept.WHERE_WANTED);
        }
    }

    /** When a post stays as it was, though its source gives none now. */
    enum Kept {
        /** It is left out by a rule. */
        NEVER,
        /** It cannot be read, or is broken. */
        WHERE_WANTED,
        /** It is there, and another one each time that it is looked at. */
        ALWAYS;

        /** @param wanted what the caller says of posts that cannot be read */
        boolean isWanted(boolean wanted) {
            return this == ALWAYS || (this == WHERE_WANTED && wanted);
        }
    }
}
