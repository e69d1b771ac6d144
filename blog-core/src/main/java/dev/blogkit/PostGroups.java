package dev.blogkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts posts that have something in common together, and gives each group a path of its own. */
final class PostGroups {

    private static final Pattern PLUS = Pattern.compile("(?<=[\\p{L}\\p{N}+])\\+");
    private static final Pattern SHARP = Pattern.compile("(?<=[\\p{L}\\p{N}])#");

    private final Site site;
    private final PostList posts;

    PostGroups(Site site, PostList posts) {
        this.site = site;
        this.posts = posts;
    }

    /** {@return the groups by the keys of their names, in this order} */
    Map<String, PostGroup> of(PostGroup.Kind kind) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> undated = new LinkedHashMap<>();
        Map<String, List<PlacedPost>> members = new HashMap<>();
        Map<String, String> keys = new HashMap<>();
        // From the oldest post on, so that this one spells the name, and has the path that it had before newer ones
        // came.
        for (int i = posts.size() - 1; i >= 0; i--) {
            PlacedPost placed = posts.placed(i);
            Post post = placed.post();
            Set<String> seen = new HashSet<>();
            names(kind, post).map(String::strip).forEach(name -> {
                String key = keys.computeIfAbsent(name, CaseFold::of);
                if (seen.add(key)) {
                    (post.published().isEmpty() ? undated : names).putIfAbsent(key, name);
                    members.computeIfAbsent(key, first -> new ArrayList<>()).add(placed);
                }
            });
        }
        undated.forEach(names::putIfAbsent); // nobody knows how old they are, and feeds have none of them
        Set<String> taken = new HashSet<>();
        Map<String, PostGroup> groups = new TreeMap<>();
        names.forEach((key, name) -> {
            List<PlacedPost> group = members.getOrDefault(key, List.of());
            String path = "/" + kind.folder() + "/" + slug(key, taken) + "/";
            groups.put(key, new PostGroup(kind, name, path, posts.of(group)));
        });
        return Collections.unmodifiableMap(groups);
    }

    /** {@return what tells the names of groups apart} */
    static String key(PostGroup.Kind kind, String name) {
        String written =
                kind == PostGroup.Kind.LANGUAGE ? Site.languageTag(name).orElse(name) : name;
        return CaseFold.of(written.strip());
    }

    private Stream<String> names(PostGroup.Kind kind, Post post) {
        return switch (kind) {
            case TAG -> post.tags().stream().map(Tag::name);
            case CATEGORY -> post.categories().stream().map(Tag::name);
            case AUTHOR ->
                (post.authors().isEmpty() ? site.authors() : post.authors())
                        .stream().map(Author::name);
            case SERIES -> post.series().filter(name -> !name.isBlank()).stream();
            case LANGUAGE -> post.language().flatMap(Site::languageTag).or(site::language).stream();
        };
    }

    /** {@return the slug of a name that no other group has} */
    private String slug(String key, Set<String> taken) {
        String words = spoken(key);
        String slug = (site.asciiSlugs() ? Slug.ascii(words) : Slug.of(words))
                .map(Slug::toString)
                .orElseGet(() -> Slug.hashOf(key).toString());
        while (!taken.add(slug)) {
            slug += "-" + Slug.hashOf(key);
        }
        return slug;
    }

    /** {@return the name with the signs said that tell C, C++ and C# apart} */
    private static String spoken(String key) {
        return SHARP.matcher(PLUS.matcher(key).replaceAll(" plus")).replaceAll(" sharp");
    }
}
