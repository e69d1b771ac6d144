package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "titel, title",
        "tilte, title",
        "titl, title",
        "tittle, title",
        "tytle, title",
        "dtae, date",
        "tgas, tags",
        "drfat, draft",
        "daft, draft",
        "drafft, draft",
        "catagories, categories",
        "desciption, description",
        "permlink, permalink",
        "auther, author",
        "pubished, published",
        "lagn, lang",
        "stauts, status",
        // Fields of their own.
        "links,",
        "math,",
        "data,",
        "height,",
        "menu,",
        "guide,",
        "zero,",
        "drafts,",
        "type,",
        "title,",
        "x,",
        "'',"
    })
    void a_slip_away_from_a_name(String word, @Nullable String meant) {
        assertThat(Profile.AUTO.meant(word).orElse(null)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "A long title of words, A long titel of words, true",
        "A long title of words, A long title of words, false",
        "A long title of words, A long title of word, true",
        "A long title of words, Another title, false",
        "ab, ac, false",
        "'', a, false",
        "aaaaaa, aaaaa, true"
    })
    void nearly_the_same(String one, String other, boolean nearly) {
        assertThat(Spelling.isNearly(one, other)).isEqualTo(nearly);
        assertThat(Spelling.isNearly(other, one)).isEqualTo(nearly);
    }
}
