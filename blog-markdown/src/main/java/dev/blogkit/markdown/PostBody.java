package dev.blogkit.markdown;

import dev.blogkit.Limits;
import dev.blogkit.SourcePosition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text below the header of a post, and what its renderer may want to know of the post. Immutable. */
public final class PostBody {

    private final String text;
    private final String source;
    private final int firstLine;
    private final @Nullable String title;
    private final Profile profile;
    private final Limits limits;

    PostBody(String text, String source, int firstLine, @Nullable String title, Profile profile, Limits limits) {
        this.text = text;
        this.source = source;
        this.firstLine = new SourcePosition(firstLine, 1).line();
        this.title = title;
        this.profile = profile;
        this.limits = limits;
    }

    /** {@return the text as it stands in the file} */
    public String text() {
        return text;
    }

    /** {@return the name of the post's source, for diagnostics} */
    public String source() {
        return source;
    }

    /** {@return the number of the text's first line in its source, from 1} */
    public int firstLine() {
        return firstLine;
    }

    /** {@return the title in the header} Pages show it above the content. */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** {@return the rules of the tool for which the post was written} */
    public Profile profile() {
        return profile;
    }

    /** {@return the limits within which the post is read and rendered} */
    public Limits limits() {
        return limits;
    }
}
