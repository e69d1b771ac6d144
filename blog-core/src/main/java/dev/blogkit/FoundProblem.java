package dev.blogkit;

import org.jspecify.annotations.Nullable;

/** What was found where there should be a file or a folder, and is none. */
record FoundProblem(PostSource source) implements FoundPost {

    private FoundProblem(String name, String code, String message, String hint) {
        this(PostSource.refused(name, code, message, hint));
    }

    static FoundProblem unreadable(String name) {
        return new FoundProblem(
                name,
                "file-unreadable",
                "the file or folder cannot be read",
                "check that it is still there and may be read");
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
        return new FoundProblem(
                name,
                "too-many-files",
                "the folder has more than " + files
                        + " posts; from this one on they are left out, in the order of their names",
                "load a folder in it, or set a higher limit");
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
    public @Nullable FileStamp stamp() {
        return null;
    }

    @Override
    public ReadPost read() {
        return new ReadPost(source, null);
    }
}
