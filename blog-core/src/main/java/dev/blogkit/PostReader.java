package dev.blogkit;

/**
 * Turns a source into a post. An implementation is immutable and safe for use by many threads; {@code PostParser} of the
 * module {@code dev.blogkit.markdown} is one.
 */
public interface PostReader {

    /**
     * Reads a source. Never throws because of its content: whatever is wrong there is in the result's diagnostics.
     *
     * @return the post, if the source gives one, and all problems at once; {@link ParseResult#source} is the name of the source
     */
    ParseResult read(PostSource source);

    /**
     * {@return what a file of this name is} How files are named is the reader's business, since it differs with the format.
     *
     * @param name the path below the folder that is loaded, with {@code /} between its parts
     */
    FileRole role(String name);

    /**
     * {@return the limits within which this reader reads; {@link Limits#defaults} unless it has others} A folder heeds them too.
     */
    default Limits limits() {
        return Limits.defaults();
    }

    /**
     * Reads a source that must give a post.
     *
     * @throws PostParseException with all diagnostics, if the source gives none
     */
    default Post parse(PostSource source) {
        return read(source).orElseThrow();
    }
}
