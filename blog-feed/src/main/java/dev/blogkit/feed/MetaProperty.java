package dev.blogkit.feed;

/**
 * One property of a page in the words of RDFa, as {@code <meta property="og:title" content="Hello">} says it; {@link PageHead}
 * makes them. Whoever writes it into HTML escapes it there.
 *
 * @param property its name, with the prefix of its vocabulary
 * @param content its value, plain text in one line, without characters that no page may hold
 */
public record MetaProperty(String property, String content) {}
