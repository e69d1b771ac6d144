package dev.blogkit;

import java.util.regex.Pattern;

/** The words by which paths name what posts have in common: a tag, a category, an author. */
final class NameSlug {

    private static final Pattern PLUS = Pattern.compile("(?<=[\\p{L}\\p{N}+])\\+");
    private static final Pattern SHARP = Pattern.compile("(?<=[\\p{L}\\p{N}])#");

    private NameSlug() {}

    /** {@return the slug of a name, the same whatever its case, never empty} Two names may have one. */
    static String of(Site site, String name) {
        String key = CaseFold.of(name.strip());
        return site.slug(spoken(key)).orElseGet(() -> Slug.hashOf(key)).toString();
    }

    /** {@return the name with the signs said that tell C, C++ and C# apart} */
    private static String spoken(String key) {
        return SHARP.matcher(PLUS.matcher(key).replaceAll(" plus")).replaceAll(" sharp");
    }
}
