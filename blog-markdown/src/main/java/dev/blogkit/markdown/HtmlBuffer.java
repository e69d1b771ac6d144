package dev.blogkit.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Takes HTML up to a length: forty kilobytes of references to one long address would be sixty-four megabytes of it. Not safe for
 * use by many threads.
 */
final class HtmlBuffer {

    private static final String HEX = "0123456789ABCDEF";

    /** What addresses hold besides letters and digits: RFC 3986's unreserved and reserved characters, without square brackets. */
    private static final String IN_ADDRESSES = "-._~:/?#@!$&'()*+,;=";

    private final StringBuilder html = new StringBuilder(4096);
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
        return html.length() > most;
    }

    int length() {
        return html.length();
    }

    /** Drops what is behind a place. */
    void cut(int length) {
        html.setLength(length);
    }

    @Override
    public String toString() {
        return html.toString();
    }

    String substring(int start, int end) {
        return html.substring(start, end);
    }

    /** Begins a line, if none has just begun. */
    void line() {
        int length = html.length();
        if (length > 0 && html.charAt(length - 1) != '\n') {
            html.append('\n');
        }
    }

    /** Adds HTML as it is. */
    HtmlBuffer raw(String part) {
        html.append(part);
        return checked();
    }

    /** Adds text, with references for the four characters that HTML gives a meaning. */
    HtmlBuffer text(String text) {
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= '>' && (c == '&' || c == '<' || c == '>' || c == '"')) {
                html.append(text, copied, i).append(reference(c));
                copied = i + 1;
            }
        }
        if (copied == 0) {
            html.append(text);
        } else {
            html.append(text, copied, text.length());
        }
        return checked();
    }

    private static String reference(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> "&quot;";
        };
    }

    HtmlBuffer attribute(String name, String value) {
        html.append(' ').append(name).append("=\"");
        text(value);
        html.append('"');
        return this;
    }

    /**
     * Adds an address as it stands in an attribute: what no address may hold is percent-encoded (RFC 3986, section 2), as is a
     * percent sign that encodes nothing.
     */
    void address(String address) {
        int copied = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == '&') {
                html.append(address, copied, i).append("&amp;");
                copied = i + 1;
            } else if (!mayStand(c, address, i)) {
                int end = i + (Character.isHighSurrogate(c) && i + 1 < address.length() ? 2 : 1);
                html.append(address, copied, i);
                percentEncode(address.substring(i, end));
                copied = end;
                i = end - 1;
            }
        }
        html.append(address, copied, address.length());
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

    private void percentEncode(String character) {
        for (byte b : character.getBytes(UTF_8)) {
            html.append('%').append(HEX.charAt((b >> 4) & 0xF)).append(HEX.charAt(b & 0xF));
        }
    }

    private HtmlBuffer checked() {
        if (isFull()) {
            throw new Stopped();
        }
        return this;
    }
}
