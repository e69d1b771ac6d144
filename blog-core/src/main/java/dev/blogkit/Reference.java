package dev.blogkit;

import java.io.Serializable;

/**
 * A reference in a content.
 *
 * @param kind what it is for
 * @param target the reference as it stands in the HTML, without HTML escapes
 */
public record Reference(LinkKind kind, String target) implements Serializable {}
