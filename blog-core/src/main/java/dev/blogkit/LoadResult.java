package dev.blogkit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What loading a folder gave. Immutable; also what {@link PostFolder#load(LoadResult)} needs to read only what has changed. */
public final class LoadResult {

    private final List<LoadedPost> loaded;
    private final @Nullable Object loader;

    /**
     * @param loaded in the order of the names
     * @param loader whose sources these are; null if they are nobody's
     */
    LoadResult(List<LoadedPost> loaded, @Nullable Object loader) {
        this.loaded = loaded;
        this.loader = loader;
    }

    /**
     * {@return a result of sources that no folder has loaded, such as those that other machines have read} A folder that is to
     * load it again reads everything anew.
     *
     * @param results in any order, which makes no difference; all are kept, also two with one name
     */
    public static LoadResult of(List<ParseResult> results) {
        return new LoadResult(
                results.stream()
                        .sorted(Comparator.comparing(ParseResult::source).thenComparing(PostAsText::of))
                        .map(result -> new LoadedPost(result, null))
                        .toList(),
                null);
    }

    /** {@return one result for each file that is a post by its name, in the order of the names} */
    public List<ParseResult> results() {
        return loaded.stream().map(LoadedPost::result).toList();
    }

    /** {@return the posts of all files that gave one, in the order of the names} */
    public List<Post> posts() {
        List<Post> posts = new ArrayList<>(loaded.size());
        for (LoadedPost one : loaded) {
            one.result().post().ifPresent(posts::add);
        }
        return Collections.unmodifiableList(posts);
    }

    /** {@return the problems of all files, in the order of the names} */
    public List<Diagnostic> diagnostics() {
        return loaded.stream()
                .flatMap(post -> post.result().diagnostics().stream())
                .toList();
    }

    /** {@return the numbers of posts, problems and files} */
    @Override
    public String toString() {
        return posts().size() + " posts and " + diagnostics().size() + " diagnostics of " + loaded.size() + " files";
    }

    /** {@return the same if that folder loaded it, else nothing: what another one knows may be read by other rules} */
    LoadResult knownTo(Object folder) {
        return folder.equals(loader) ? this : new LoadResult(List.of(), folder);
    }

    /**
     * {@return the names of what must be looked at again though nothing tells of a change, such as a file that cannot be read}
     */
    List<String> unsure() {
        return loaded.stream()
                .filter(post -> post.stamp() == null)
                .map(LoadedPost::name)
                .toList();
    }

    /** {@return how many sources there were} */
    int size() {
        return loaded.size();
    }

    /** {@return what came of a source; null if it was not there} */
    @Nullable LoadedPost find(String name) {
        int index = from(name);
        return index < loaded.size() && loaded.get(index).name().equals(name) ? loaded.get(index) : null;
    }

    /**
     * Parts what is to be read from what was read.
     *
     * @param found in the order of the names
     * @param same hears of what came of those that are as they were
     * @param changed hears of the others
     */
    void part(List<FoundPost> found, Consumer<LoadedPost> same, Consumer<FoundPost> changed) {
        int place = 0;
        for (FoundPost post : found) {
            int order = -1;
            while (place < loaded.size() && (order = loaded.get(place).name().compareTo(post.name())) < 0) {
                place++;
            }
            if (place < loaded.size() && order == 0 && loaded.get(place).isStill(post)) {
                same.accept(loaded.get(place));
            } else {
                changed.accept(post);
            }
        }
    }

    /** {@return what came of the sources in a folder} */
    List<LoadedPost> below(String folder) {
        return loaded.subList(from(folder + "/"), behind(folder));
    }

    /** {@return what came of all sources but some, and those in some folders} */
    List<LoadedPost> without(Iterable<String> names) {
        BitSet out = new BitSet(loaded.size());
        for (String name : names) {
            if (find(name) != null) {
                out.set(from(name));
            }
            out.set(from(name + "/"), behind(name));
        }
        List<LoadedPost> others = new ArrayList<>(loaded.size());
        for (int i = out.nextClearBit(0); i < loaded.size(); i = out.nextClearBit(i + 1)) {
            others.add(loaded.get(i));
        }
        return others;
    }

    /**
     * {@return the index behind the last source in a folder} After the slash comes 0: all names between are those in the folder.
     */
    private int behind(String folder) {
        return from(folder + "0");
    }

    /** {@return the index of the first source that has this name or one behind it} */
    private int from(String name) {
        return BinarySearch.first(loaded.size(), i -> loaded.get(i).name().compareTo(name) < 0);
    }
}
