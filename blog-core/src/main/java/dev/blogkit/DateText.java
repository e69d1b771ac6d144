package dev.blogkit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of dates that people and programs write, read without a locale, a zone or a guess. No text has two of the shapes
 * of one order.
 *
 * @param zulu whether the offset is written in letters: Z, UTC, GMT
 */
record DateText(
        LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset, boolean zulu) {

    /** JavaScript's dates end with the name of a zone in words, in any language. */
    private static final int LONGEST = 128;

    /** Blanks are collapsed before a shape is tried, so that each of them means any number of them. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");

    private static final String WEEKDAY =
            "(?:(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
                    + "(?:\\.?, ?|\\.? ))?";
    private static final String YEAR = "(?<year>\\d{4})";
    private static final String MONTH = "(?<month>\\d{1,2})";
    private static final String DAY = "(?<day>\\d{1,2})";
    private static final String NAMED_MONTH =
            "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?"
                    + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String NTH_DAY = DAY + "(?:st|nd|rd|th)?";
    /** What stands between the parts of a date that names its month. */
    private static final String GAP = "(?:\\.? ?[-/,] ?|\\. ?| )";

    private static final String FRACTION = "(?:[.,](?<fraction>\\d{1,9}))?";
    private static final String HALF = "(?: ?(?<half>am|pm|a\\.m\\.|p\\.m\\.))?";
    /** An hour alone is a time only before am and pm. */
    private static final String CLOCK =
            "(?<hour>\\d{1,2})(?=:| ?[ap]\\.?m)(?::(?<minute>\\d\\d)(?::(?<second>\\d\\d)" + FRACTION + ")?)?" + HALF;

    private static final String BASIC_CLOCK =
            "(?<hour>\\d\\d)(?<minute>\\d\\d)(?:(?<second>\\d\\d)" + FRACTION + ")?" + HALF;

    private static final String OFFSET_NAME = "(?<name>(?<utc>z|utc?|gmt)|[ecmp][sd]t)";
    private static final String OFFSET =
            "(?:utc|gmt)?(?<sign>[+-])(?<hours>\\d{1,2})" + "(?::?(?<minutes>\\d\\d)(?::(?<seconds>\\d\\d))?)?z?";
    /** What Go puts behind an offset: the short name of the zone, or the offset again, and then its other clock. */
    private static final String GO_ZONE =
            "(?: (?:(?-i:[A-Z]{3,5})|\\k<sign>\\k<hours>\\k<minutes>?))?(?: m=[+-][\\d.]+)?";
    /** The long name of the zone that Java puts behind an offset, and the remark of JavaScript and mail. */
    private static final String REMARK = "(?:\\[[\\w/+-]+])?(?: ?\\([^()]*\\))?";

    private static final String ZONE = "(?: ?(?:" + OFFSET_NAME + "|" + OFFSET + GO_ZONE + ")" + REMARK + ")";
    private static final String TIME = "(?:(?:t ?|,? )" + CLOCK + ZONE + "?)?";

    private static final List<Pattern> YEAR_FIRST = List.of(
            shape(YEAR + "(?<gap>[-/. ])" + MONTH + "\\k<gap>" + DAY + TIME),
            shape("(?<year>\\d{4})(?<month>\\d\\d)(?<day>\\d\\d)(?:t" + BASIC_CLOCK + ZONE + "?)?"),
            shape(NAMED_MONTH + GAP + NTH_DAY + GAP + YEAR + TIME),
            shape(NTH_DAY + GAP + NAMED_MONTH + GAP + YEAR + TIME),
            shape(YEAR + GAP + NAMED_MONTH + GAP + NTH_DAY + TIME),
            shape(YEAR + GAP + NTH_DAY + GAP + NAMED_MONTH + TIME),
            // C, date(1) and git put the time before the year.
            shape(NAMED_MONTH + GAP + NTH_DAY + " " + CLOCK + ZONE + "? " + YEAR),
            shape(NTH_DAY + GAP + NAMED_MONTH + " " + CLOCK + ZONE + "? " + YEAR),
            shape(NAMED_MONTH + GAP + NTH_DAY + " " + CLOCK + " " + YEAR + ZONE));
    private static final List<Pattern> MONTH_FIRST = yearLast(MONTH + "(?<gap>[-/.])" + DAY);
    private static final List<Pattern> DAY_FIRST = yearLast(DAY + "(?<gap>[-/.])" + MONTH);

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    /** The names of RFC 5322, section 4.3, and no others: what others mean depends on the place. */
    private static final Map<String, Integer> HOURS_OF_MAIL_ZONES =
            Map.of("est", -5, "edt", -4, "cst", -6, "cdt", -5, "mst", -7, "mdt", -6, "pst", -8, "pdt", -7);

    static Optional<DateText> read(String text, DateOrder order) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST) {
            return Optional.empty();
        }
        String date = BLANKS.matcher(stripped).replaceAll(" ").strip();
        List<Pattern> shapes = switch (order) {
            case YMD -> YEAR_FIRST;
            case MDY -> MONTH_FIRST;
            case DMY -> DAY_FIRST;
        };
        return shapes.stream()
                .map(shape -> shape.matcher(date))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(DateText::date);
    }

    private static Pattern shape(String date) {
        return Pattern.compile(WEEKDAY + date, Pattern.CASE_INSENSITIVE);
    }

    /** {@return all shapes of the order whose dates in numbers begin so} Only where the year is known to be last, it may be short. */
    private static List<Pattern> yearLast(String numbers) {
        String shortYear = "(?<year>\\d\\d)";
        return Stream.concat(
                        YEAR_FIRST.stream(),
                        Stream.of(
                                shape(numbers + "\\k<gap>(?<year>\\d{4}|\\d\\d)" + TIME),
                                shape(NAMED_MONTH + GAP + NTH_DAY + GAP + shortYear + TIME),
                                shape(NTH_DAY + GAP + NAMED_MONTH + GAP + shortYear + TIME)))
                .toList();
    }

    private static Optional<DateText> date(Matcher found) {
        try {
            LocalDate date = LocalDate.of(year(found.group("year")), month(found.group("month")), number(found, "day"));
            return Optional.of(new DateText(date, time(found), offset(found), found.group("utc") != null));
        } catch (DateTimeException noSuchDayOrTime) {
            return Optional.empty();
        }
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        return year <= 68 ? 2000 + year : 1900 + year;
    }

    private static int month(String text) {
        return Character.isDigit(text.charAt(0))
                ? Integer.parseInt(text)
                : (MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT)) / 3) + 1;
    }

    private static @Nullable LocalTime time(Matcher found) {
        return found.group("hour") == null
                ? null
                : LocalTime.of(
                        hour(found), number(found, "minute"), number(found, "second"), nanos(found.group("fraction")));
    }

    private static int hour(Matcher found) {
        int hour = number(found, "hour");
        String half = found.group("half");
        if (half == null) {
            return hour;
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("hour " + hour + " must be in 1-12");
        }
        return (hour % 12) + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static @Nullable ZoneOffset offset(Matcher found) {
        if (found.group("sign") != null) {
            int sign = found.group("sign").equals("-") ? -1 : 1;
            return ZoneOffset.ofHoursMinutesSeconds(
                    sign * number(found, "hours"), sign * number(found, "minutes"), sign * number(found, "seconds"));
        }
        String name = found.group("name");
        return name == null
                ? null
                : ZoneOffset.ofHours(HOURS_OF_MAIL_ZONES.getOrDefault(name.toLowerCase(Locale.ROOT), 0));
    }

    /** {@return the number that is written; 0 where none is} */
    private static int number(Matcher found, String group) {
        String digits = found.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
