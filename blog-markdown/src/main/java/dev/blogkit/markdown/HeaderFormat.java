package dev.blogkit.markdown;

/** How the header of a post is written. {@link #toString} is the name that {@code Post.format()} shows. */
public enum HeaderFormat {
    /** No header: all of the text is body. */
    NONE("none"),
    /** Lines {@code Key: value} up to a blank line, as in Blot, Pelican and MultiMarkdown. */
    BARE("bare"),
    /** Lines {@code Key: value} up to a line {@code ---}, as in Grails. */
    BARE_CLOSED("bare-close"),
    /** YAML between two lines {@code ---}, or closed by {@code ...}, as in Jekyll. */
    YAML_FENCE("yaml-fence"),
    /** TOML between two lines {@code +++}, as in Hugo and Zola. */
    TOML_FENCE("toml-fence"),
    /** One JSON object, as in Hugo. */
    JSON("json"),
    /** Lines {@code key=value} up to a line {@code ~~~~~~}, as in JBake. */
    JBAKE("jbake"),
    /** Lines {@code .. key: value} in an HTML comment, as in Nikola. */
    NIKOLA_COMMENT("nikola-comment"),
    /** Lines {@code .. key: value} up to a blank line, as in Nikola. */
    NIKOLA_BARE("nikola-bare"),
    /** Lines {@code Key: value} in an HTML comment, as in Blot. */
    COMMENT("comment");

    private final String label;

    HeaderFormat(String label) {
        this.label = label;
    }

    /** {@return the name that posts show} */
    @Override
    public String toString() {
        return label;
    }
}
