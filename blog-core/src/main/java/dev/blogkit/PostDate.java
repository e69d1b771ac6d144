package dev.blogkit;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date <em>as written</em>: a day, a day with a time, or a day with a time and an offset. No time and no offset is invented.
 * Immutable and serialisable.
 *
 * <p>It is an instant only together with a zone ({@link #at}), and only {@link Site} has one. For the same reason it is not
 * {@link Comparable}: whether {@code 2024-05-01} comes before {@code 2024-05-01T01:00Z} depends on the zone ({@link #order}).
 */
public final class PostDate implements Serializable {

    private static final long serialVersionUID = 2;

    /** Where a day has no time. */
    private static final long NO_TIME = -1;

    /** Day and time are kept as numbers, in half the memory: a blog holds one of these for each post. */
    private final int epochDay;

    private final long nanoOfDay;
    private final @Nullable ZoneOffset offset;
    /** RFC 3339 keeps {@code Z} and {@code +00:00} apart, and so does what people write. */
    private final boolean zulu;

    private PostDate(LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset, boolean zulu) {
        if (date.getYear() < 0 || date.getYear() > 9999) {
            throw new IllegalArgumentException("year " + date.getYear() + " must be in 0000-9999");
        }
        this.epochDay = (int) date.toEpochDay();
        this.nanoOfDay = time == null ? NO_TIME : time.toNanoOfDay();
        this.offset = offset;
        this.zulu = zulu;
    }

    /**
     * {@return a day without a time}
     *
     * @throws IllegalArgumentException if the year is not in 0000-9999
     */
    public static PostDate of(LocalDate date) {
        return new PostDate(date, null, null, false);
    }

    /**
     * {@return a day with a time, in a zone that the site decides}
     *
     * @throws IllegalArgumentException if the year is not in 0000-9999
     */
    public static PostDate of(LocalDateTime dateTime) {
        return new PostDate(dateTime.toLocalDate(), dateTime.toLocalTime(), null, false);
    }

    /**
     * {@return a day with a time and an offset; the offset zero is shown as {@code Z}}
     *
     * @throws IllegalArgumentException if the year is not in 0000-9999
     */
    public static PostDate of(OffsetDateTime dateTime) {
        ZoneOffset offset = dateTime.getOffset();
        return new PostDate(dateTime.toLocalDate(), dateTime.toLocalTime(), offset, offset.equals(ZoneOffset.UTC));
    }

    /** {@return the date that a text means in {@link DateOrder#YMD}; empty where it means none, or more than one} */
    public static Optional<PostDate> parse(String text) {
        return parse(text, DateOrder.YMD);
    }

    /**
     * {@return the date that a text means; empty where it means none, or more than one} The whole text is a date, of at most 128
     * characters. A day that does not exist, such as 31 February, is refused; a weekday before the date is passed over, even
     * a wrong one. Letters may be of either case, and a no-break space stands for any blank.
     *
     * <ul>
     *   <li>Days in numbers: {@code 2024-05-01}, {@code 2024/5/1}, {@code 2024.5.1}, {@code 2024 05 01} and {@code 20240501}.
     *       With {@link DateOrder#MDY} and {@link DateOrder#DMY} also {@code 1/5/2024}, {@code 1-5-2024} and {@code 1.5.2024}.
     *   <li>Days with an English month: {@code May 1st, 2024}, {@code 1 May 2024}, {@code 1-Sept-2024}, {@code May.1.2024},
     *       {@code 2024 May 1}.
     *   <li>Years have four digits. Only with month or day first they may have two, at the end: 69 to 99 are 1969 to 1999, and
     *       00 to 68 are 2000 to 2068, as {@code strptime} of POSIX has it.
     *   <li>Times: {@code 10:00}, {@code 10:00:30.5}, {@code 2:59 pm}, {@code 2 pm}, after a {@code T}, a blank or a comma;
     *       {@code 102030} after {@code 20240501T}. 12 am is midnight, and 12 pm is noon.
     *   <li>Offsets after a time: {@code Z}, {@code UTC}, {@code GMT}, {@code +02:00}, {@code +0200}, {@code -4},
     *       {@code UTC+02:00}, up to 18 hours; and the names EST, EDT, CST, CDT, MST, MDT, PST and PDT with the offsets of RFC
     *       5322, section 4.3. A zone behind a number says nothing more: {@code +0200 CEST}, {@code +02:00[Europe/Berlin]}. A
     *       zone without a number is refused: what it means depends on the place, or on a table that changes.
     *   <li>What programs print: RFC 3339, RFC 5322, {@code toString} of Java's, JavaScript's and Go's dates, and
     *       {@code Wed May  1 10:00:00 UTC 2024} of C, {@code date} and git, the last with its offset behind the year.
     * </ul>
     *
     * @param order what comes first in numbers where it is not the year
     */
    public static Optional<PostDate> parse(String text, DateOrder order) {
        return DateText.read(text, order)
                .map(read -> new PostDate(read.date(), read.time(), read.offset(), read.zulu()));
    }

    /** {@return the day as written} */
    public LocalDate date() {
        return LocalDate.ofEpochDay(epochDay);
    }

    /** {@return the day as written, counted from 1970-01-01} */
    long epochDay() {
        return epochDay;
    }

    /** {@return the time as written, if there is one} */
    public Optional<LocalTime> time() {
        return nanoOfDay == NO_TIME ? Optional.empty() : Optional.of(LocalTime.ofNanoOfDay(nanoOfDay));
    }

    /** {@return the offset as written, if there is one} */
    public Optional<ZoneOffset> offset() {
        return Optional.ofNullable(offset);
    }

    /**
     * {@return the date with a time and an offset} A day without a time begins at 00:00. What has no offset is wall time in the
     * zone; in the gap of a change to summer time it is moved forward by the length of the gap, in the overlap of the change
     * back the earlier offset holds.
     *
     * @param zone the zone of the site
     */
    public OffsetDateTime at(ZoneId zone) {
        LocalDateTime local = date().atTime(time().orElse(LocalTime.MIDNIGHT));
        return offset == null ? ZonedDateTime.of(local, zone).toOffsetDateTime() : local.atOffset(offset);
    }

    /** {@return the moment of {@link #at} on the time line, the same for all zones of the world} */
    public Instant instant(ZoneId zone) {
        return at(zone).toInstant();
    }

    /** {@return the order of dates in time, oldest first, as seen in a zone; dates of one instant are equal in it} */
    public static Comparator<PostDate> order(ZoneId zone) {
        return Comparator.comparing(date -> date.instant(zone));
    }

    /** {@return true if day, time and offset were written the same} */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PostDate that
                && epochDay == that.epochDay
                && nanoOfDay == that.nanoOfDay
                && Objects.equals(offset, that.offset)
                && zulu == that.zulu;
    }

    @Override
    public int hashCode() {
        return Objects.hash(epochDay, nanoOfDay, offset, zulu);
    }

    /** {@return the date in ISO form: {@code 2024-05-01}, {@code 2024-05-01T10:00:00} or {@code 2024-05-01T10:00:00+02:00}} */
    @Override
    public String toString() {
        StringBuilder iso = new StringBuilder(25).append(date());
        time().ifPresent(time -> {
            iso.append('T').append(time);
            if (time.getSecond() == 0 && time.getNano() == 0) {
                iso.append(":00"); // LocalTime leaves out seconds of zero
            }
        });
        if (offset != null) {
            iso.append(zulu ? "Z" : offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId());
        }
        return iso.toString();
    }
}
