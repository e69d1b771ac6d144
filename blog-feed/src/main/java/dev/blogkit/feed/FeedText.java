package dev.blogkit.feed;

import java.net.IDN;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Dates, addresses and plain text as feeds write them. Nothing here asks for a locale. */
final class FeedText {

    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private FeedText() {}

    /** {@return the HTML that shows a plain text} */
    static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** {@return a text as the value of an attribute in double quotes, in HTML and in XML} */
    static String attribute(String text) {
        return html(CleanText.of(text)).replace("\"", "&quot;");
    }

    /** {@return the date by RFC 3339, with seconds} An offset with seconds, as Paris had until 1911, is written in UTC. */
    static String rfc3339(OffsetDateTime date) {
        boolean wholeMinutes = date.getOffset().getTotalSeconds() % 60 == 0;
        OffsetDateTime written = wholeMinutes ? date : date.withOffsetSameInstant(ZoneOffset.UTC);
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

    /** {@return the address in ASCII: path and query percent-encoded as UTF-8, the host as A-labels} */
    static String ascii(URI address) {
        String authority = address.getRawAuthority();
        if (authority == null || authority.chars().allMatch(c -> c < 0x80)) {
            return address.toASCIIString();
        }
        String text = address.toString();
        int end = text.indexOf(authority) + authority.length();
        return address.getScheme() + "://" + IDN.toASCII(authority)
                + URI.create(text.substring(end)).toASCIIString();
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
