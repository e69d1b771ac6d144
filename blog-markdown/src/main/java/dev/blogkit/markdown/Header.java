package dev.blogkit.markdown;

import dev.blogkit.Fields;
import java.util.List;
import java.util.Set;

/**
 * What reading a header gave.
 *
 * @param fields the fields that could be read
 * @param unreadable the names of top-level fields that stand in the header and could not be read, in lower case: one of them may
 *     decide who sees the post
 * @param spans where fields stand, also nested ones, but those in lists; in the order of the header
 */
record Header(Fields fields, Set<String> unreadable, List<FieldSpan> spans) {

    static Header none(String source) {
        return new Header(Fields.none(source), Set.of(), List.of());
    }
}
