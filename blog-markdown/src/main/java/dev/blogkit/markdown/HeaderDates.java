package dev.blogkit.markdown;

import dev.blogkit.DateOrder;
import dev.blogkit.Field;
import dev.blogkit.PostDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the dates of a header as a profile has them, and says what is wrong with them. */
final class HeaderDates {

    private static final Pattern SWAPPABLE = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(?:\\d{4}|\\d\\d)\\b.*");
    private static final Pattern QUOTED = Pattern.compile("(['\"])(.*)\\1");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern ZONE_NAME = Pattern.compile("(.*:\\d\\d)\\s+(?!UTC|GMT|[AaPp][Mm]$)[A-Z]{2,5}");

    private final Profile profile;
    private final Problems problems;

    HeaderDates(Profile profile, Problems problems) {
        this.profile = profile;
        this.problems = problems;
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
                    text != null && SWAPPABLE.matcher(text).matches()
                            ? "write the year first, or set the order of day and month"
                            : "write year, month and day in this order");
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
        if (profile.looseDates() && ZONE_NAME.matcher(text).matches()) {
            problems.warning(
                    "date-zone-ignored",
                    field.value().position(),
                    field.name() + ": the name of a zone is passed over in '" + text + "'",
                    "write an offset such as +02:00");
        }
        return date;
    }

    private @Nullable PostDate parse(String text) {
        DateOrder order = profile.dateOrder();
        if (!profile.looseDates()) {
            return PostDate.parse(text, order).orElse(null);
        }
        Matcher quoted = QUOTED.matcher(text);
        String bare = quoted.matches() ? quoted.group(2) : text;
        Matcher zoned = ZONE_NAME.matcher(bare);
        String local = zoned.matches() ? zoned.group(1) : bare;
        String whole = YEAR.matcher(local).matches() ? local + "-01-01" : local;
        return PostDate.parse(whole, order).orElse(null);
    }
}
