package dev.blogkit;

import org.jspecify.annotations.Nullable;

/** A text that the caller has from elsewhere. */
record FoundText(PostSource source, FileRole role) implements FoundPost {

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public @Nullable FileStamp stamp() {
        return source.text().map(FileStamp::of).orElse(null);
    }

    @Override
    public ReadPost read() {
        return new ReadPost(source, stamp());
    }
}
