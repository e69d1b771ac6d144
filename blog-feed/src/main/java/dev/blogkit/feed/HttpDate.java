package dev.blogkit.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of HTTP in the three forms that must be read (RFC 9110, section 5.6.7). */
final class HttpDate {

    private static final String DAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
    private static final String LONG_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
    private static final String MONTH = "(?<month>" + String.join("|", FeedText.MONTHS) + ")";
    private static final String TIME = "(?<hour>\\d{2}):(?<minute>\\d{2}):(?<second>[0-5]\\d|60)";
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(DAY + ", (?<day>\\d{2}) " + MONTH + " (?<year>\\d{4}) " + TIME + " GMT"),
            Pattern.compile(LONG_DAY + ", (?<day>\\d{2})-" + MONTH + "-(?<year>\\d{2}) " + TIME + " GMT"),
            Pattern.compile(DAY + " " + MONTH + " (?<day>\\d{2}| \\d) " + TIME + " (?<year>\\d{4})"));

    private HttpDate() {}

    /**
     * {@return the instant that a text means; empty where it has none of the forms, or there is no such day}
     *
     * @param now what a year of two digits is not more than 50 years after; the day of the week is not compared
     */
    static Optional<Instant> parse(String text, Instant now) {
        for (Pattern form : FORMS) {
            Matcher date = form.matcher(text.strip());
            if (date.matches()) {
                return instant(date, now);
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> instant(Matcher date, Instant now) {
        try {
            LocalDateTime minute = LocalDateTime.of(
                    year(date.group("year"), now),
                    FeedText.MONTHS.indexOf(date.group("month")) + 1,
                    Integer.parseInt(date.group("day").strip()),
                    Integer.parseInt(date.group("hour")),
                    Integer.parseInt(date.group("minute")));
            int second = Integer.parseInt(date.group("second")); // 60 is a leap second
            return Optional.of(minute.toInstant(ZoneOffset.UTC).plusSeconds(second));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int year(String digits, Instant now) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        int latest = now.atOffset(ZoneOffset.UTC).getYear() + 50;
        return latest - Math.floorMod(latest - year, 100);
    }
}
