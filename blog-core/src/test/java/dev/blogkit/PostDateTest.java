package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostDateTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-05-01                       | 2024-05-01
            2024-5-1                         | 2024-05-01
            2024/05/01                       | 2024-05-01
            2024.05.01                       | 2024-05-01
            2024-02-29                       | 2024-02-29
            0000-01-01                       | 0000-01-01
            9999-12-31                       | 9999-12-31
            2024-05-01T10:20:30              | 2024-05-01T10:20:30
            2024-05-01t10:20:30z             | 2024-05-01T10:20:30Z
            2024-05-01 10:20                 | 2024-05-01T10:20:00
            2024-05-01 9:05                  | 2024-05-01T09:05:00
            2024-05-01 00:00                 | 2024-05-01T00:00:00
            2024-05-01T23:59:59              | 2024-05-01T23:59:59
            2024-05-01T10:20:30Z             | 2024-05-01T10:20:30Z
            2024-05-01T10:20:30+00:00        | 2024-05-01T10:20:30+00:00
            2024-05-01T10:20Z                | 2024-05-01T10:20:00Z
            2024-05-01T10:20+02:00           | 2024-05-01T10:20:00+02:00
            2024-05-01 10:20:30 +0200        | 2024-05-01T10:20:30+02:00
            2024-05-01 10:20:30 +02          | 2024-05-01T10:20:30+02:00
            2024-05-01 10:20:30 -4           | 2024-05-01T10:20:30-04:00
            2024-05-01 10:20:30 -430         | 2024-05-01T10:20:30-04:30
            2024-05-01 10:20:30 UTC          | 2024-05-01T10:20:30Z
            2024-05-01 10:20:30 gmt          | 2024-05-01T10:20:30Z
            2024-05-01T10:20:30+05:30        | 2024-05-01T10:20:30+05:30
            2024-05-01T10:20:30-0330         | 2024-05-01T10:20:30-03:30
            2024-05-01T10:20:30+18:00        | 2024-05-01T10:20:30+18:00
            2024-05-01T10:20:30.5Z           | 2024-05-01T10:20:30.500Z
            2024-05-01T10:20:30,123456789    | 2024-05-01T10:20:30.123456789
            2024-05-01T10:20:00.001          | 2024-05-01T10:20:00.001
            May 1, 2024                      | 2024-05-01
            may 1 2024                       | 2024-05-01
            MAY 01, 2024                     | 2024-05-01
            May 1st, 2024                    | 2024-05-01
            Sept 3, 2024                     | 2024-09-03
            Sep. 3, 2024                     | 2024-09-03
            Wednesday, May 1, 2024           | 2024-05-01
            1 May 2024                       | 2024-05-01
            22nd December 2023               | 2023-12-22
            1 May 2024 10:00                 | 2024-05-01T10:00:00
            May 1, 2024, 10:00               | 2024-05-01T10:00:00
            Wed, 01 May 2024 10:00:00 GMT    | 2024-05-01T10:00:00Z
            Wed, 01 May 2024 10:00:00 +0200  | 2024-05-01T10:00:00+02:00
            """)
    void reads_what_people_write_and_shows_it_in_iso_form(String written, String iso) {
        assertThat(PostDate.parse(written)).map(PostDate::toString).contains(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1/5/24",
                "01/05/2024",
                "5-1-2024",
                "1.5.2024",
                "2023-02-31",
                "2023-02-29",
                "2024-13-01",
                "2024-00-10",
                "2024-05-00",
                "2024-05-01T25:00",
                "2024-05-01T24:00",
                "2024-05-01 10:60",
                "2024-05-01 10:20:61",
                "2024-05-01T10",
                "2024-05-01T",
                "2024-05",
                "2024",
                "24-05-01",
                "12024-05-01",
                "-2024-05-01",
                "2024/05-01",
                "May 2024",
                "Mai 1, 2024",
                "Smarch 1, 2024",
                "February 30, 2024",
                "tomorrow",
                "10:00",
                "2024-05-01T10:00 EST",
                "2024-05-01 10:00 PM",
                "2024-05-01T10:00+19:00",
                "2024-05-01T10:00+02:60",
                "2024-05-01+02:00",
                "2024-05-01T10:00Z extra",
                "x2024-05-01",
                "2024-05-01\n2024-05-02",
                "\uFF12\uFF10\uFF12\uFF14-05-01",
                "2024--05-01"
            })
    void refuses_what_is_no_date_or_could_be_two(String written) {
        assertThat(PostDate.parse(written)).isEmpty();
    }

    @Test
    void refuses_a_text_of_ten_thousand_characters() {
        assertThat(PostDate.parse("2024-05-01" + " ".repeat(9_985) + "10:00")).isEmpty();
    }

    @Test
    void ignores_white_space_around_the_date() {
        assertThat(PostDate.parse(" \t2024-05-01\r\n")).contains(PostDate.of(LocalDate.of(2024, 5, 1)));
    }

    @Test
    void invents_no_time_and_no_offset_for_a_day() {
        PostDate date = PostDate.of(LocalDate.of(2024, 5, 1));

        assertThat(date.time()).isEmpty();
        assertThat(date.offset()).isEmpty();
        assertThat(date).hasToString("2024-05-01");
    }

    @Test
    void invents_no_offset_for_a_local_time() {
        PostDate date = PostDate.of(LocalDateTime.of(2024, 5, 1, 10, 0));

        assertThat(date.time()).contains(LocalTime.of(10, 0));
        assertThat(date.offset()).isEmpty();
        assertThat(date).hasToString("2024-05-01T10:00:00");
    }

    @Test
    void shows_the_offset_zero_of_an_offset_date_time_as_z() {
        PostDate date = PostDate.of(OffsetDateTime.of(2024, 5, 1, 10, 0, 0, 0, ZoneOffset.UTC));

        assertThat(date).hasToString("2024-05-01T10:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-01",
                "2024-05-01T10:00:00",
                "2024-05-01T10:00:00Z",
                "2024-05-01T10:00:00+00:00",
                "2024-05-01T10:00:00.500-03:30"
            })
    void reads_its_own_iso_form_back(String iso) {
        PostDate date = PostDate.parse(iso).orElseThrow();

        assertThat(PostDate.parse(date.toString())).contains(date);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-01, 2024-05-01T00:00:00",
        "2024-05-01T10:00:00, 2024-05-01T10:00:00Z",
        "2024-05-01T10:00:00Z, 2024-05-01T10:00:00+00:00",
        "2024-05-01T10:00:00+02:00, 2024-05-01T08:00:00Z"
    })
    void tells_apart_what_was_written_differently(String one, String other) {
        assertThat(PostDate.parse(one)).isNotEqualTo(PostDate.parse(other));
    }

    @Test
    void is_equal_to_the_same_date_in_another_spelling() {
        PostDate one = PostDate.parse("2024-05-01 10:00 +0200").orElseThrow();
        PostDate other = PostDate.parse("1 May 2024 10:00:00+02:00").orElseThrow();

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    }

    @Test
    void begins_a_day_at_midnight_of_the_zone() {
        PostDate date = PostDate.of(LocalDate.of(2024, 5, 1));

        assertThat(date.instant(BERLIN)).isEqualTo(Instant.parse("2024-04-30T22:00:00Z"));
    }

    @Test
    void reads_a_local_time_as_wall_time_of_the_zone() {
        PostDate date = PostDate.parse("2024-01-15 12:00").orElseThrow();

        assertThat(date.at(BERLIN)).isEqualTo(OffsetDateTime.parse("2024-01-15T12:00:00+01:00"));
    }

    @Test
    void keeps_a_written_offset_whatever_the_zone() {
        PostDate date = PostDate.parse("2024-01-15T12:00:00+05:30").orElseThrow();

        assertThat(date.at(BERLIN)).isEqualTo(OffsetDateTime.parse("2024-01-15T12:00:00+05:30"));
    }

    @Test
    void moves_a_time_in_the_gap_of_summer_time_forward() {
        PostDate date = PostDate.parse("2024-03-31 02:30").orElseThrow();

        assertThat(date.at(BERLIN)).isEqualTo(OffsetDateTime.parse("2024-03-31T03:30:00+02:00"));
    }

    @Test
    void moves_a_midnight_in_the_gap_of_summer_time_forward() {
        PostDate date = PostDate.of(LocalDate.of(2018, 11, 4));

        assertThat(date.at(ZoneId.of("America/Sao_Paulo")))
                .isEqualTo(OffsetDateTime.parse("2018-11-04T01:00:00-02:00"));
    }

    @Test
    void takes_the_earlier_offset_where_the_clock_is_turned_back() {
        PostDate date = PostDate.parse("2024-10-27 02:30").orElseThrow();

        assertThat(date.at(BERLIN)).isEqualTo(OffsetDateTime.parse("2024-10-27T02:30:00+02:00"));
    }

    @Test
    void orders_dates_of_one_instant_as_equal() {
        PostDate written = PostDate.parse("2024-05-01T02:00:00+02:00").orElseThrow();
        PostDate plain = PostDate.of(LocalDate.of(2024, 5, 1));

        assertThat(PostDate.order(ZoneOffset.UTC).compare(written, plain)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_000})
    void refuses_a_year_that_iso_cannot_write_in_four_digits(int year) {
        assertThatThrownBy(() -> PostDate.of(LocalDate.of(year, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(year));
    }
}
