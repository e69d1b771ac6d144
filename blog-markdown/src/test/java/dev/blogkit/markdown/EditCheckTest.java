package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.FieldValue;
import dev.blogkit.SourcePosition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The title of one header is to become {@code New}, or to go; {@code |} stands for a line end. */
class EditCheckTest {

    private static final String BEFORE = "---\ntitle: Old\nsub: *t\nm: {a: b}\ntags: [c, *t]\nz: 1\n---\nBody\n";

    @Test
    void a_change_of_the_field_alone_is_let_through() {
        assertThat(whyNot(BEFORE.replace("Old", "New"), "New")).isNull();
        assertThat(whyNot(BEFORE.replace("title: Old\n", ""), null)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Body; Other; the text below the header",
                "Body|; Body; the text below the header",
                "sub: *t|; ''; another field",
                "sub: *t; sub: *u; another field",
                "sub: *t; sub: t; another field",
                "c, *t; c; another field",
                "c, *t; '*t'; another field",
                "a: b; a: c; another field",
                "a: b; 'a: b, d: e'; another field",
                "z: 1; z: 2; another field",
                "z: 1; z: '1 # c|y: 2'; another field",
                "z: 1|; ''; another field",
                "z: 1; 'z: 1|title: New'; would not read back",
                "z: 1; '- z'; could not be read any more",
                "New; Newer; would not read back",
                "New; '*t'; would not be read as a header of the format yaml-fence",
                "title: New|; ''; would not read back",
            })
    void whatever_else_changes_is_refused(String part, String other, String reason) {
        String changed = BEFORE.replace("Old", "New");
        String after = changed.replace(lines(part), lines(other));

        assertThat(after).isNotEqualTo(changed);
        assertThat(whyNot(after, "New")).contains(reason);
    }

    @Test
    void a_header_of_another_format_is_refused() {
        assertThat(whyNot("title: New\nz: 1\n\nBody\n", "New")).contains("header of the format yaml-fence any more");
        assertThat(whyNot("Body\n", null)).contains("header of the format yaml-fence any more");
    }

    @Test
    void a_field_that_stays_is_refused_where_it_should_go() {
        assertThat(whyNot(BEFORE, null)).contains("would not read back");
    }

    private static @Nullable String whyNot(String after, @Nullable String wanted) {
        FrontMatter before = Objects.requireNonNull(HeaderReader.ofAny().read(BEFORE, new Problems("a.md")));
        FieldValue value = wanted == null ? null : FieldValue.ofText(wanted, SourcePosition.START);
        Problems problems = new Problems("a.md");
        return new EditCheck(before, List.of("title"), value, Profile.Duplicates.LAST)
                .whyNot(HeaderReader.ofAny().read(after, problems), problems);
    }

    private static String lines(String text) {
        return text.replace('|', '\n');
    }
}
