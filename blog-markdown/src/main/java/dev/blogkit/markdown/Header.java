package dev.blogkit.markdown;

import dev.blogkit.Fields;
import java.util.Set;

/**
 * What reading a header gave.
 *
 * @param fields the fields that could be read
 * @param unreadable the names of top-level fields that stand in the header and could not be read, in lower case: one of them may
 *     decide who sees the post
 */
record Header(Fields fields, Set<String> unreadable) {}
