package dev.blogkit.examples.site;

import dev.blogkit.GroupKind;
import dev.blogkit.Tag;
import dev.blogkit.feed.BlogFeed;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The groups that have a page, found by their names: all of a blog but those of the one author or language that there is. */
final class Groups {

    private final Map<GroupKind, Map<Tag, BlogFeed>> byName = new EnumMap<>(GroupKind.class);

    Groups(List<BlogFeed> feeds) {
        for (BlogFeed feed : feeds) {
            feed.group()
                    .ifPresent(group -> byName.computeIfAbsent(group.kind(), kind -> new LinkedHashMap<>())
                            .put(new Tag(group.name()), feed));
        }
    }

    /** {@return the groups of a kind, in the order of their names} */
    Collection<BlogFeed> all(GroupKind kind) {
        return byName.getOrDefault(kind, Map.of()).values();
    }

    /** {@return the group of a name; all kinds compare names as tags do, whatever the case of their letters} */
    Optional<BlogFeed> find(GroupKind kind, String name) {
        return Optional.ofNullable(byName.getOrDefault(kind, Map.of()).get(new Tag(name.strip())));
    }

    /** {@return what a reader calls one group of a kind} */
    static String one(GroupKind kind) {
        return switch (kind) {
            case TAG -> "Tag";
            case CATEGORY -> "Category";
            case AUTHOR -> "Author";
            case SERIES -> "Series";
            case LANGUAGE -> "Language";
        };
    }

    /** {@return what a reader calls all groups of a kind} */
    static String many(GroupKind kind) {
        return switch (kind) {
            case TAG -> "Tags";
            case CATEGORY -> "Categories";
            case AUTHOR -> "Authors";
            case SERIES -> "Series";
            case LANGUAGE -> "Languages";
        };
    }
}
