package dev.blogkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which posts say the same in other languages. Immutable once it is made. */
final class Translations {

    private final Site site;
    private final Map<String, List<Post>> byText = new HashMap<>();

    Translations(Site site, List<Post> posts) {
        this.site = site;
        posts.stream()
                .filter(post -> GroupNames.language(post, site).isPresent())
                .forEach(post -> byText.computeIfAbsent(text(post), first -> new ArrayList<>(1))
                        .add(post));
        byText.values().removeIf(one -> one.size() == 1);
    }

    /** {@return the posts that say the same as this one in another language, by language and source} */
    List<Post> of(Post post) {
        String language = language(post);
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
        String folders = "/" + name;
        int folder = folders.toLowerCase(Locale.ROOT).indexOf("/" + language + "/");
        return folder < 0 ? name : name.substring(0, folder) + name.substring(folder + language.length() + 1);
    }
}
