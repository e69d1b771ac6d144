package dev.blogkit.markdown;

import dev.blogkit.PostDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date in the path of a source, as Blot finds it: the first four digits, one or two, and one or two that are a day of the
 * calendar, wherever they stand and whatever parts them. An hour counts only if a minute follows.
 *
 * @param date the date
 * @param rest what stands in the path behind the date
 */
record PathDate(PostDate date, String rest) {

    private static final String GAP = "[-/_.\\s]";
    private static final String TIME = "(?:" + GAP + "(\\d{1,2})" + GAP + "(\\d{1,2})(?:" + GAP + "(\\d{1,2})(?=" + GAP
            + "|$))?(?=" + GAP + "|$))?";
    private static final Pattern SHAPE = Pattern.compile(
            "(?<=^|" + GAP + ")(\\d{4})" + GAP + "(\\d{1,2})" + GAP + "(\\d{1,2})(?=" + GAP + "|$)" + TIME);

    private static final Pattern IN_FOLDERS =
            Pattern.compile("(?<=^|/)(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?=[-/]|\\.[^./]+$)");

    static Optional<PathDate> of(String path) {
        Matcher found = SHAPE.matcher(path);
        for (int from = 0; found.find(from); from = found.start() + 1) {
            Optional<LocalDate> day = day(found);
            if (day.isPresent()) {
                return Optional.of(withTime(day.get(), found, path));
            }
        }
        return Optional.empty();
    }

    /** {@return the last date in a path whose parts are parted by - or / only, as Docusaurus has it} */
    static Optional<PostDate> inFolders(String path) {
        Optional<PostDate> last = Optional.empty();
        Matcher found = IN_FOLDERS.matcher(path);
        for (int from = 0; found.find(from); from = found.start() + 1) {
            Optional<PostDate> before = last;
            last = day(found).map(PostDate::of).or(() -> before);
        }
        return last;
    }

    private static Optional<LocalDate> day(Matcher found) {
        try {
            return Optional.of(LocalDate.of(number(found, 1), number(found, 2), number(found, 3)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static PathDate withTime(LocalDate day, Matcher found, String path) {
        if (found.group(5) != null) {
            int second = found.group(6) == null ? 0 : number(found, 6);
            boolean time = number(found, 4) < 24 && number(found, 5) < 60 && second < 60;
            if (time) {
                LocalDateTime dateTime = day.atTime(LocalTime.of(number(found, 4), number(found, 5), second));
                return new PathDate(PostDate.of(dateTime), path.substring(found.end()));
            }
        }
        return new PathDate(PostDate.of(day), path.substring(found.end(3)));
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
