package dev.blogkit.markdown;

/**
 * A part of a text, and what is to stand in its place.
 *
 * @param start where the part begins
 * @param end where it ends
 * @param text what takes its place
 */
record Splice(int start, int end, String text) {

    String in(String whole) {
        return whole.substring(0, start) + text + whole.substring(end);
    }
}
