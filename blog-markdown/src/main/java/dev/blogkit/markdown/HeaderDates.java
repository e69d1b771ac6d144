package dev.blogkit.markdown;

import dev.blogkit.DateOrder;
import dev.blogkit.Field;
import dev.blogkit.PostDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the dates of a header as a profile has them, and says what is wrong with them. */
final class HeaderDates {

    private static final Pattern SWAPPABLE = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(?:\\d{4}|\\d\\d)\\b.*");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2})(?!\\d).*)?", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("(['\"])(.*)\\1");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern ZONE_NAME = Pattern.compile("(.*:\\d\\d)\\s+(?!UTC|GMT|[AaPp][Mm]$)[A-Z]{2,5}");

    /** What Eleventy takes for a date. */
    private static final Set<String> OF_FILE = Set.of("last modified", "created", "git last modified", "git created");

    private final Profile profile;
    private final Problems problems;

    HeaderDates(Profile profile, Problems problems) {
        this.profile = profile;
        this.problems = problems;
    }

    /** {@return true if a field asks for the date of its file, which is lost when a file is copied} */
    static boolean isOfFile(Field field) {
        return field.value()
                .text()
                .map(VisibilityWords::folded)
                .filter(OF_FILE::contains)
                .isPresent();
    }

    void reportOfFile(Field field) {
        problems.warning(
                "date-of-file",
                field.value().position(),
                field.name() + ": the date of the file is asked for, which says nothing of the post; it is not read",
                "write the date: 2024-05-01");
    }

    /** {@return true if the text of a field is a date in this profile} */
    boolean isDate(Field field) {
        return field.value().text().filter(text -> parse(text) != null).isPresent();
    }

    /** {@return the date of a field that says something; null, with an error, where it cannot be told} */
    @Nullable PostDate read(Field field) {
        String text = field.value().text().map(String::strip).orElse(null);
        PostDate date = text == null ? null : parse(text);
        if (date == null) {
            problems.error(
                    "date-unreadable",
                    field.value().position(),
                    field.name() + ": expected a date such as 2024-05-01 or 2024-05-01T10:00:00Z, found '"
                            + field.value() + "'",
                    text == null ? "write one date, without brackets" : hint(text));
            return null;
        }
        Matcher digits = SWAPPABLE.matcher(text);
        if (digits.matches()
                && !digits.group(1).equals(digits.group(3))
                && Integer.parseInt(digits.group(1)) <= 12
                && Integer.parseInt(digits.group(3)) <= 12) {
            problems.warning(
                    "date-ambiguous",
                    field.value().position(),
                    field.name() + ": '" + text + "' is read as " + date + ", and may mean another day",
                    "write " + date);
        }
        if (date.offset().isEmpty() && ZONE_NAME.matcher(text).matches()) {
            problems.warning(
                    "date-zone-ignored",
                    field.value().position(),
                    field.name() + ": the name of a zone is passed over in '" + text + "'",
                    "write an offset such as +02:00");
        }
        return date;
    }

    private static String hint(String text) {
        if (SWAPPABLE.matcher(text).matches()) {
            return "write the year first, or set the order of day and month";
        }
        if (YEAR.matcher(text).matches()) {
            return "write month and day too: " + text + "-01-01";
        }
        Matcher parts = NUMBERS.matcher(text);
        if (!parts.matches()) {
            return "write year, month and day in this order";
        }
        int month = Integer.parseInt(parts.group(2));
        if (month < 1 || month > 12) {
            return "months go from 01 to 12, and " + parts.group(2) + " is none";
        }
        if (parts.group(3) == null) {
            return "write the day too: " + parts.group(1) + "-" + parts.group(2) + "-01";
        }
        int day = Integer.parseInt(parts.group(3));
        int days = YearMonth.of(Integer.parseInt(parts.group(1)), month).lengthOfMonth();
        return day >= 1 && day <= days
                ? "write the time as 10:00 or 10:00:00, and an offset as Z or +02:00"
                : "that month has the days 01 to " + days;
    }

    private @Nullable PostDate parse(String text) {
        DateOrder order = profile.dateOrder();
        if (!profile.looseDates()) {
            return PostDate.parse(text, order)
                    .or(() -> PostDate.parse(withoutZone(text), order))
                    .orElse(null);
        }
        Matcher quoted = QUOTED.matcher(text);
        String local = withoutZone(quoted.matches() ? quoted.group(2) : text);
        String whole = YEAR.matcher(local).matches() ? local + "-01-01" : local;
        return PostDate.parse(whole, order).orElse(null);
    }

    private static String withoutZone(String text) {
        Matcher zoned = ZONE_NAME.matcher(text);
        return zoned.matches() ? zoned.group(1) : text;
    }
}
