package dev.blogkit.markdown;

/** What becomes of HTML that stands in Markdown. */
public enum RawHtml {
    /**
     * What may stand in a page goes out, read as browsers read it and written anew, with every element closed; the rest is left
     * out. Scripts, styles, handlers of events and addresses other than {@code http}, {@code https}, {@code mailto}, paths and
     * fragments never pass. Of an element that is not in the list, the content stays, unless it is no text for readers, as that
     * of {@code script} and {@code svg}. What {@code noscript} holds is for readers without scripts, and stays.
     *
     * <p>The first 100 things that are left out of a body are told with their places, as {@code html-removed}: elements,
     * addresses, comments without end, and attributes that do something, which are
     * {@code autoplay background dynsrc id longdesc lowsrc ping srcdoc usemap xlink:href} and handlers of events. All other
     * attributes go without a word, such as {@code style}, {@code target} and a {@code class} that Markdown does not write, and
     * so do whole comments.
     *
     * <p>A start tag that would take with it what Markdown makes of the text behind it is shown as the text that it is, and told
     * as {@code html-unclosed}: in running text that of an element whose content does not stay, such as {@code title} or
     * {@code template}, and no end tag beside it; in a block that of
     * {@code iframe noembed noframes script style textarea title xmp} and no end tag in the block, which is shown with it. A
     * {@code plaintext} always is.
     *
     * <table>
     * <caption>Every element may have {@code class}, {@code dir}, {@code id}, {@code lang} and {@code title}, and
     *     besides:</caption>
     * <tr><th>Elements</th><th>Attributes</th></tr>
     * <tr><td>{@code abbr acronym address article aside b bdi bdo big caption cite code dd dfn dl dt em figcaption footer h1 h2
     *     h3 h4 h5 h6 header hr i kbd main mark nav p picture pre rp rt ruby s samp section small span strike strong sub summary
     *     sup tbody tfoot thead tr tt u var wbr br div figure}</td><td>{@code align} for
     *     {@code caption div h1-h6 hr p tbody tfoot thead tr}; {@code data-info} for {@code code}; {@code data-alert} for
     *     {@code div}; {@code data-footnotes} for {@code section}</td></tr>
     * <tr><td>{@code a}</td><td>{@code href rel aria-label data-footnote-ref data-footnote-backref
     *     data-footnote-backref-idx}</td></tr>
     * <tr><td>{@code audio}</td><td>{@code src controls loop muted preload}</td></tr>
     * <tr><td>{@code blockquote q}</td><td>{@code cite}</td></tr>
     * <tr><td>{@code col colgroup}</td><td>{@code span width align}</td></tr>
     * <tr><td>{@code data}</td><td>{@code value}</td></tr>
     * <tr><td>{@code del ins}</td><td>{@code cite datetime}</td></tr>
     * <tr><td>{@code details}</td><td>{@code open}</td></tr>
     * <tr><td>{@code iframe}, only of hosts that the application names, by {@code https}</td><td>{@code src width height loading
     *     allowfullscreen}</td></tr>
     * <tr><td>{@code img}</td><td>{@code src srcset sizes alt width height align loading decoding}</td></tr>
     * <tr><td>{@code input}, only a {@code checkbox} that is {@code disabled}</td><td>{@code type disabled checked}</td></tr>
     * <tr><td>{@code li}</td><td>{@code value}</td></tr>
     * <tr><td>{@code ol}</td><td>{@code start reversed type}</td></tr>
     * <tr><td>{@code progress}</td><td>{@code value max}</td></tr>
     * <tr><td>{@code source}</td><td>{@code src srcset sizes type media width height}</td></tr>
     * <tr><td>{@code table}</td><td>{@code width align}</td></tr>
     * <tr><td>{@code td th}</td><td>{@code colspan rowspan width height align}; {@code abbr scope} for {@code th}</td></tr>
     * <tr><td>{@code time}</td><td>{@code datetime}</td></tr>
     * <tr><td>{@code track}</td><td>{@code src kind srclang label default}</td></tr>
     * <tr><td>{@code ul}</td><td>none</td></tr>
     * <tr><td>{@code video}</td><td>{@code src poster width height controls loop muted playsinline preload}</td></tr>
     * </table>
     *
     * <p>A {@code class} stays if Markdown writes it, such as {@code language-java}; an {@code id} if it is not the name of a
     * property of the page.
     */
    SANITIZED,
    /** It is shown as the text that it is; comments are left out. */
    ESCAPED,
    /**
     * It goes out as it stands, scripts included, and so does every link target. Only for posts that are trusted as the
     * application's own code is.
     */
    TRUSTED
}
