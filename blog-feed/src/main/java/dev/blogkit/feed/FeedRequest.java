package dev.blogkit.feed;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request says of the form that it wants, and of the one that it has (RFC 9110, sections 12.5.3, 13.1.2, 13.1.3). */
record FeedRequest(
        @Nullable String noneMatch,
        @Nullable String modifiedSince,
        @Nullable String acceptEncoding) {

    /** One entity tag of a list, with the comma or the end behind it: a tag may hold commas, and older ones blanks. */
    private static final Pattern TAG =
            Pattern.compile("\\G[ \\t,]*(?:W/)?(\"[\\x20\\x21\\x23-\\x7E\\x80-\\xFF]*+\")[ \\t]*(?:,|$)");

    private static final Pattern CODING = Pattern.compile(
            "([^\\s;]+)[ \\t]*(?:;[ \\t]*q=(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?))?", Pattern.CASE_INSENSITIVE);

    static FeedRequest of(Function<String, @Nullable String> header) {
        return new FeedRequest(
                header.apply("If-None-Match"), header.apply("If-Modified-Since"), header.apply("Accept-Encoding"));
    }

    /** {@return true if the client takes gzip, and does not like the plain form better} Without the header it is not sent. */
    boolean prefersGzip() {
        if (acceptEncoding == null) {
            return false;
        }
        Map<String, Double> qualities = new HashMap<>();
        for (String member : acceptEncoding.split(",", -1)) {
            Matcher coding = CODING.matcher(member.strip());
            if (coding.matches()) {
                String name = coding.group(1).toLowerCase(Locale.ROOT);
                String quality = coding.group(2);
                qualities.putIfAbsent(
                        name.equals("x-gzip") ? "gzip" : name, quality == null ? 1 : Double.parseDouble(quality));
            }
        }
        double gzip = qualities.getOrDefault("gzip", qualities.getOrDefault("*", 0.0));
        return gzip > 0 && gzip >= qualities.getOrDefault("identity", 0.0);
    }

    /** {@return true if the client has the form with this tag, whose feed was last changed then} */
    boolean has(String etag, Instant lastModified) {
        if (noneMatch != null) { // then If-Modified-Since must not be heeded, not even where this cannot be read
            return noneMatch.strip().equals("*") || names(etag, noneMatch);
        }
        return modifiedSince != null
                && HttpDate.parse(modifiedSince, lastModified)
                        .filter(date -> !date.isBefore(lastModified))
                        .isPresent();
    }

    private static boolean names(String etag, String list) {
        return TAG.matcher(list).results().anyMatch(tag -> tag.group(1).equals(etag));
    }
}
