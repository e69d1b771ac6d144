package dev.blogkit.feed;

import dev.blogkit.Author;
import dev.blogkit.Enclosure;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values that every format can hold; any other is refused with its name and what was found. */
final class Checked {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+");

    private Checked() {}

    /** {@return the text, of which something is seen} */
    static String shown(String name, String text) {
        if (CleanText.isBlank(text)) {
            throw new IllegalArgumentException(name + ": expected a text, found '" + text + "'");
        }
        return text;
    }

    /** {@return the digits of a number that is at least one} */
    static String positiveDigits(String name, long number) {
        if (number < 1) {
            throw new IllegalArgumentException(name + " " + number + " must be >= 1");
        }
        return Long.toString(number);
    }

    /** {@return the digits of the whole seconds of a time, at least one} */
    static String secondsDigits(Duration time) {
        if (time.toSeconds() < 1) {
            throw new IllegalArgumentException("duration " + time + " must be >= 1 second");
        }
        return Long.toString(time.toSeconds());
    }

    static String mediaType(String type) {
        if (!MEDIA_TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("type '" + type + "' must be like text/css");
        }
        return type;
    }

    /** {@return a text of which something is seen; null for any other} */
    static @Nullable String seen(@Nullable String text) {
        return text == null || CleanText.isBlank(text) ? null : text;
    }

    /** {@return the language tag (BCP 47); null where the text is none} */
    static @Nullable String languageTag(String text) {
        String tag = text.strip().replace('_', '-');
        return tag.length() <= 100 && LANGUAGE.matcher(tag).matches() ? tag : null;
    }

    static String language(String text) {
        String tag = languageTag(text);
        if (tag == null) {
            throw new IllegalArgumentException("language: expected a tag such as en or pt-BR, found '" + text + "'");
        }
        return tag;
    }

    /** {@return the IRI as it is: ids are compared character by character} */
    static String absoluteIri(String name, String iri) {
        URI uri = uri(name, iri);
        if (!uri.isAbsolute()
                || (isWeb(uri) && FeedText.host(uri).isEmpty())
                || !CleanText.of(iri).equals(iri)) {
            throw new IllegalArgumentException(name + ": expected an absolute URI, found '" + iri + "'");
        }
        return iri;
    }

    /** {@return the absolute http or https address in ASCII} */
    static String webAddress(String name, URI address) {
        if (isWeb(address) && !FeedText.host(address).isEmpty()) {
            try {
                return FeedText.ascii(address);
            } catch (IllegalArgumentException noHost) {
                throw noWebAddress(name, address, noHost);
            }
        }
        throw noWebAddress(name, address, null);
    }

    private static IllegalArgumentException noWebAddress(String name, URI address, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                name + ": expected an absolute http or https address, found '" + address + "'", cause);
    }

    static String webAddress(String name, String address) {
        return webAddress(name, uri(name, address));
    }

    static Enclosure enclosure(Enclosure enclosure) {
        String url = webAddress("enclosure", enclosure.url());
        return new Enclosure(url, enclosure.type(), enclosure.length(), enclosure.duration());
    }

    /** {@return the people who have a name to show, with addresses in ASCII} One that no feed should hold is refused. */
    static List<Author> named(List<Author> people) {
        return people.stream()
                .map(person -> person.url()
                        .map(url -> person.withUrl(personAddress(url)))
                        .orElse(person))
                .filter(person -> !CleanText.isBlank(person.name()))
                .toList();
    }

    static String personAddress(String url) {
        URI address = uri("author", url);
        return "mailto".equalsIgnoreCase(address.getScheme()) ? url : webAddress("author", address);
    }

    /** {@return the date, whose year must have four digits in every zone of the world} */
    static OffsetDateTime dated(String name, OffsetDateTime date) {
        if (!isWritable(date)) {
            throw new IllegalArgumentException(name + ": expected a year in 0001-9998, found " + date);
        }
        return date;
    }

    static boolean isWritable(OffsetDateTime date) {
        // The last dates that there are have no form in other zones.
        int year = Math.abs(date.getYear()) > 9999
                ? date.getYear()
                : date.withOffsetSameInstant(ZoneOffset.UTC).getYear();
        return year >= 1 && year <= 9998;
    }

    private static URI uri(String name, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException notOne) {
            throw new IllegalArgumentException(name + ": expected an absolute URI, found '" + text + "'", notOne);
        }
    }

    private static boolean isWeb(URI address) {
        return "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
    }
}
