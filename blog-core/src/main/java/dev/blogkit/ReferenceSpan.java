package dev.blogkit;

import java.io.Serializable;

/** A reference and where its escaped value stands in the HTML. */
record ReferenceSpan(LinkKind kind, int start, int end) implements Serializable {}
