package dev.blogkit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a source says by itself. The name is a path with {@code /} between its parts; a file called {@code index},
 * {@code index.fr}, {@code _index} or {@code README} speaks with the name of its folder, so that {@code posts/my-trip/index.md} is
 * the post {@code my-trip}.
 *
 * @param path the name as given
 */
public record SourceName(String path) {

    /** A tag of a language; {@code node.js.md} and its like have none. */
    private static final String LANGUAGE = "(?!(?:ai|go|io|js|me|py|rb|rs|ts|tv)$)[a-z]{2}(?:-[A-Za-z]{2,4})?";

    private static final Pattern INDEX = Pattern.compile("_?index(?:\\." + LANGUAGE + ")?|(?i:readme)");
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

    /** {@return this name without its language: {@code trip.md} for {@code trip.fr.md}} */
    public SourceName withoutLanguage() {
        Matcher translated = TRANSLATED.matcher(fileName());
        return translated.matches()
                ? new SourceName(folder()
                        + translated.group(1)
                        + path.substring(folder().length() + fileName().length()))
                : this;
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
        if (!INDEX.matcher(name).matches() || folder().isEmpty()) {
            return name;
        }
        String folder = path.substring(0, folder().length() - 1);
        return folder.substring(folder.lastIndexOf('/') + 1);
    }
}
