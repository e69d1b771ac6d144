package dev.blogkit;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the name of a source says by itself. The name is a path with {@code /} between its parts; a file called {@code index}
 * or {@code _index} speaks with the name of its folder, so that {@code posts/my-trip/index.md} is the post {@code my-trip}, and
 * {@code posts/my-trip/index.fr.md} the post {@code my-trip.fr}.
 *
 * @param path the name as given
 */
public record SourceName(String path) implements Serializable {

    /** The codes of ISO 639-1, but {@code io} and {@code ts}, which end other names. */
    private static final String CODES =
            "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da"
                    + " de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik"
                    + " is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt"
                    + " my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn"
                    + " so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

    private static final String LANGUAGE = "(?:" + CODES.replace(' ', '|') + ")(?:-[A-Za-z0-9]{2,4})?";
    private static final Pattern INDEX = Pattern.compile("_?index(\\." + LANGUAGE + ")?");
    private static final Pattern TRANSLATED = Pattern.compile("(.+)\\.(" + LANGUAGE + ")");
    private static final Pattern DATED = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[-_ ](.*))?");

    /** {@return the folder with a closing {@code /}, or an empty text for a file at the top} */
    public String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** {@return the file's name without folder, extension and date, in the example {@code 2024-05-01-trip.md} {@code trip}} */
    public String stem() {
        String name = speakingName();
        Matcher dated = DATED.matcher(name);
        boolean named =
                dated.matches() && dated.group(4) != null && !dated.group(4).isBlank();
        return named && date().isPresent() ? dated.group(4) : name;
    }

    /** {@return the language that stands before the extension, as in {@code trip.fr.md} and {@code index.pt-br.md}} */
    public Optional<String> language() {
        Matcher translated = TRANSLATED.matcher(fileName());
        return translated.matches() ? Optional.of(translated.group(2)) : Optional.empty();
    }

    /** {@return the date at the start of the file's name, if there is one that exists in the calendar} */
    public Optional<LocalDate> date() {
        Matcher dated = DATED.matcher(speakingName());
        if (!dated.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(dated.group(1)),
                    Integer.parseInt(dated.group(2)),
                    Integer.parseInt(dated.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** {@return the part after the last dot of the file's name, as written and without the dot; empty where there is none} */
    public String extension() {
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot <= 0 ? "" : file.substring(dot + 1);
    }

    /** {@return the folders that the post lies in, from the top; not the one that a file called {@code index} speaks for} */
    List<String> sections() {
        List<String> folders =
                Stream.of(path.split("/")).filter(part -> !part.isEmpty()).toList();
        boolean index = INDEX.matcher(fileName()).matches();
        return folders.subList(0, Math.max(0, folders.size() - (index ? 2 : 1)));
    }

    /** {@return the name as given} */
    @Override
    public String toString() {
        return path;
    }

    /** {@return the name without folder and extension} */
    private String fileName() {
        String file = path.substring(folder().length());
        String extension = extension();
        return extension.isEmpty() ? file : file.substring(0, file.length() - extension.length() - 1);
    }

    private String speakingName() {
        String name = fileName();
        Matcher index = INDEX.matcher(name);
        if (!index.matches() || folder().isEmpty()) {
            return name;
        }
        String folder = path.substring(0, folder().length() - 1);
        return folder.substring(folder.lastIndexOf('/') + 1) + (index.group(1) == null ? "" : index.group(1));
    }
}
