package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
            2019 01 01                       | 2019-01-01
            2019  1  2                       | 2019-01-02
            20240501                         | 2024-05-01
            2024-02-29                       | 2024-02-29
            0000-01-01                       | 0000-01-01
            9999-12-31                       | 9999-12-31
            Wednesday, 2024-05-01            | 2024-05-01
            May 1, 2024                      | 2024-05-01
            may 1 2024                       | 2024-05-01
            MAY 01, 2024                     | 2024-05-01
            May 1st, 2024                    | 2024-05-01
            May 2ND, 2024                    | 2024-05-02
            May 3rd 2024                     | 2024-05-03
            Jan 31, 2024                     | 2024-01-31
            feb 29, 2024                     | 2024-02-29
            MAR 1, 2024                      | 2024-03-01
            Apr. 1, 2024                     | 2024-04-01
            Jun 1, 2024                      | 2024-06-01
            Jul 1, 2024                      | 2024-07-01
            Aug 1, 2024                      | 2024-08-01
            Sep. 3, 2024                     | 2024-09-03
            Sept 3, 2024                     | 2024-09-03
            Sept., 3 2024                    | 2024-09-03
            Oct 1, 2024                      | 2024-10-01
            Nov 1, 2024                      | 2024-11-01
            Dec 1, 2024                      | 2024-12-01
            January 1, 2024                  | 2024-01-01
            February 1, 2024                 | 2024-02-01
            March 1, 2024                    | 2024-03-01
            April 1, 2024                    | 2024-04-01
            June 1, 2024                     | 2024-06-01
            July 1, 2024                     | 2024-07-01
            August 1, 2024                   | 2024-08-01
            September 1, 2024                | 2024-09-01
            October 1, 2024                  | 2024-10-01
            November 1, 2024                 | 2024-11-01
            DECEMBER 1, 2024                 | 2024-12-01
            1 May 2024                       | 2024-05-01
            22nd December 2023               | 2023-12-22
            18 january, 2019                 | 2019-01-18
            March.29.2018                    | 2018-03-29
            March/29/2018                    | 2018-03-29
            29-Mar-2018                      | 2018-03-29
            29/mar/2018                      | 2018-03-29
            29 - Mar. - 2018                 | 2018-03-29
            29-Mar 2018                      | 2018-03-29
            2018-Mar-29                      | 2018-03-29
            2018 March 29                    | 2018-03-29
            2018, 29 March                   | 2018-03-29
            Wednesday, May 1, 2024           | 2024-05-01
            Wed 1 May 2024                   | 2024-05-01
            Wed,1 May 2024                   | 2024-05-01
            Wed. 1 May 2024                  | 2024-05-01
            tues, May 1, 2024                | 2024-05-01
            """)
    void reads_a_day(String written, String iso) {
        assertReadsInEveryOrder(written, iso);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-05-01T10:20:30              | 2024-05-01T10:20:30
            2024-05-01 10:20                 | 2024-05-01T10:20:00
            2024-05-01 9:05                  | 2024-05-01T09:05:00
            2024-05-01 00:00                 | 2024-05-01T00:00:00
            2024-05-01T23:59:59              | 2024-05-01T23:59:59
            2024-05-01, 10:20                | 2024-05-01T10:20:00
            2024-05-01T10:20:30.5            | 2024-05-01T10:20:30.500
            2024-05-01T10:20:30,123456789    | 2024-05-01T10:20:30.123456789
            2024-05-01T10:20:00.001          | 2024-05-01T10:20:00.001
            2024 05 01 10:20                 | 2024-05-01T10:20:00
            20240501T1020                    | 2024-05-01T10:20:00
            20240501T102030                  | 2024-05-01T10:20:30
            20240501T102030.5                | 2024-05-01T10:20:30.500
            1 May 2024 10:00                 | 2024-05-01T10:00:00
            May 1, 2024, 10:00               | 2024-05-01T10:00:00
            29-Mar-2018 10:00                | 2018-03-29T10:00:00
            2018-Mar-29T10:00                | 2018-03-29T10:00:00
            2024-05-01 10:00 AM              | 2024-05-01T10:00:00
            2024-05-01 10:00 PM              | 2024-05-01T22:00:00
            2024-05-01 2:59pm                | 2024-05-01T14:59:00
            2024-05-01 2 pm                  | 2024-05-01T14:00:00
            2024-05-01 2pm                   | 2024-05-01T14:00:00
            2024-05-01 2:59 p.m.             | 2024-05-01T14:59:00
            2024-05-01 2 a.m.                | 2024-05-01T02:00:00
            2024-05-01 1 am                  | 2024-05-01T01:00:00
            2024-05-01 11:59 am              | 2024-05-01T11:59:00
            2024-05-01 12 am                 | 2024-05-01T00:00:00
            2024-05-01 12:30 AM              | 2024-05-01T00:30:00
            2024-05-01 12 pm                 | 2024-05-01T12:00:00
            2024-05-01 12:30 PM              | 2024-05-01T12:30:00
            June 24th 2018, 2:59:27 pm       | 2018-06-24T14:59:27
            """)
    void reads_a_time(String written, String iso) {
        assertReadsInEveryOrder(written, iso);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-05-01T10:20:30Z             | 2024-05-01T10:20:30Z
            2024-05-01t10:20:30z             | 2024-05-01T10:20:30Z
            2024-05-01T10:20Z                | 2024-05-01T10:20:00Z
            20240501T102030Z                 | 2024-05-01T10:20:30Z
            20240501T102030+0200             | 2024-05-01T10:20:30+02:00
            2024-05-01 10:20:30 UTC          | 2024-05-01T10:20:30Z
            2024-05-01 10:20:30 gmt          | 2024-05-01T10:20:30Z
            2024-05-01T10:20:30+00:00        | 2024-05-01T10:20:30+00:00
            2024-05-01T10:20:30-00:00        | 2024-05-01T10:20:30+00:00
            2024-05-01T10:20+02:00           | 2024-05-01T10:20:00+02:00
            2024-05-01T10:20:30 +02:00       | 2024-05-01T10:20:30+02:00
            2024-05-01 10:20:30 +0200        | 2024-05-01T10:20:30+02:00
            2024-05-01 10:20:30 +02          | 2024-05-01T10:20:30+02:00
            2024-05-01 10:20:30 -4           | 2024-05-01T10:20:30-04:00
            2024-05-01 10:20:30 -430         | 2024-05-01T10:20:30-04:30
            2024-05-01 10:20:30 -4:30        | 2024-05-01T10:20:30-04:30
            2024-05-01T10:20:30+05:30        | 2024-05-01T10:20:30+05:30
            2024-05-01T10:20:30-0330         | 2024-05-01T10:20:30-03:30
            2024-05-01T10:20:30-00:30        | 2024-05-01T10:20:30-00:30
            2024-05-01T10:20:30+18:00        | 2024-05-01T10:20:30+18:00
            2024-05-01T10:20:30-18:00        | 2024-05-01T10:20:30-18:00
            2024-05-01T10:20:30-07:00Z       | 2024-05-01T10:20:30-07:00
            2015-08-07 12:00:00 UTC-03:00    | 2015-08-07T12:00:00-03:00
            2015-08-07 12:00:00 UTC+02:00    | 2015-08-07T12:00:00+02:00
            2015-08-07 12:00:00 GMT+0200     | 2015-08-07T12:00:00+02:00
            2015-08-07 12:00:00 UTC+00:00    | 2015-08-07T12:00:00+00:00
            2024-05-01 10:00 EST             | 2024-05-01T10:00:00-05:00
            2024-05-01 10:00 EDT             | 2024-05-01T10:00:00-04:00
            2024-05-01 10:00 CST             | 2024-05-01T10:00:00-06:00
            2024-05-01 10:00 CDT             | 2024-05-01T10:00:00-05:00
            2024-05-01 10:00 MST             | 2024-05-01T10:00:00-07:00
            2024-05-01 10:00 MDT             | 2024-05-01T10:00:00-06:00
            2024-05-01 10:00 PST             | 2024-05-01T10:00:00-08:00
            2024-05-01 10:00 pdt             | 2024-05-01T10:00:00-07:00
            2024-05-01 10:00 UT              | 2024-05-01T10:00:00Z
            2024-05-01 2:59 pm PST           | 2024-05-01T14:59:00-08:00
            2024-05-01 2pm +0200             | 2024-05-01T14:00:00+02:00
            """)
    void reads_an_offset(String written, String iso) {
        assertReadsInEveryOrder(written, iso);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # RFC 5322: mail, RSS
            Wed, 01 May 2024 10:00:00 GMT              | 2024-05-01T10:00:00Z
            Wed, 01 May 2024 10:00:00 +0200            | 2024-05-01T10:00:00+02:00
            Wed, 1 May 2024 10:00 EST                  | 2024-05-01T10:00:00-05:00
            Wed, 01 May 2024 10:00:00 +0200 (CEST)     | 2024-05-01T10:00:00+02:00
            # Java
            2024-05-01T10:20:30.123456Z                | 2024-05-01T10:20:30.123456Z
            2024-05-01T10:20+02:00                     | 2024-05-01T10:20:00+02:00
            2024-05-01T10:20:30+02:00[Europe/Berlin]   | 2024-05-01T10:20:30+02:00
            2024-05-01T10:20:30Z[Etc/UTC]              | 2024-05-01T10:20:30Z
            2024-05-01T10:20:30-03:00[Etc/GMT+3]       | 2024-05-01T10:20:30-03:00
            1890-05-01T10:20:30+00:53:28[Europe/Berlin] | 1890-05-01T10:20:30+00:53:28
            Wed May 01 10:00:00 GMT 2024               | 2024-05-01T10:00:00Z
            # Go
            2024-05-01 10:20:30 +0000 UTC              | 2024-05-01T10:20:30+00:00
            2024-05-01 10:20:30.123 +0200 CEST         | 2024-05-01T10:20:30.123+02:00
            2024-05-01 10:20:30 -0300 -03              | 2024-05-01T10:20:30-03:00
            2024-05-01 10:20:30 +0545 +0545            | 2024-05-01T10:20:30+05:45
            2024-05-01 10:20:30 +0000 UTC m=+0.000012  | 2024-05-01T10:20:30+00:00
            # JavaScript
            Wed May 01 2024 10:00:00 GMT+0200 (Central European Summer Time) | 2024-05-01T10:00:00+02:00
            Wed May 01 2024 10:00:00 GMT+0200 (Mitteleurop\u00E4ische Sommerzeit) | 2024-05-01T10:00:00+02:00
            Wed May 01 2024 10:00:00 GMT+0000 (Greenwich Mean Time) | 2024-05-01T10:00:00+00:00
            # C, date(1), git
            Wed May  1 10:00:00 2024                   | 2024-05-01T10:00:00
            Wed May  1 10:00:00 UTC 2024               | 2024-05-01T10:00:00Z
            Wed May  1 10:00:00 PM PDT 2024            | 2024-05-01T22:00:00-07:00
            Wed  1 May 10:00:00 UTC 2024               | 2024-05-01T10:00:00Z
            Wed May 1 10:00:00 +0200 2024              | 2024-05-01T10:00:00+02:00
            Wed May 1 10:00:00 2024 +0200              | 2024-05-01T10:00:00+02:00
            """)
    void reads_what_programs_print(String written, String iso) {
        assertReadsInEveryOrder(written, iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u202F", "\t", " \u00A0 "})
    void reads_any_blank(String blank) {
        String written = String.join(blank, "", "May", "1,", "2024", "2:59", "pm", "+0200", "CEST", "");

        assertReadsInEveryOrder(written, "2024-05-01T14:59:00+02:00");
    }

    @Test
    void ignores_a_weekday_that_contradicts_the_date() {
        assertReadsInEveryOrder("Monday, May 1, 2024", "2024-05-01"); // a Wednesday
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1/5/2024                   | 2024-01-05          | 2024-05-01
            01-05-2024                 | 2024-01-05          | 2024-05-01
            1.5.2024                   | 2024-01-05          | 2024-05-01
            1/5/24                     | 2024-01-05          | 2024-05-01
            1.5.00                     | 2000-01-05          | 2000-05-01
            1-5-68                     | 2068-01-05          | 2068-05-01
            1-5-69                     | 1969-01-05          | 1969-05-01
            1-5-99                     | 1999-01-05          | 1999-05-01
            1/5/0024                   | 0024-01-05          | 0024-05-01
            12/31/2024                 | 2024-12-31          |
            31/12/2024                 |                     | 2024-12-31
            13/1/2024                  |                     | 2024-01-13
            24-05-01                   |                     | 2001-05-24
            2/29/2024                  | 2024-02-29          |
            29/2/2023                  |                     |
            Wed, 1/5/2024              | 2024-01-05          | 2024-05-01
            1/5/2024, 10:20:30 AM      | 2024-01-05T10:20:30 | 2024-05-01T10:20:30
            1/5/24 2 pm                | 2024-01-05T14:00:00 | 2024-05-01T14:00:00
            1.5.2024 10:00 +0200       | 2024-01-05T10:00:00+02:00 | 2024-05-01T10:00:00+02:00
            29-Mar-18                  | 2018-03-29          | 2018-03-29
            Mar 29, 69                 | 1969-03-29          | 1969-03-29
            18-Mar-29                  | 2029-03-18          | 2029-03-18
            Wednesday, 01-May-24 10:00:00 GMT | 2024-05-01T10:00:00Z | 2024-05-01T10:00:00Z
            """)
    void reads_the_year_last_only_where_the_order_says_so(
            String written, @Nullable String monthFirst, @Nullable String dayFirst) {
        assertThat(PostDate.parse(written)).isEmpty();
        assertThat(PostDate.parse(written, DateOrder.MDY).map(PostDate::toString))
                .isEqualTo(Optional.ofNullable(monthFirst));
        assertThat(PostDate.parse(written, DateOrder.DMY).map(PostDate::toString))
                .isEqualTo(Optional.ofNullable(dayFirst));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2023-02-31",
                "2023-02-29",
                "2024-13-01",
                "2024-00-10",
                "2024-05-00",
                "2024-05",
                "2024",
                "12024-05-01",
                "-2024-05-01",
                "2024/05-01",
                "2024 05-01",
                "2024--05-01",
                "2024,05,01",
                "20240532",
                "2024050",
                "20240501102030",
                "1714558830",
                "1714558830000",
                "1/5-2024",
                "1 5 2024",
                "1/5/024",
                "001/5/2024",
                "1/5",
                "0/5/2024",
                "32/1/2024",
                "31/2/2024",
                "2/31/2024",
                "1st/5/2024",
                "May 2024",
                "May 1",
                "May 2024 1",
                "1 2024 May",
                "Mai 1, 2024",
                "Smarch 1, 2024",
                "Sepember 1, 2024",
                "Janu 1, 2024",
                "May1 2024",
                "1May2024",
                "May 1--2024",
                "May 1th2024",
                "May 001, 2024",
                "May 1, 02024",
                "February 30, 2024",
                "Posted May 1, 2024",
                "Wednes, May 1, 2024",
                "Wed Thu May 1, 2024",
                "Wed",
                "May 1, 2024.",
                "tomorrow",
                "10:00",
                "2024-05-01T",
                "2024-05-01T10",
                "2024-05-01 10",
                "2024-05-01T10Z",
                "2024-05-01T10+02:00",
                "2024-05-01T25:00",
                "2024-05-01T24:00",
                "2024-05-01 10:60",
                "2024-05-01 10:2",
                "2024-05-01 10:20:60",
                "2024-05-01 10:20:3",
                "2024-05-01 10:20:30.",
                "2024-05-01 10:20:30.1234567890",
                "2024-05-01 0 am",
                "2024-05-01 0:30 pm",
                "2024-05-01 13 pm",
                "2024-05-01 13:00 am",
                "2024-05-01 2 xm",
                "2024-05-01 pm",
                "2024-05-01T102030",
                "20240501T10",
                "20240501T10203",
                "20240501T1060",
                "20240501102030Z",
                "2024-05-01+02:00",
                "2024-05-01Z",
                "2024-05-01 UTC",
                "May 1, 2024 EST",
                "2024-05-01 10:00 CET",
                "2024-05-01 10:00 CEST",
                "2024-05-01 10:00 BST",
                "2024-05-01 10:00 PT",
                "2024-05-01 10:00 A",
                "2024-05-01 10:00 America/New_York",
                "2024-05-01T10:00[Europe/Berlin]",
                "2024-05-01T10:00 (UTC)",
                "Wed May  1 10:00:00 CEST 2024",
                "2024-05-01T10:00+18:01",
                "2024-05-01T10:00-18:01",
                "2024-05-01T10:00+19:00",
                "2024-05-01T10:00+02:60",
                "2024-05-01T10:00+02:00+03:00",
                "2024-05-01 10:20:30 +0200 +0300",
                "2024-05-01 10:20:30 +0200 later",
                "2024-05-01T10:00+02:00[Europe/Berlin",
                "2024-05-01T10:00+02:00[]",
                "2024-05-01T10:00Z extra",
                "2024-05-01T10:00ZZ",
                "Wed May 1 10:00:00 +0200 2024 +0300",
                "2023-01-29 18:30:22 2023 -0800",
                "2024 May 1 10:00:00 2024",
                "x2024-05-01",
                "1.5.2024 Version",
                "May the 4th be with 2024 of you",
                "2024-05-01\n2024-05-02",
                "2024\u201305\u201301",
                "2024\u300005-01",
                "\uFF12\uFF10\uFF12\uFF14-05-01",
                "2024-05-0\u0661",
                "2024-05-01 10:2\u0660"
            })
    void refuses_what_is_no_date_in_every_order(String written) {
        for (DateOrder order : DateOrder.values()) {
            assertThat(PostDate.parse(written, order)).as(order.name()).isEmpty();
        }
    }

    @Test
    void refuses_a_text_of_ten_thousand_characters() {
        assertThat(PostDate.parse("2024-05-01" + " ".repeat(9_985) + "10:00")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", " ", "\u00A0", "-", "(", "[", "May ", "May 1 ", "2024-05-01 ", "10:", "+02:00", "Wed, "})
    void refuses_a_hundred_thousand_characters_at_once(String part) {
        String front = part.repeat(100_000 / part.length());

        assertTimeoutPreemptively(Duration.ofSeconds(1), () -> {
            for (DateOrder order : DateOrder.values()) {
                assertThat(PostDate.parse(front, order)).isEmpty();
                assertThat(PostDate.parse("2024-05-01 10:00 +0200 " + front + "x", order))
                        .isEmpty();
            }
        });
    }

    @Test
    void ignores_white_space_around_the_date() {
        assertThat(PostDate.parse(" \t2024-05-01\r\n")).contains(PostDate.of(LocalDate.of(2024, 5, 1)));
    }

    @ParameterizedTest
    @CsvSource({"128, true", "129, false"})
    void reads_texts_of_at_most_128_characters(int length, boolean read) {
        String start = "Wed May 01 2024 10:00:00 GMT+0200 (";

        String written = start + "x".repeat(length - start.length() - 1) + ")";

        assertThat(written).hasSize(length);
        assertThat(PostDate.parse(written).isPresent()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            uuuu-MM-dd                                  | YMD | DAYS    | false
            uuuu/M/d                                    | YMD | DAYS    | false
            uuuu.MM.dd                                  | YMD | DAYS    | false
            uuuu MM dd                                  | YMD | DAYS    | false
            uuuuMMdd                                    | YMD | DAYS    | false
            d MMMM, uuuu                                | YMD | DAYS    | false
            MMMM.d.uuuu                                 | YMD | DAYS    | false
            d-MMM-uuuu                                  | YMD | DAYS    | false
            uuuu-MMM-dd                                 | YMD | DAYS    | false
            uuuu d MMMM                                 | YMD | DAYS    | false
            EEEE, MMMM d'th', uuuu                      | YMD | DAYS    | false
            M/d/uuuu                                    | MDY | DAYS    | false
            MM-dd-uu                                    | MDY | DAYS    | false
            M.d.uuuu                                    | MDY | DAYS    | false
            MMM d, uu                                   | MDY | DAYS    | false
            d/M/uuuu                                    | DMY | DAYS    | false
            dd-MM-uu                                    | DMY | DAYS    | false
            d.M.uuuu                                    | DMY | DAYS    | false
            d-MMM-uu                                    | DMY | DAYS    | false
            uuuu-MM-dd h a                              | YMD | HOURS   | false
            uuuu-MM-dd HH:mm                            | YMD | MINUTES | false
            MMMM d uuuu, h:mma                          | YMD | MINUTES | false
            MMMM d'th' uuuu, h:mm:ss a                  | YMD | SECONDS | false
            M/d/uuuu, h:mm:ss a                         | MDY | SECONDS | false
            d.M.uu H:mm                                 | DMY | MINUTES | false
            uuuu-MM-dd'T'HH:mm:ss                       | YMD | SECONDS | false
            uuuu-MM-dd'T'HH:mm:ss.SSS                   | YMD | MILLIS  | false
            uuuu-MM-dd'T'HH:mm:ss,SSSSSSSSS             | YMD | NANOS   | false
            uuuuMMdd'T'HHmmss                           | YMD | SECONDS | false
            uuuuMMdd'T'HHmmX                            | YMD | MINUTES | true
            uuuuMMdd'T'HHmmssXX                         | YMD | SECONDS | true
            uuuu-MM-dd'T'HH:mm:ssXXX                    | YMD | SECONDS | true
            uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx             | YMD | MICROS  | true
            uuuu-MM-dd'T'HH:mm:ssxxx'Z'                 | YMD | SECONDS | true
            uuuu-MM-dd'T'HH:mm:ssxxx'[Europe/Berlin]'   | YMD | SECONDS | true
            uuuu-MM-dd HH:mm:ss x                       | YMD | SECONDS | true
            uuuu-MM-dd HH:mm:ss.SSS xx 'CEST'           | YMD | MILLIS  | true
            uuuu-MM-dd HH:mm:ss xx x                    | YMD | SECONDS | true
            uuuu-MM-dd HH:mm:ss 'UTC'xxx                | YMD | SECONDS | true
            EEE, dd MMM uuuu HH:mm:ss xx                | YMD | SECONDS | true
            EEE MMM dd uuuu HH:mm:ss 'GMT'xx '(A Time)' | YMD | SECONDS | true
            EEE MMM ppd HH:mm:ss uuuu                   | YMD | SECONDS | false
            EEE MMM ppd HH:mm:ss xx uuuu                | YMD | SECONDS | true
            EEE MMM d HH:mm:ss uuuu xx                  | YMD | SECONDS | true
            """)
    void reads_back_any_date_that_is_written_as(
            String pattern, DateOrder order, ChronoUnit precision, boolean hasOffset) {
        DateTimeFormatter shape = DateTimeFormatter.ofPattern(pattern, Locale.US);
        boolean shortYear = !pattern.contains("uuuu");

        randomDates().limit(300).forEach(random -> {
            OffsetDateTime date = shortYear ? random.withYear(1969 + (random.getYear() % 100)) : random;
            String written = date.format(shape);

            Optional<PostDate> read = PostDate.parse(written, order);

            LocalTime time =
                    precision == ChronoUnit.DAYS ? null : date.toLocalTime().truncatedTo(precision);
            assertThat(read).as(written).hasValueSatisfying(it -> {
                assertThat(it.date()).isEqualTo(date.toLocalDate());
                assertThat(it.time()).isEqualTo(Optional.ofNullable(time));
                assertThat(it.offset()).isEqualTo(hasOffset ? Optional.of(date.getOffset()) : Optional.empty());
            });
        });
    }

    @Test
    void reads_back_what_java_prints() {
        randomDates().limit(300).forEach(date -> {
            ZonedDateTime zoned = date.atZoneSameInstant(BERLIN).withYear(date.getYear());

            assertThat(PostDate.parse(date.toLocalDate().toString())).contains(PostDate.of(date.toLocalDate()));
            assertThat(PostDate.parse(date.toLocalDateTime().toString())).contains(PostDate.of(date.toLocalDateTime()));
            assertThat(PostDate.parse(date.toString())).contains(PostDate.of(date));
            assertThat(PostDate.parse(zoned.toString())).contains(PostDate.of(zoned.toOffsetDateTime()));
            assertThat(PostDate.parse(PostDate.of(date).toString())).contains(PostDate.of(date));
        });
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

    private static void assertReadsInEveryOrder(String written, String iso) {
        assertThat(PostDate.parse(written)).map(PostDate::toString).contains(iso);
        for (DateOrder order : DateOrder.values()) {
            assertThat(PostDate.parse(written, order))
                    .as(order.name())
                    .map(PostDate::toString)
                    .contains(iso);
        }
    }

    /** {@return the same dates in every run: of all years, in whole minutes of offset, now and then with none} */
    private static Stream<OffsetDateTime> randomDates() {
        Random random = new Random(20240501);
        return Stream.generate(() -> {
            LocalDate date = LocalDate.ofYearDay(random.nextInt(10_000), 1 + random.nextInt(365));
            LocalTime time = LocalTime.ofNanoOfDay((long) (random.nextDouble() * 86_400_000_000_000L));
            int minutes = random.nextInt(8) == 0 ? 0 : random.nextInt(2 * 18 * 60 + 1) - (18 * 60);
            return OffsetDateTime.of(date, time, ZoneOffset.ofTotalSeconds(minutes * 60));
        });
    }
}
