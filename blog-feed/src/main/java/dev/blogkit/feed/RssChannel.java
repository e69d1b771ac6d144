package dev.blogkit.feed;

import dev.blogkit.Author;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What only RSS says of a feed: when a reader should come again, and who looks after the server.
 *
 * @param ttl minutes that a copy may be kept; 0 where nothing is said
 * @param skipHours hours of GMT, 0 to 23, in which nothing is new
 * @param skipDays days on which nothing is new
 * @param cloud attributes of the element, names and values in turn; empty where there is none
 */
record RssChannel(
        int ttl,
        List<Integer> skipHours,
        List<DayOfWeek> skipDays,
        List<String> cloud,
        @Nullable String webMaster) {

    static final RssChannel NONE = new RssChannel(0, List.of(), List.of(), List.of(), null);

    RssChannel withTtl(int minutes) {
        if (minutes < 1) {
            throw new IllegalArgumentException("ttl " + minutes + " must be >= 1 minute");
        }
        return new RssChannel(minutes, skipHours, skipDays, cloud, webMaster);
    }

    RssChannel withSkipHours(Collection<Integer> hours) {
        for (int hour : hours) {
            if (hour < 0 || hour > 23) {
                throw new IllegalArgumentException("hour " + hour + " must be in 0-23");
            }
        }
        List<Integer> once = hours.stream().distinct().sorted().toList();
        return new RssChannel(ttl, once, skipDays, cloud, webMaster);
    }

    RssChannel withSkipDays(Collection<DayOfWeek> days) {
        List<DayOfWeek> once = days.stream().distinct().sorted().toList();
        return new RssChannel(ttl, skipHours, once, cloud, webMaster);
    }

    RssChannel withCloud(String domain, int port, String path, String procedure, String protocol) {
        if (!domain.matches("[A-Za-z0-9.-]+")) {
            throw new IllegalArgumentException("domain '" + domain + "' must be like example.org");
        }
        if (path.chars().anyMatch(c -> c <= ' ' || c > '~') || path.isEmpty()) {
            throw new IllegalArgumentException("path '" + path + "' must be like /RPC2");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " must be in 1-65535");
        }
        if (!List.of("xml-rpc", "soap", "http-post").contains(protocol)) {
            throw new IllegalArgumentException("protocol '" + protocol + "' must be xml-rpc, soap or http-post");
        }
        if (CleanText.isBlank(procedure) && !protocol.equals("http-post")) {
            throw new IllegalArgumentException("protocol " + protocol + " must have a procedure");
        }
        List<String> attributes = List.of(
                "domain",
                domain,
                "port",
                Integer.toString(port),
                "path",
                path,
                "registerProcedure",
                procedure,
                "protocol",
                protocol);
        return new RssChannel(ttl, skipHours, skipDays, attributes, webMaster);
    }

    RssChannel withWebMaster(Author person) {
        return new RssChannel(
                ttl,
                skipHours,
                skipDays,
                cloud,
                address(person)
                        .orElseThrow(() -> new IllegalArgumentException("webMaster '" + person.name()
                                + "' must have an e-mail address, and a name without brackets")));
    }

    /**
     * {@return {@code address (Name)}, as RSS wants people; empty for one without an address, or with a name that would end the
     * brackets or the line}
     */
    static Optional<String> address(Author person) {
        String name = CleanText.of(person.name());
        boolean writable = name.chars().noneMatch(c -> c == '(' || c == ')' || c < ' ') && !CleanText.isBlank(name);
        return person.email().filter(email -> writable).map(email -> email + " (" + name + ")");
    }

    void writeTo(XmlOut xml) throws IOException {
        if (webMaster != null) {
            xml.element("webMaster", Escapes.XML_NUMBERED, text -> text.append(webMaster));
        }
        if (ttl > 0) {
            xml.element("ttl", Integer.toString(ttl));
        }
        if (!skipHours.isEmpty()) {
            xml.open("skipHours");
            for (int hour : skipHours) {
                xml.element("hour", Integer.toString(hour));
            }
            xml.close();
        }
        if (!skipDays.isEmpty()) {
            xml.open("skipDays");
            for (DayOfWeek day : skipDays) {
                xml.element("day", day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            }
            xml.close();
        }
        if (!cloud.isEmpty()) {
            xml.empty("cloud", cloud.toArray(new String[0]));
        }
    }
}
