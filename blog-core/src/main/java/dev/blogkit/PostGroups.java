package dev.blogkit;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Puts posts that have something in common together, and gives each group a path of its own. */
final class PostGroups {

    private final Site site;
    private final PostList posts;

    PostGroups(Site site, PostList posts) {
        this.site = site;
        this.posts = posts;
    }

    /** {@return the groups by the keys of their names, in this order} */
    Map<String, PostGroup> of(GroupKind kind) {
        GroupNames groupNames = new GroupNames(kind, site);
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> undated = new LinkedHashMap<>();
        // From the oldest post on, so that this one spells the name, and has the path that it had before newer ones
        // came.
        for (int i = posts.size() - 1; i >= 0; i--) {
            PlacedPost post = posts.placed(i);
            for (String name : groupNames.of(post.post())) {
                (post.isDated() ? names : undated).putIfAbsent(CaseFold.of(name), name);
            }
        }
        undated.forEach(names::putIfAbsent); // nobody knows how old they are, and feeds have none of them
        Map<String, PostList> members = posts.named(kind);
        Set<String> taken = new HashSet<>();
        Map<String, PostGroup> groups = new TreeMap<>();
        names.forEach((key, name) ->
                groups.put(key, new PostGroup(kind, name, slug(key, taken), Objects.requireNonNull(members.get(key)))));
        return Collections.unmodifiableMap(groups);
    }

    /** {@return the slug of a name that no other group has} */
    private String slug(String key, Set<String> taken) {
        String slug = NameSlug.of(site, key);
        while (!taken.add(slug)) {
            slug += "-" + Slug.hashOf(key);
        }
        return slug;
    }
}
