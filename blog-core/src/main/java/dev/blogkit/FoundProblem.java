package dev.blogkit;

import org.jspecify.annotations.Nullable;

/**
 * What was found where there should be a file or a folder, and is none.
 *
 * @param stamp tells the problem from others; null if it may pass without a change that can be seen
 * @param kept when the post of that name stays as it was
 */
record FoundProblem(PostSource source, @Nullable FileStamp stamp, Kept kept) implements FoundPost {

    private FoundProblem(String name, String code, String message, String hint) {
        this(PostSource.refused(name, code, message, hint), FileStamp.of(message), Kept.WHERE_WANTED);
    }

    static FoundProblem unreadable(String name) {
        PostSource source = PostSource.refused(
                name,
                "file-unreadable",
                "the file or folder cannot be read",
                "check that it is still there and may be read");
        return new FoundProblem(source, null, Kept.WHERE_WANTED);
    }

    static FoundProblem unreadableName(String name) {
        return new FoundProblem(
                name,
                "file-name-unreadable",
                "the file's name cannot be read in the locale of this process, and its address would be another one",
                "run in a UTF-8 locale, or rename the file");
    }

    static FoundProblem notRegular(String name) {
        return new FoundProblem(
                name, "not-a-regular-file", "a link or a special file is not read", "put the file itself in its place");
    }

    static FoundProblem linkToFolder(String name) {
        return new FoundProblem(
                name,
                "link-to-folder",
                "a link to a folder is not followed, and no post in it is read",
                "put the folder itself in its place, or load it by itself");
    }

    static FoundProblem tooDeep(String name, int depth) {
        return new FoundProblem(
                name,
                "folder-too-deep",
                "the folder lies more than " + depth + " folders deep and is not entered",
                "move it up, or set a higher limit");
    }

    static FoundProblem tooManyFiles(String name, int files) {
        String message = "the folder has more than " + files
                + " posts; from this one on they are left out, in the order of their names";
        PostSource source =
                PostSource.refused(name, "too-many-files", message, "load a folder in it, or set a higher limit");
        return new FoundProblem(source, FileStamp.of(message), Kept.NEVER);
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public FileRole role() {
        return FileRole.POST;
    }

    @Override
    public ReadPost read() {
        return new ReadPost(source, stamp, kept);
    }
}
