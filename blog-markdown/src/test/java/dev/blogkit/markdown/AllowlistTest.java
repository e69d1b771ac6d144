package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list is a promise to those who publish what others wrote: it grows only on purpose. */
class AllowlistTest {

    private static final Set<String> EVERYWHERE = Set.of("class", "dir", "id", "lang", "title");

    @Test
    void names_these_elements() {
        assertThat(new TreeSet<>(Allowlist.elements())).isEqualTo(PageOracle.elements());
    }

    @Test
    void names_these_attributes_everywhere() {
        assertThat(Allowlist.elements())
                .allSatisfy(element -> assertThat(Allowlist.attributes(element)).containsAll(EVERYWHERE));
    }

    @Test
    void names_these_attributes_of_single_elements() {
        Map<String, List<String>> own = new TreeMap<>();
        for (String element : Allowlist.elements()) {
            List<String> attributes = Objects.requireNonNull(Allowlist.attributes(element)).stream()
                    .filter(attribute -> !EVERYWHERE.contains(attribute))
                    .sorted()
                    .toList();
            if (!attributes.isEmpty()) {
                own.put(element, attributes);
            }
        }

        assertThat(own.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + String.join(" ", entry.getValue()))
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        a: aria-label data-footnote-backref data-footnote-backref-idx data-footnote-ref href rel
                        audio: controls loop muted preload src
                        blockquote: cite
                        caption: align
                        code: data-info
                        col: align span width
                        colgroup: align span width
                        data: value
                        del: cite datetime
                        details: open
                        div: align data-alert
                        h1: align
                        h2: align
                        h3: align
                        h4: align
                        h5: align
                        h6: align
                        hr: align
                        iframe: allowfullscreen height loading src width
                        img: align alt decoding height loading sizes src srcset width
                        input: checked disabled type
                        ins: cite datetime
                        li: value
                        ol: reversed start type
                        p: align
                        progress: max value
                        q: cite
                        section: data-footnotes
                        source: height media sizes src srcset type width
                        table: align width
                        tbody: align
                        td: align colspan height rowspan width
                        tfoot: align
                        th: abbr align colspan height rowspan scope width
                        thead: align
                        time: datetime
                        tr: align
                        track: default kind label src srclang
                        video: controls height loop muted playsinline poster preload src width""");
    }

    @Test
    void has_no_element_whose_text_is_no_markup_but_frames() {
        assertThat(Allowlist.elements())
                .doesNotContain(
                        "script", "style", "textarea", "title", "xmp", "noembed", "noframes", "noscript", "plaintext")
                .doesNotContain("template", "svg", "math", "select", "object", "embed", "form", "base", "meta", "link");
    }
}
