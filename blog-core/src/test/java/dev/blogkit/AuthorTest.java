package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorTest {

    @Test
    void has_a_name_and_no_addresses_where_none_are_known() {
        Author author = Author.of("Ada");

        assertThat(author.name()).isEqualTo("Ada");
        assertThat(author.email()).isEmpty();
        assertThat(author.url()).isEmpty();
    }

    @Test
    void keeps_both_addresses_whichever_was_set_first() {
        Author one = Author.of("Ada").withEmail("ada@e.org").withUrl("/ada/");
        Author other = Author.of("Ada").withUrl("/ada/").withEmail("ada@e.org");

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.email()).contains("ada@e.org");
        assertThat(one.url()).contains("/ada/");
    }

    @Test
    void is_another_author_with_another_address() {
        assertThat(Author.of("Ada").withUrl("/ada/")).isNotEqualTo(Author.of("Ada"));
        assertThat(Author.of("Ada").withEmail("ada@e.org")).isNotEqualTo(Author.of("Ada"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "@e.org", "ada@", "ada @e.org", "ada@e.org\n"})
    void refuses_what_is_no_mail_address(String address) {
        Author author = Author.of("Ada");

        assertThatThrownBy(() -> author.withEmail(address)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void refuses_a_blank_name(String name) {
        assertThatThrownBy(() -> Author.of(name)).isInstanceOf(IllegalArgumentException.class);
    }
}
