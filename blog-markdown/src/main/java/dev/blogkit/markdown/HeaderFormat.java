package dev.blogkit.markdown;

/** How a header is written. */
enum HeaderFormat {
    NONE("none"),
    BARE("bare"),
    BARE_CLOSED("bare-close"),
    YAML_FENCE("yaml-fence"),
    TOML_FENCE("toml-fence"),
    JSON("json"),
    JBAKE("jbake"),
    NIKOLA_COMMENT("nikola-comment"),
    NIKOLA_BARE("nikola-bare"),
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
