package dev.blogkit;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * References by RFC 3986, section 5.2. {@link java.net.URI#resolve} follows the older RFC 2396: it keeps dots above the root,
 * resolves an empty reference and {@code ?q} otherwise, and its class throws on a blank.
 */
final class UriText {

    /** What the JDK, which knows IDNA 2003 only, would make another letter of, or nothing (RFC 5894, section 7.2). */
    private static final Pattern DEPENDS_ON_VERSION = Pattern.compile("[\u00DF\u1E9E\u03C2\u200C\u200D]");

    /** RFC 3986, appendix B. */
    private static final Pattern PARTS = Pattern.compile(
            "(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?", Pattern.DOTALL);

    /** User, host and port. */
    private static final Pattern AUTHORITY = Pattern.compile("(.*@)?+([^@]*?)(:[0-9]*)?", Pattern.DOTALL);

    /** What a host by name may hold without escapes (RFC 3986, section 3.2.2). */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._~!$&'()*+,;=-]*");

    private static final Pattern LINE_ENDS = Pattern.compile("[\\t\\r\\n]");

    /** A bit for each character that stands for itself: those below 64, and those from 64 on. */
    private static final long BELOW_64 = allowed(0);

    private static final long FROM_64 = allowed(64);

    private final @Nullable String scheme;
    private final @Nullable String authority;
    private final String path;
    private final @Nullable String query;
    private final @Nullable String fragment;

    private UriText(
            @Nullable String scheme,
            @Nullable String authority,
            String path,
            @Nullable String query,
            @Nullable String fragment) {
        this.scheme = scheme;
        this.authority = authority;
        this.path = path;
        this.query = query;
        this.fragment = fragment;
    }

    static UriText of(String reference) {
        Matcher parts = PARTS.matcher(reference);
        if (!parts.matches()) {
            throw new IllegalStateException("every text is a reference by this pattern: " + reference);
        }
        return new UriText(parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5));
    }

    /** {@return a reference as browsers take it from HTML: without blanks around it, without tabs and line ends in it} */
    static UriText ofAttribute(String reference) {
        return of(
                reference.chars().allMatch(c -> c > ' ')
                        ? reference
                        : LINE_ENDS.matcher(reference.trim()).replaceAll(""));
    }

    /** {@return true if a reference is an address of the web in which nothing is to be encoded, as most that lead elsewhere are} */
    static boolean isWebAddress(String reference) {
        if (!reference.startsWith("https://") && !reference.startsWith("http://")) {
            return false;
        }
        int fragments = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            fragments += c == '#' ? 1 : 0;
            if (!isAllowed(c) || fragments > 1) {
                return false;
            }
        }
        return true;
    }

    boolean hasScheme() {
        return scheme != null;
    }

    boolean hasAuthority() {
        return authority != null;
    }

    String path() {
        return path;
    }

    /** {@return query and fragment with their marks, as they follow the path} */
    String afterPath() {
        return (query == null ? "" : "?" + query) + (fragment == null ? "" : "#" + fragment);
    }

    /** {@return what a reference means, seen from this absolute address} */
    UriText resolve(UriText reference) {
        if (reference.hasScheme()) {
            return new UriText(
                    reference.scheme,
                    reference.authority,
                    withoutDots(reference.path),
                    reference.query,
                    reference.fragment);
        }
        if (reference.hasAuthority()) {
            return new UriText(
                    scheme, reference.authority, withoutDots(reference.path), reference.query, reference.fragment);
        }
        if (reference.path.isEmpty()) {
            return new UriText(
                    scheme, authority, path, reference.query == null ? query : reference.query, reference.fragment);
        }
        String target = reference.path.startsWith("/") ? reference.path : merged(reference.path);
        return new UriText(scheme, authority, withoutDots(target), reference.query, reference.fragment);
    }

    /** {@return what a reference means, seen from this absolute address, as a legal URI; empty if its host cannot be one} */
    Optional<String> absolute(UriText reference) {
        String address = resolve(reference).encoded().toString();
        return Optional.of(address).filter(text -> reference.authority == null || hasLegalHost(text));
    }

    private static boolean hasLegalHost(String address) {
        try {
            return new URI(address).getRawAuthority() != null;
        } catch (URISyntaxException illegal) {
            return false;
        }
    }

    private String merged(String relative) {
        return path.isEmpty() ? "/" + relative : path.substring(0, path.lastIndexOf('/') + 1) + relative;
    }

    /** Removes {@code .} and {@code ..} segments by RFC 3986, section 5.2.4; also used for paths in the blog's folder. */
    static String withoutDots(String path) {
        StringBuilder kept = new StringBuilder(path.length());
        int start = 0;
        while (start <= path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            String segment = path.substring(start, end);
            if (segment.equals("..")) {
                int parent = kept.length() < 2 ? -1 : kept.lastIndexOf("/", kept.length() - 2);
                kept.setLength(parent < 0 ? (path.startsWith("/") ? 1 : 0) : parent + 1);
            } else if (!segment.equals(".")) {
                kept.append(segment);
                if (slash >= 0) {
                    kept.append('/');
                }
            }
            start = end + 1;
        }
        return kept.toString();
    }

    /**
     * {@return the text with every character that no URI may hold percent-encoded as UTF-8} What is encoded already stays. A
     * lone surrogate becomes U+FFFD.
     */
    static String encode(String text) {
        StringBuilder encoded = null;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (isAllowed(text, i, c)) {
                if (encoded != null) {
                    encoded.appendCodePoint(c);
                }
            } else {
                if (encoded == null) {
                    encoded = new StringBuilder(text.length() + 16).append(text, 0, i);
                }
                int legal = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c;
                for (byte b : Character.toString(legal).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(hex(b >> 4)).append(hex(b));
                }
            }
            i = next;
        }
        return encoded == null ? text : encoded.toString();
    }

    /** {@return the text with its percent-encoded UTF-8 decoded} What is not UTF-8 becomes U+FFFD. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[in.length];
        int length = 0;
        for (int i = 0; i < in.length; i++) {
            if (in[i] == '%' && i + 2 < in.length && isHex(in[i + 1]) && isHex(in[i + 2])) {
                out[length++] = (byte) (Character.digit(in[i + 1], 16) << 4 | Character.digit(in[i + 2], 16));
                i += 2;
            } else {
                out[length++] = in[i];
            }
        }
        return new String(out, 0, length, StandardCharsets.UTF_8);
    }

    /** {@return this reference with every character that does not belong there percent-encoded, part by part} */
    UriText encoded() {
        return new UriText(
                scheme,
                authority == null
                        ? null
                        : encode(withAsciiHost(authority)).replace("%5B", "[").replace("%5D", "]"),
                encode(path),
                query == null ? null : encode(query),
                fragment == null ? null : encode(fragment).replace("#", "%23"));
    }

    private static boolean isAllowed(String text, int at, int c) {
        if (c == '%') {
            return at + 2 < text.length() && isHex(text.charAt(at + 1)) && isHex(text.charAt(at + 2));
        }
        return isAllowed(c);
    }

    /**
     * {@return true if a text is an absolute IRI, as ids are (RFC 4287, section 4.2.6)} Letters of all scripts are right; what a
     * feed cannot hold, or would write as another character, is not.
     */
    static boolean isAbsoluteIri(String text) {
        boolean writable = text.codePoints()
                .noneMatch(c -> Character.getType(c) == Character.SURROGATE || c == 0xFFFE || c == 0xFFFF);
        try {
            URI uri = new URI(text);
            return writable && uri.isAbsolute() && (!isWeb(uri) || uri.getHost() != null);
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    /**
     * {@return an address with its host in A-labels, as URIs need it} Any other part stays as it is.
     *
     * @throws IllegalArgumentException if the host is none
     */
    static String withAsciiHost(URI address) {
        String authority = address.getRawAuthority();
        String text = address.toString();
        if (authority == null || isAscii(authority)) {
            return text;
        }
        int start = text.indexOf("//") + 2;
        return text.substring(0, start) + asciiHost(authority) + text.substring(start + authority.length());
    }

    /** {@return an authority with its host in A-labels; as it is where the host is none} */
    private static String withAsciiHost(String authority) {
        try {
            return isAscii(authority) ? authority : asciiHost(authority);
        } catch (IllegalArgumentException none) {
            return authority;
        }
    }

    private static String asciiHost(String authority) {
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            return authority;
        }
        if (DEPENDS_ON_VERSION.matcher(authority).find()) {
            throw new IllegalArgumentException("'" + authority
                    + "' is another host by IDNA 2003 than by IDNA 2008; write it with A-labels (xn--...)");
        }
        String host = IDN.toASCII(parts.group(2), IDN.ALLOW_UNASSIGNED);
        // Wide forms of / ? # @ : become these, and would end the host before its time: another host would be named.
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("'" + authority + "' has no host that an address may have");
        }
        return authority.substring(0, parts.start(2)) + host + authority.substring(parts.end(2));
    }

    static boolean isWeb(URI address) {
        return "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** {@return true if the path, the query and the fragment of a URI may hold this character by itself} */
    static boolean isAllowed(int c) {
        return c < 0x80 && ((c < 64 ? BELOW_64 : FROM_64) >>> c & 1) != 0;
    }

    private static long allowed(int first) {
        long bits = 0;
        for (int c = first; c < first + 64; c++) {
            boolean allowed = c > 0x20 && c < 0x7F && "%\"<>\\^`{|}[]".indexOf(c) < 0;
            bits |= allowed ? 1L << c : 0;
        }
        return bits;
    }

    private static boolean isHex(int c) {
        return c < 0x80 && Character.digit(c, 16) >= 0;
    }

    private static char hex(int nibble) {
        return Character.toUpperCase(Character.forDigit(nibble & 0xF, 16));
    }

    /** {@return the reference by RFC 3986, section 5.3} */
    @Override
    public String toString() {
        return (scheme == null ? "" : scheme + ":") + (authority == null ? "" : "//" + authority) + path + afterPath();
    }
}
