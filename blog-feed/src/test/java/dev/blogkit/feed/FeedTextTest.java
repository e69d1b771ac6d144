package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTextTest {

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 'Mon, 01 Jan 2024'", "2024-02-29, 'Thu, 29 Feb 2024'", "2024-03-05, 'Tue, 05 Mar 2024'",
        "2024-04-30, 'Tue, 30 Apr 2024'", "2024-05-01, 'Wed, 01 May 2024'", "2024-06-08, 'Sat, 08 Jun 2024'",
        "2024-07-14, 'Sun, 14 Jul 2024'", "2024-08-09, 'Fri, 09 Aug 2024'", "2024-09-03, 'Tue, 03 Sep 2024'",
        "2024-10-10, 'Thu, 10 Oct 2024'", "2024-11-22, 'Fri, 22 Nov 2024'", "2024-12-31, 'Tue, 31 Dec 2024'"
    })
    void R3_writes_english_names_and_days_of_two_digits(String day, String expected) {
        String written = FeedText.rfc822(Sample.date(day + "T00:00:00Z"));

        assertThat(written).isEqualTo(expected + " 00:00:00 GMT");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-01T10:00Z, 2024-05-01T10:00:00Z",
        "2024-05-01T10:00:00.987654321Z, 2024-05-01T10:00:00Z",
        "2024-05-01T10:00+00:00, 2024-05-01T10:00:00Z",
        "2024-05-01T10:00+05:45, 2024-05-01T10:00:00+05:45",
        "2024-05-01T10:00-00:30, 2024-05-01T10:00:00-00:30",
        "2024-05-01T10:00-09:30, 2024-05-01T10:00:00-09:30",
        "2024-05-01T10:00+14:00, 2024-05-01T10:00:00+14:00",
        "2024-05-01T10:00-14:00, 2024-05-01T10:00:00-14:00",
        "0001-01-01T00:00Z, 0001-01-01T00:00:00Z"
    })
    void A4_shows_seconds_and_a_zone(String date, String expected) {
        assertThat(FeedText.rfc3339(Sample.date(date))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1900-01-01T00:00:00+00:09:21, 1899-12-31T23:50:39Z",
        "1880-06-01T12:00:00-00:01:15, 1880-06-01T12:01:15Z",
        "1880-06-01T12:00:00+00:00:30, 1880-06-01T11:59:30Z"
    })
    void A4_writes_an_offset_with_seconds_in_UTC(String date, String expected) {
        assertThat(FeedText.rfc3339(Sample.date(date))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-01T10:00:00+18:00, 2024-04-30T16:00:00Z",
        "2024-05-01T10:00:00-18:00, 2024-05-02T04:00:00Z",
        "2024-05-01T10:00:00+14:01, 2024-04-30T19:59:00Z"
    })
    void A4_writes_an_offset_that_XML_Schema_does_not_have_in_UTC(String date, String expected) {
        assertThat(FeedText.rfc3339(Sample.date(date))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "https://e.org/a?b=c#d, https://e.org/a?b=c#d",
        "https://e.org/%C3%BC, https://e.org/%C3%BC",
        "https://e.org/ü/漢?q=é#ß, https://e.org/%C3%BC/%E6%BC%A2?q=%C3%A9#%C3%9F",
        "https://e.org/😀, https://e.org/%F0%9F%98%80",
        "https://bücher.example/a, https://xn--bcher-kva.example/a",
        "https://bücher.example:8443/ä, https://xn--bcher-kva.example:8443/%C3%A4",
        "https://пример.example, https://xn--e1afmkfd.example",
        "https://e.org/e\u0301, https://e.org/e%CC%81",
        "https://e.org/a\uD800b, https://e.org/a%EF%BF%BDb",
        "https://ü@bücher.example/, https://%C3%BC@xn--bcher-kva.example/",
        "https://ü:1@bücher.example:81/?ü@x, https://%C3%BC:1@xn--bcher-kva.example:81/?%C3%BC@x"
    })
    void R6_makes_addresses_ASCII(String address, String expected) {
        assertThat(FeedText.ascii(URI.create(address))).isEqualTo(expected);
    }
}
