package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {

    @ParameterizedTest
    @CsvSource({
        "drafts, drafts/a.md, true",
        "drafts, sub/Drafts/a.md, true",
        "drafts, sub/drafts.md, false",
        "/drafts, drafts/a.md, true",
        "/drafts, sub/drafts/a.md, false",
        "/drafts, /, false",
        "_*, _a.md, true",
        "_*, sub/_/a.md, true",
        "_*, a_.md, false",
        "*.bak, a.md.bak, true",
        "*.bak, a.bak.md, false",
        "*, a, true",
        "a*a, a, false",
        "a*a, aa, true",
        "a*a, aba, true",
        "*ab*ab*, xabab, true",
        "*ab*ab*, xaba, false",
        "a*b*c, acbc, true",
        "a*b*c, abcd, false",
        "a*bc*c, abc, false",
        "[draft]*, [draft] a.md, true",
        "[draft]*, d.md, false"
    })
    void fits_one_part_of_a_path_whatever_its_case(String pattern, String name, boolean fits) {
        assertThat(NamePattern.any(List.of(new NamePattern(pattern)), name)).isEqualTo(fits);
        assertThat(NamePattern.any(List.of(new NamePattern("/other"), new NamePattern(pattern)), name))
                .isEqualTo(fits);
    }
}
