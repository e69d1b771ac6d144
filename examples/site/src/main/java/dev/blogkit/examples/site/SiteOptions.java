package dev.blogkit.examples.site;

import dev.blogkit.DateOrder;
import dev.blogkit.Site;
import dev.blogkit.markdown.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * What the demo is asked to do.
 *
 * @param posts a folder with posts, or one file
 * @param out the folder that gets the site; that of the posts where the site is served, and then nothing is written
 * @param clean true if pages, feeds and images in the folder that this run does not make are to be removed
 * @param port where to serve the site, if it is to be served
 */
record SiteOptions(
        Path posts,
        Path out,
        OptionalInt port,
        Site site,
        Profile profile,
        int limit,
        Instant at,
        boolean drafts,
        boolean trustedHtml,
        boolean clean) {

    static final String USAGE = """
            POSTS OUT [--base-url URL] [--title T] [--author A] [--language L] [--description D] [--profile P] [--limit N]
                      [--at INSTANT] [--zone Z] [--drafts] [--trusted-html] [--date-order mdy|dmy|ymd] [--clean]
            POSTS --serve PORT [the same, without --at and --clean]""";

    private static final Set<String> SWITCHES = Set.of("--drafts", "--trusted-html", "--clean");
    private static final Set<String> SETTINGS = Set.of(
            "--base-url",
            "--title",
            "--author",
            "--language",
            "--description",
            "--profile",
            "--limit",
            "--at",
            "--zone",
            "--date-order",
            "--serve");

    /** Says that the arguments cannot be followed, in words for the one who wrote them. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    /** @param now what {@code --at} is where it is not given */
    static SiteOptions parse(List<String> arguments, Instant now) throws Refused {
        List<String> paths = new ArrayList<>();
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (SWITCHES.contains(argument)) {
                given.put(argument, "");
            } else if (SETTINGS.contains(argument)) {
                if (++i == arguments.size()) {
                    throw new Refused(argument + " needs a value");
                }
                given.put(argument, arguments.get(i));
            } else if (argument.startsWith("--")) {
                throw new Refused("unknown option " + argument);
            } else {
                paths.add(argument);
            }
        }
        boolean serving = given.containsKey("--serve");
        if (paths.size() != (serving ? 1 : 2)) {
            throw new Refused("expected " + (serving ? "POSTS" : "POSTS and OUT") + ", found " + paths);
        }
        if (serving && given.containsKey("--at")) {
            throw new Refused("--serve shows the blog of now, not --at another moment");
        }
        if (serving && given.containsKey("--clean")) {
            throw new Refused("--serve writes nothing, and so leaves nothing to --clean");
        }
        OptionalInt port =
                serving ? OptionalInt.of(read(given, "--serve", "", SiteOptions::port)) : OptionalInt.empty();
        Path posts = Path.of(paths.get(0));
        if (!Files.exists(posts)) {
            throw new Refused("there is no " + posts);
        }
        return new SiteOptions(
                posts,
                serving ? posts : Path.of(paths.get(1)),
                port,
                site(given, serving ? "http://localhost:" + port.getAsInt() + "/" : "https://example.org/"),
                profile(given),
                read(given, "--limit", "20", SiteOptions::limit),
                read(given, "--at", now.toString(), Instant::parse),
                given.containsKey("--drafts"),
                given.containsKey("--trusted-html"),
                given.containsKey("--clean"));
    }

    private static Site site(Map<String, String> given, String base) throws Refused {
        URI address = read(given, "--base-url", base, URI::create);
        ZoneId zone = read(given, "--zone", "UTC", ZoneId::of);
        try {
            Site.Builder site = Site.builder(given.getOrDefault("--title", "A blog"), address)
                    .zone(zone);
            Optional.ofNullable(given.get("--author")).ifPresent(site::author);
            Optional.ofNullable(given.get("--language")).ifPresent(site::language);
            Optional.ofNullable(given.get("--description")).ifPresent(site::description);
            return site.build();
        } catch (IllegalArgumentException refused) {
            throw new Refused(refused.getMessage());
        }
    }

    private static int limit(String text) {
        int limit = Integer.parseInt(text);
        if (limit < 1) {
            throw new IllegalArgumentException("it must be at least 1");
        }
        return limit;
    }

    /** {@return the port; for 0 one that is free, as the addresses in the pages need it before it is opened} */
    private static int port(String text) {
        int port = Integer.parseInt(text);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("it must be 0 to 65535");
        }
        if (port > 0) {
            return port;
        }
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static Profile profile(Map<String, String> given) throws Refused {
        List<String> names = Profile.all().stream().map(Profile::name).toList();
        Profile profile = Profile.of(one(given, "--profile", names)).orElseThrow();
        if (!given.containsKey("--date-order")) {
            return profile;
        }
        String order = one(given, "--date-order", List.of("ymd", "mdy", "dmy"));
        return profile.toBuilder(profile.name())
                .dateOrder(DateOrder.valueOf(order.toUpperCase(Locale.ROOT)))
                .build();
    }

    private static String one(Map<String, String> given, String option, List<String> choices) throws Refused {
        String value = given.getOrDefault(option, choices.get(0)).toLowerCase(Locale.ROOT);
        if (!choices.contains(value)) {
            throw new Refused(option + " " + value + " is unknown; there are: " + String.join(", ", choices));
        }
        return value;
    }

    private static <T> T read(Map<String, String> given, String option, String otherwise, Function<String, T> type)
            throws Refused {
        String value = given.getOrDefault(option, otherwise);
        try {
            return type.apply(value);
        } catch (RuntimeException wrong) { // of several types: number, date, zone and address
            throw new Refused(option + " '" + value + "' cannot be read: " + wrong.getMessage());
        }
    }
}
