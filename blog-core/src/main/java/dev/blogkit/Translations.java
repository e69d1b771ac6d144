package dev.blogkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which posts say the same in other languages. Immutable once it is made. */
final class Translations {

    private final Site site;
    private final Map<String, List<Post>> byText = new HashMap<>();

    Translations(Site site, List<Post> posts) {
        this.site = site;
        for (Post post : posts) {
            if (!language(post).isEmpty()) {
                byText.computeIfAbsent(text(post), first -> new ArrayList<>(1)).add(post);
            }
        }
    }

    /** {@return the posts that say the same as this one in another language, by language and source} */
    List<Post> of(Post post) {
        String language = language(post);
        if (language.isEmpty()) {
            return List.of();
        }
        return byText.getOrDefault(text(post), List.of()).stream()
                .filter(other -> other.kind() == post.kind() && !language(other).equals(language))
                .sorted(Comparator.comparing(this::language).thenComparing(Post::source))
                .toList();
    }

    private String language(Post post) {
        return GroupNames.language(post, site).orElse("").toLowerCase(Locale.ROOT);
    }

    /** {@return what is the same for posts that say the same} */
    private String text(Post post) {
        Fields fields = post.fields();
        return Stream.of("translationKey", "translation_key", "translation-key")
                .map(name -> fields.text(name, problem -> {}))
                .flatMap(Optional::stream)
                .findFirst()
                .map(key -> "key " + key)
                .orElseGet(() -> "source " + withoutLanguage(post.source(), language(post)));
    }

    /** {@return the name without the language in {@code trip.fr.md}, {@code fr/trip.md} and {@code blog/fr/trip.md}} */
    static String withoutLanguage(String source, String language) {
        String name = source;
        SourceName written = new SourceName(source);
        if (written.language().filter(language::equalsIgnoreCase).isPresent()) {
            int extension = source.length() - written.extension().length() - 1;
            name = source.substring(0, extension - language.length() - 1) + source.substring(extension);
        }
        // A tag is ASCII; lower case would move what is behind a letter that becomes two.
        Matcher folder =
                Pattern.compile("/" + language + "/", Pattern.CASE_INSENSITIVE).matcher("/" + name);
        return folder.find() ? name.substring(0, folder.start()) + name.substring(folder.end() - 1) : name;
    }
}
