package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** What the random feeds leave out, each by itself. */
class RandomFindingsTest {

    @Disabled(
            "an offset beyond 14 hours goes out as it is, which xsd:dateTime, and so the grammar of Atom, does not allow")
    @Test
    void A4_writes_an_offset_that_XML_has_not_in_another() {
        for (String offset : new String[] {"+18:00", "-18:00", "+14:01"}) {
            Entry entry = Entry.builder("urn:x:a", "Title", Sample.date("2024-05-01T10:00:00" + offset))
                    .html("<p>Text</p>")
                    .build();

            Written.bytes(AtomWriter.create(), Sample.feed(entry));
        }
    }

    @Disabled(
            "URI.toASCIIString composes letters (NFC) before it encodes them, which RFC 3987, section 3.1 forbids: another address")
    @Test
    void R6_keeps_the_letters_of_an_address_as_they_were_typed() {
        assertThat(link("https://e.org/e\u0301")).isEqualTo("https://e.org/e%CC%81");
    }

    @Disabled("URI.toASCIIString throws NullPointerException for a lone surrogate")
    @Test
    void X2_writes_half_a_letter_in_an_address_as_in_any_text() {
        assertThat(link("https://e.org/a\uD800b")).isEqualTo("https://e.org/a%EF%BF%BDb");
    }

    @Disabled("IDN.toASCII gets user and host as one label")
    @Test
    void R6_leaves_what_is_before_the_host_apart_from_it() {
        assertThat(link("https://ü@bücher.example/")).isEqualTo("https://%C3%BC@xn--bcher-kva.example/");
    }

    private static String link(String address) {
        return Sample.entry("a").link(URI.create(address)).build().link().orElseThrow();
    }
}
