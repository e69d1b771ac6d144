package dev.blogkit.feed;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Dates, addresses and plain text as feeds write them. Nothing here asks for a locale. */
final class FeedText {

    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    /** What the JDK, which knows IDNA 2003 only, would make another letter of, or nothing (RFC 5894, section 7.2). */
    private static final Pattern DEPENDS_ON_VERSION = Pattern.compile("[\u00DF\u1E9E\u03C2\u200C\u200D]");

    /** What a host by name may hold without escapes (RFC 3986, section 3.2.2). */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._~!$&'()*+,;=-]*");

    private static final int LARGEST_OFFSET = 14 * 60 * 60;

    private FeedText() {}

    /** {@return the HTML that shows a plain text} */
    static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** {@return a text as the value of an attribute in double quotes, in HTML and in XML} */
    static String attribute(String text) {
        return html(CleanText.of(text)).replace("\"", "&quot;");
    }

    /**
     * {@return the date by RFC 3339, with seconds} An offset with seconds, as Paris had until 1911, or of more than 14 hours, which
     * no date of XML Schema has, is written in UTC.
     */
    static String rfc3339(OffsetDateTime date) {
        int offset = date.getOffset().getTotalSeconds();
        boolean writable = offset % 60 == 0 && Math.abs(offset) <= LARGEST_OFFSET;
        OffsetDateTime written = writable ? date : date.withOffsetSameInstant(ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(25);
        digits(text, written.getYear(), 4).append('-');
        digits(text, written.getMonthValue(), 2).append('-');
        digits(text, written.getDayOfMonth(), 2).append('T');
        time(text, written);
        int minutes = written.getOffset().getTotalSeconds() / 60;
        if (minutes == 0) {
            return text.append('Z').toString();
        }
        text.append(minutes < 0 ? '-' : '+');
        digits(text, Math.abs(minutes) / 60, 2).append(':');
        return digits(text, Math.abs(minutes) % 60, 2).toString();
    }

    /** {@return the date by RFC 822 with a year of four digits, in GMT} */
    static String rfc822(OffsetDateTime date) {
        OffsetDateTime gmt = date.withOffsetSameInstant(ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(29)
                .append(DAYS.get(gmt.getDayOfWeek().getValue() - 1))
                .append(", ");
        digits(text, gmt.getDayOfMonth(), 2)
                .append(' ')
                .append(MONTHS.get(gmt.getMonthValue() - 1))
                .append(' ');
        digits(text, gmt.getYear(), 4).append(' ');
        return time(text, gmt).append(" GMT").toString();
    }

    /**
     * {@return the address in ASCII: the host as A-labels, all else percent-encoded as UTF-8} Not by
     * {@link URI#toASCIIString}, which composes letters and marks first, and so names another resource (RFC 3987, section 3.1).
     *
     * @throws IllegalArgumentException if the host is none
     */
    static String ascii(URI address) {
        String text = address.toString();
        String host = host(address);
        String authority = address.getRawAuthority();
        if (authority != null && !isAscii(host)) {
            int start = text.indexOf("//") + 2 + authority.lastIndexOf('@') + 1;
            text = text.substring(0, start) + asciiHost(host) + text.substring(start + host.length());
        }
        return isAscii(text) ? text : encoded(text);
    }

    /** {@return the host without user and port, empty where there is none} {@link URI#getHost} has none of other letters. */
    static String host(URI address) {
        String authority = address.getRawAuthority();
        return authority == null
                ? ""
                : authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":[0-9]*$", "");
    }

    private static String asciiHost(String host) {
        if (DEPENDS_ON_VERSION.matcher(host).find()) {
            throw new IllegalArgumentException(
                    "'" + host + "' is another host by IDNA 2003 than by IDNA 2008; write it with A-labels (xn--...)");
        }
        String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        // Wide forms of / ? # @ : become these, and would end the host before its time: another host would be named.
        if (!HOST.matcher(ascii).matches()) {
            throw new IllegalArgumentException("'" + host + "' is no host");
        }
        return ascii;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte b : CleanText.of(text).getBytes(StandardCharsets.UTF_8)) {
            if (b >= 0) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(Integer.toHexString(b & 0xFF).toUpperCase(Locale.ROOT));
            }
        }
        return encoded.toString();
    }

    private static StringBuilder time(StringBuilder text, OffsetDateTime date) {
        digits(text, date.getHour(), 2).append(':');
        digits(text, date.getMinute(), 2).append(':');
        return digits(text, date.getSecond(), 2);
    }

    private static StringBuilder digits(StringBuilder text, int number, int length) {
        String digits = Integer.toString(number);
        return text.append("0".repeat(Math.max(0, length - digits.length()))).append(digits);
    }
}
