package dev.blogkit;

import org.jspecify.annotations.Nullable;

/** What was found where there should be a file or a folder, and is none. */
record FoundProblem(PostSource source) implements FoundPost {

    static PostSource unreadable(String name) {
        return PostSource.refused(
                name,
                "file-unreadable",
                SourcePosition.START,
                "the file or folder cannot be read",
                "check that it is still there and may be read");
    }

    static PostSource notRegular(String name) {
        return PostSource.refused(
                name,
                "not-a-regular-file",
                SourcePosition.START,
                "a link or a special file is not read",
                "put the file itself in its place");
    }

    static PostSource linkToFolder(String name) {
        return PostSource.refused(
                name,
                "link-to-folder",
                SourcePosition.START,
                "a link to a folder is not followed, and no post in it is read",
                "put the folder itself in its place, or load it by itself");
    }

    static PostSource tooDeep(String name, int depth) {
        return PostSource.refused(
                name,
                "folder-too-deep",
                SourcePosition.START,
                "the folder lies more than " + depth + " folders deep and is not entered",
                "move it up, or set a higher limit");
    }

    static PostSource tooManyFiles(String name, int files) {
        return PostSource.refused(
                name,
                "too-many-files",
                SourcePosition.START,
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
