/**
 * Tests that hold the modules to their design: {@link dev.blogkit.guards.ArchitectureTest} has the rules,
 * {@link dev.blogkit.guards.PublicApiTest} compares what callers can see with the texts in {@code api}.
 */
@NullMarked
package dev.blogkit.guards;

import org.jspecify.annotations.NullMarked;
