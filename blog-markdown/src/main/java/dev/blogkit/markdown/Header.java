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
 * @param spans where fields stand that have a statement of their own, in the order of the header; nothing where the format's
 *     reader does not tell
 */
record Header(Fields fields, Set<String> unreadable, List<FieldSpan> spans) {}
