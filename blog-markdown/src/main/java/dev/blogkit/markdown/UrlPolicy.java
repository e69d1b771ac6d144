package dev.blogkit.markdown;

import dev.blogkit.LinkKind;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses may stand in a page: {@code http}, {@code https}, {@code mailto}, and references without a scheme. Everything
 * that a browser reads otherwise than it looks (control characters, backslashes) is refused.
 */
final class UrlPolicy {

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
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
        if (address.chars().anyMatch(c -> c < 0x20 || c == 0x7F || c == '\\')) {
            return null;
        }
        if (address.startsWith("//")) {
            String host = address.replaceFirst("^/+", "");
            return host.isEmpty() ? null : "https://" + host;
        }
        Matcher scheme = SCHEME.matcher(address);
        if (scheme.matches() && !SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT))) {
            return kind == LinkKind.IMAGE && INLINE_IMAGE.matcher(address).matches() ? address : null;
        }
        return address;
    }
}
