package dev.blogkit.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * Takes HTML up to a length: forty kilobytes of references to one long address would be sixty-four megabytes of it. Not safe for
 * use by many threads.
 */
final class HtmlBuffer {

    private static final String HEX = "0123456789ABCDEF";

    /** What addresses hold besides letters and digits: RFC 3986's unreserved and reserved characters, without square brackets. */
    private static final String IN_ADDRESSES = "-._~:/?#@!$&'()*+,;=";

    /** The four characters, as bits. */
    private static final long NEEDS_REFERENCE = (1L << '&') | (1L << '<') | (1L << '>') | (1L << '"');

    /** Not a StringBuilder, which doubles its width, and copies more slowly, once a text holds a curly quote. */
    private char[] html = new char[4096];

    private int length;
    private final int most;

    /** @param most how many UTF-16 code units there may be */
    HtmlBuffer(int most) {
        this.most = most;
    }

    /** A limit is reached; thrown through the walk over a tree, which knows no other way to stop. */
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
        return length > most;
    }

    int length() {
        return length;
    }

    /** Drops what is behind a place. */
    void cut(int place) {
        length = place;
    }

    @Override
    public String toString() {
        return substring(0, length);
    }

    String substring(int start, int end) {
        return new String(html, start, end - start);
    }

    /** Begins a line, if none has just begun. */
    void line() {
        if (length > 0 && html[length - 1] != '\n') {
            raw("\n");
        }
    }

    /** Adds HTML as it is. */
    HtmlBuffer raw(String part) {
        append(part, 0, part.length());
        return checked();
    }

    private void append(String text, int start, int end) {
        int next = length + end - start;
        if (next > html.length) {
            html = Arrays.copyOf(html, Math.max(next, 2 * html.length));
        }
        text.getChars(start, end, html, length);
        length = next;
    }

    /** Adds the end tags of what is open, also where the HTML is as long as it may be. */
    void close(String endTags) {
        append(endTags, 0, endTags.length());
    }

    /** Adds text, with references for the four characters that HTML gives a meaning. */
    HtmlBuffer text(String text) {
        int start = length;
        append(text, 0, text.length());
        char[] written = html;
        int end = length;
        for (int i = start; i < end; i++) {
            char c = written[i];
            if (((NEEDS_REFERENCE >>> c) & ((c - 64L) >>> 63)) != 0) { // one branch, hardly ever taken
                length = i;
                escape(text, i - start);
                break;
            }
        }
        return checked();
    }

    /** @param start where the first character stands that needs a reference */
    private void escape(String text, int start) {
        int copied = start;
        for (int i = start; i < text.length(); i++) {
            String reference = reference(text.charAt(i));
            if (!reference.isEmpty()) {
                append(text, copied, i);
                append(reference, 0, reference.length());
                copied = i + 1;
            }
        }
        append(text, copied, text.length());
    }

    private static String reference(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "";
        };
    }

    HtmlBuffer attribute(String name, String value) {
        return raw(" ").raw(name).raw("=\"").text(value).raw("\"");
    }

    /**
     * Adds an address as it stands in an attribute: what no address may hold is percent-encoded (RFC 3986, section 2), as is a
     * percent sign that encodes nothing.
     */
    void address(String address) {
        int copied = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == '&' || !mayStand(c, address, i)) {
                int end = i + (Character.isHighSurrogate(c) && i + 1 < address.length() ? 2 : 1);
                append(address, copied, i);
                raw(c == '&' ? "&amp;" : percentEncoded(address.substring(i, end)));
                copied = end;
                i = end - 1;
            }
        }
        append(address, copied, address.length());
        checked();
    }

    private static boolean mayStand(char c, String address, int at) {
        return (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || IN_ADDRESSES.indexOf(c) >= 0
                || (c == '%' && isHex(address, at + 1) && isHex(address, at + 2));
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && HEX.indexOf(Character.toUpperCase(text.charAt(at))) >= 0;
    }

    private static String percentEncoded(String character) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : character.getBytes(UTF_8)) {
            encoded.append('%').append(HEX.charAt((b >> 4) & 0xF)).append(HEX.charAt(b & 0xF));
        }
        return encoded.toString();
    }

    private HtmlBuffer checked() {
        if (isFull()) {
            throw new Stopped();
        }
        return this;
    }
}
