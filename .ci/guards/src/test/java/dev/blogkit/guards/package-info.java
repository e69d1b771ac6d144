/**
 * What holds the modules to their design. The rules are tests: {@code ArchitectureTest}, and {@code PublicApiTest}, which
 * compares what callers can see with the texts in {@code api}.
 */
@NullMarked
package dev.blogkit.guards;

import org.jspecify.annotations.NullMarked;
