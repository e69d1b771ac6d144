package dev.blogkit.markdown;

import dev.blogkit.LinkKind;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses may stand in a page: {@code http}, {@code https}, {@code mailto}, and references without a scheme. Everything
 * that a browser reads otherwise than it looks (control characters, backslashes) is refused.
 */
final class UrlPolicy {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final Pattern INLINE_IMAGE =
            Pattern.compile("data:image/(png|gif|jpeg|webp|avif);base64,[A-Za-z0-9+/=]*");

    private UrlPolicy() {}

    /**
     * {@return the address as it may stand in a page, or null if it may not} An address without a scheme but with a host, such as
     * {@code //example.org/x}, gets {@code https}: left as it is, it would change its meaning with the page that holds it.
     */
    static @Nullable String allowed(LinkKind kind, String url) {
        String address = url.strip();
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c < 0x20 || c == 0x7F || c == '\\') {
                return null;
            }
        }
        if (address.startsWith("//")) {
            int host = 2;
            while (host < address.length() && address.charAt(host) == '/') {
                host++;
            }
            return host == address.length() ? null : "https://" + address.substring(host);
        }
        String scheme = scheme(address);
        if (scheme != null && !SCHEMES.contains(scheme)) {
            boolean image = kind == LinkKind.IMAGE
                    && scheme.equals("data")
                    && INLINE_IMAGE.matcher(address).matches();
            return image ? address : null;
        }
        return address;
    }

    /**
     * {@return a {@code srcset} whose addresses may all stand in a page, or null} The widths and densities of pictures are read as
     * the HTML standard does in section 4.8.4.2.4, but for brackets, which mean nothing yet.
     */
    static @Nullable String allowedCandidates(String srcset) {
        StringBuilder allowed = new StringBuilder(srcset.length());
        int at = 0;
        while (at < srcset.length()) {
            if (isBlank(srcset.charAt(at)) || srcset.charAt(at) == ',') {
                allowed.append(srcset.charAt(at++));
                continue;
            }
            int start = at;
            while (at < srcset.length() && !isBlank(srcset.charAt(at))) {
                at++;
            }
            int end = at;
            while (srcset.charAt(end - 1) == ',') {
                end--;
            }
            String url = allowed(LinkKind.IMAGE, srcset.substring(start, end));
            if (url == null) {
                return null;
            }
            allowed.append(url);
            int descriptors = end;
            while (end == at && at < srcset.length() && srcset.charAt(at) != ',') {
                if (!isDescriptor(srcset.charAt(at++))) {
                    return null;
                }
                end = at;
            }
            allowed.append(srcset, descriptors, at);
        }
        return allowed.toString();
    }

    /** {@return the host, and the port if there is one, of an address that is allowed and has the scheme https; else null} */
    static @Nullable String secureHost(String address) {
        if (!address.regionMatches(true, 0, "https://", 0, 8)) {
            return null;
        }
        int end = 8;
        while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return address.substring(8, end).toLowerCase(Locale.ROOT);
    }

    /** {@return the scheme in lower case, or null if there is none} */
    private static @Nullable String scheme(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == ':' && i > 0) {
                return address.substring(0, i).toLowerCase(Locale.ROOT);
            }
            if (!isLetter(c) && (i == 0 || "0123456789+.-".indexOf(c) < 0)) {
                return null;
            }
        }
        return null;
    }

    private static boolean isDescriptor(char c) {
        return isLetter(c) || isBlank(c) || "0123456789+.-".indexOf(c) >= 0;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }
}
