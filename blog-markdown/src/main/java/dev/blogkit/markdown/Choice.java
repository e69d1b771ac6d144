package dev.blogkit.markdown;

/** What {@link Markdown.Builder} can be asked for in one word; its methods document it. */
enum Choice {
    PLAIN_IMAGES,
    FIGURES,
    SMART_PUNCTUATION,
    PREFIX_IDS,
    WITHOUT_TEMPLATES
}
