package dev.blogkit.feed;

import java.io.IOException;

/** Text that is written piece by piece, so that the HTML of a post is never copied as a whole. */
@FunctionalInterface
interface TextBody {

    void writeTo(Appendable text) throws IOException;
}
