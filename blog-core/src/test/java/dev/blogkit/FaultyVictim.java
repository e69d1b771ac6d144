package dev.blogkit;

import dev.blogkit.FaultyFileSystem.Fault;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file or folder that the call was about that went wrong, and what may come of that.
 *
 * @param name null where the fault does no harm
 */
record FaultyVictim(@Nullable String name, Fault fault) {

    /** What may leave no file to complain of; of the root only what takes it away. */
    private static final Set<Fault> REMOVING = Set.of(Fault.THROW_MISSING, Fault.DELETE, Fault.SWAP_FOLDER);

    /** What puts a file or a link in the place of a folder, where it is no post by its name. */
    private static final Set<Fault> REPLACING =
            Set.of(Fault.SWAP_SAME_LENGTH, Fault.SWAP_LONGER, Fault.SWAP_SHORTER, Fault.SWAP_LINK);

    /** {@return what was hit by the fault of the call at this index} */
    static FaultyVictim of(FaultyFileSystem files, int call, Fault fault) {
        if (files.calls().size() <= call) {
            return new FaultyVictim(null, fault);
        }
        String[] words = files.calls().get(call).split(" ", 2);
        boolean harmless = fault == Fault.DELAY || (fault == Fault.TRUNCATE && !words[0].equals("read"));
        return new FaultyVictim(harmless ? null : words[1], fault);
    }

    boolean isRoot() {
        return ".".equals(name);
    }

    boolean covers(String file) {
        return isRoot() || file.equals(name) || file.startsWith(name + "/");
    }

    /** {@return true if a post need not be there} Only a file that is not there any more may be missing without a word. */
    boolean mayMiss(String post, List<String> told) {
        boolean gone = (REMOVING.contains(fault) && !(isRoot() && fault == Fault.THROW_MISSING))
                || (REPLACING.contains(fault) && !post.equals(name));
        return covers(post) && (gone || isTold(post, told));
    }

    /** {@return true if there is a complaint of a file, or of a folder that it is in} */
    static boolean isTold(String post, List<String> told) {
        return told.stream().anyMatch(name -> post.equals(name) || post.startsWith(name + "/"));
    }

    /** {@return true if a post may have that text} The root may be a link to anywhere, so that what stands in its place is the root. */
    boolean mayShow(String post, String text, String before) {
        return text.equals(before)
                || (covers(post) && text.equals(fault.text(before)))
                || (isRoot() && fault == Fault.SWAP_LINK && text.equals(FaultyFileSystem.OUTSIDE));
    }

    /** {@return true if a post that was not there before may have that text} */
    boolean mayShowMore(String post, String text) {
        return covers(post) && text.equals(post.endsWith("grown.md") ? "x" : "");
    }
}
