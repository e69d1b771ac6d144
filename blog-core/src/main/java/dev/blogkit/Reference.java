package dev.blogkit;

import java.io.Serializable;

/**
 * A reference in the HTML of a content, such as the address of a link or a picture; {@link Content#references} lists them.
 *
 * @param kind what it is for
 * @param target the reference as it stands in the HTML, without HTML escapes
 * @param position where it stands in the file of its post, or in the text given to a renderer; the start of the body where that
 *     cannot be told, and of the file for a reference of an excerpt
 */
public record Reference(LinkKind kind, String target, SourcePosition position) implements Serializable {}
