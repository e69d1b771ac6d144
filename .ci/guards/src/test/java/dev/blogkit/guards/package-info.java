/**
 * What holds the modules to their design: {@link dev.blogkit.guards.ArchitectureTest} has rules for the compiled classes,
 * {@link dev.blogkit.guards.SourceTest} for what only the sources show, {@link dev.blogkit.guards.PomTest} for the poms,
 * {@link dev.blogkit.guards.JavadocTest} for what callers are told, and {@link dev.blogkit.guards.PublicApiTest} compares what they
 * can see with the texts in {@code api}.
 */
@NullMarked
package dev.blogkit.guards;

import org.jspecify.annotations.NullMarked;
