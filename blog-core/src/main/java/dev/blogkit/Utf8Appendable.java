package dev.blogkit;

import java.io.IOException;

/**
 * Takes text as characters, and also as the bytes that they are in UTF-8. {@link Content} is kept so, and gives a target of this
 * kind its bytes without making characters of them: a response, or a feed.
 */
public interface Utf8Appendable extends Appendable {

    /**
     * Appends text given in UTF-8, as {@link #append(CharSequence)} does with characters.
     *
     * @param utf8 whole characters; they may not be changed, and nothing may hold the array after the call
     * @param start where the text begins in the array
     * @param end where it ends; the end itself does not belong to it
     * @throws IOException if it cannot be written
     */
    void appendUtf8(byte[] utf8, int start, int end) throws IOException;
}
