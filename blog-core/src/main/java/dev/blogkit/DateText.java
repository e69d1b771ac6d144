package dev.blogkit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of dates that people write, read without a locale, a zone or a guess.
 *
 * @param zulu whether the offset is written in letters: Z, UTC, GMT
 */
record DateText(
        LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset, boolean zulu) {

    private static final String TIME =
            "(?:(?:[T\\s]\\s*|,\\s+)(?<hour>\\d{1,2}):(?<minute>\\d\\d)(?::(?<second>\\d\\d)(?:[.,](?<fraction>\\d{1,9}))?)?"
                    + "\\s*(?<offset>Z|UTC|GMT|[+-]\\d{1,2}(?::?\\d\\d)?)?)?";
    private static final List<Pattern> SHAPES = List.of(
            shape("(?<year>\\d{4})(?<separator>[-/.])(?<month>\\d{1,2})\\k<separator>(?<day>\\d{1,2})"),
            shape(
                    "(?:[a-z]{3,9}\\.?,?\\s+)?(?<month>[a-z]{3,9})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})"),
            shape(
                    "(?:[a-z]{3,9}\\.?,?\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<month>[a-z]{3,9})\\.?,?\\s+(?<year>\\d{4})"));
    private static final List<String> MONTHS =
            List.of("january february march april may june july august september october november december".split(" "));
    private static final int LONGEST = 64;

    static Optional<DateText> read(String text) {
        String trimmed = text.strip();
        if (trimmed.length() > LONGEST) {
            return Optional.empty();
        }
        for (Pattern shape : SHAPES) {
            Matcher found = shape.matcher(trimmed);
            if (found.matches()) {
                try {
                    return Optional.of(date(found));
                } catch (DateTimeException noSuchDayOrTime) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static Pattern shape(String date) {
        return Pattern.compile(date + TIME, Pattern.CASE_INSENSITIVE);
    }

    private static DateText date(Matcher found) {
        LocalDate date = LocalDate.of(number(found, "year"), month(found.group("month")), number(found, "day"));
        if (found.group("hour") == null) {
            return new DateText(date, null, null, false);
        }
        LocalTime time = LocalTime.of(
                number(found, "hour"),
                number(found, "minute"),
                found.group("second") == null ? 0 : number(found, "second"),
                nanos(found.group("fraction")));
        String offset = found.group("offset");
        if (offset == null) {
            return new DateText(date, time, null, false);
        }
        boolean zulu = Character.isLetter(offset.charAt(0));
        return new DateText(date, time, zulu ? ZoneOffset.UTC : offset(offset), zulu);
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }

    private static int month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        String name = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            String month = MONTHS.get(i);
            if (month.equals(name) || month.substring(0, 3).equals(name) || (name.equals("sept") && i == 8)) {
                return i + 1;
            }
        }
        throw new DateTimeException("no month is called " + name);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    /** Reads {@code +2}, {@code +02}, {@code +0200} and {@code +02:00}. */
    private static ZoneOffset offset(String text) {
        String digits = text.substring(1).replace(":", "");
        int minutes = digits.length() <= 2 ? 0 : Integer.parseInt(digits.substring(digits.length() - 2));
        int hours = Integer.parseInt(digits.length() <= 2 ? digits : digits.substring(0, digits.length() - 2));
        int sign = text.charAt(0) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }
}
