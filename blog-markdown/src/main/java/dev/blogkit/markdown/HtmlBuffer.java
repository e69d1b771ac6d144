package dev.blogkit.markdown;

import org.jspecify.annotations.Nullable;

/** Takes HTML up to a length: forty kilobytes of references to one long address would be sixty-four megabytes of it. */
final class HtmlBuffer implements Appendable {

    private final StringBuilder html = new StringBuilder();
    private final int most;

    HtmlBuffer(int most) {
        this.most = most;
    }

    /** A limit is reached; thrown through the renderer of commonmark, which knows no other way to stop. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        Stopped() {
            super("a limit is reached", null, false, false);
        }
    }

    /** {@return how long the HTML may be} */
    int most() {
        return most;
    }

    boolean isFull() {
        return html.length() > most;
    }

    int length() {
        return html.length();
    }

    int indexOf(String text, int from) {
        return html.indexOf(text, from);
    }

    /** Drops what is behind a place. */
    void cut(int length) {
        html.setLength(length);
    }

    @Override
    public String toString() {
        return html.toString();
    }

    @Override
    public HtmlBuffer append(@Nullable CharSequence text) {
        html.append(text);
        return checked();
    }

    @Override
    public HtmlBuffer append(@Nullable CharSequence text, int start, int end) {
        html.append(text, start, end);
        return checked();
    }

    @Override
    public HtmlBuffer append(char c) {
        html.append(c);
        return checked();
    }

    private HtmlBuffer checked() {
        if (isFull()) {
            throw new Stopped();
        }
        return this;
    }
}
