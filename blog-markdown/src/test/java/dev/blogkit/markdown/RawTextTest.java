package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would take the text behind a block, with jsoup as the judge. */
class RawTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=\"a>\">",
                "<div a=b\"c>",
                "<div a==\">",
                "<div =\">",
                "<div a/=\">",
                "<div a=\"b\"=\">",
                "<div a\"b='c'>",
                "<div/a='>'>",
                "</div a='>'>",
                "<div><!-->",
                "<div><!--->",
                "<div><!-- a --!>",
                "<div><!a>",
                "<div><?a?>",
                "<div></>",
                "<div><",
                "<div>1 < 2 <3",
                "<div><script>'<b a=\"'</script>"
            })
    void a_block_that_ends_in_text_takes_nothing(String block) {
        assertThat(RawText.openIn(block)).isNull();
        assertThat(takesTheNext(block)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div",
                "<div class=",
                "<div class=\"a>",
                "<div class = '>",
                "<div a=\"b\"c='>",
                "</div",
                "</div a='>",
                "<div><!--",
                "<div><!-- a -- >",
                "<div><!-- a ->",
                "<div><!a",
                "<div><?a",
                "<div></ a",
                "<div><script>x</script",
                "<div><title>x</titles>"
            })
    void a_block_that_ends_in_a_tag_or_comment_takes_what_follows(String block) {
        assertThat(RawText.openIn(block)).isNotNull();
        assertThat(takesTheNext(block)).isTrue();
    }

    private static boolean takesTheNext(String block) {
        return Jsoup.parse("<!DOCTYPE html><body>" + block + "\n<i>y</i>")
                .select("i")
                .isEmpty();
    }
}
