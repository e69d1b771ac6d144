package dev.blogkit.markdown;

import dev.blogkit.Content;

/** What {@link Markdown} understands beyond CommonMark. */
public enum Syntax {
    /** Tables of rows with bars, as on GitHub (GFM 0.29, section 4.10). */
    TABLES,
    /** {@code ~~gone~~} (GFM, section 6.5). */
    STRIKETHROUGH,
    /** {@code - [x] done} (GFM, section 5.3). */
    TASK_LISTS,
    /** Addresses that become links by themselves (GFM, section 6.9). */
    AUTOLINKS,
    /** {@code [^1]}, and {@code [^1]: text} anywhere. */
    FOOTNOTES,
    /**
     * {@code > [!NOTE]} and the other four kinds of alerts that GitHub has: {@code TIP}, {@code IMPORTANT}, {@code WARNING},
     * {@code CAUTION}, in any case. The quote becomes a {@code div} with the classes {@code alert} and {@code alert-note}, and a
     * first paragraph {@code Note} with the class {@code alert-title}, which a page with text in another language may hide by
     * CSS.
     */
    ALERTS,
    /**
     * The words behind the fence of a code block are parted: {@code rust,ignore} is code with the class {@code language-rust} and
     * {@code data-info="ignore"}. Without this, the class has all up to the first blank (CommonMark 0.31.2, section 4.5).
     */
    CODE_INFO,
    /**
     * An {@code id} for each heading: its text in lower case, or what stands at its end as {@code {#id}}, of letters, digits and
     * {@code -_.:}. One that is taken gets a number, and {@code h-} comes before the name of a property of the page, such as
     * {@code location}, and what begins like the id of a footnote, {@code fn-}. What authors write goes before the ids of texts,
     * and the ids of HTML before both; where {@code {#id}} had to change, a diagnostic says so ({@code heading-id-changed}).
     * Without this, {@link Content#headings} and {@link Content#tableOfContents} are empty.
     */
    HEADING_IDS
}
