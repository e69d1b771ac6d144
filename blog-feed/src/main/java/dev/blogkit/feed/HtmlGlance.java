package dev.blogkit.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blogkit.Content;
import dev.blogkit.LinkRewriter;
import dev.blogkit.Utf8Appendable;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** What can be said of HTML without making a text of it, as that of a whole post takes as long as writing it. */
final class HtmlGlance implements Utf8Appendable {

    private boolean blank = true;
    private long bytes;
    private final StringBuilder chars = new StringBuilder(0);

    private HtmlGlance() {}

    static HtmlGlance at(@Nullable Content content) {
        HtmlGlance glance = new HtmlGlance();
        if (content != null) {
            try {
                content.writeHtml(LinkRewriter.none(), glance);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        byte[] utf8 = glance.chars.toString().getBytes(UTF_8);
        glance.appendUtf8(utf8, 0, utf8.length);
        return glance;
    }

    /** {@return true if nothing of it would be seen, as {@link CleanText#isBlank} says} */
    boolean isBlank() {
        return blank;
    }

    /** {@return how many bytes it has in UTF-8} */
    long bytes() {
        return bytes;
    }

    @Override
    public void appendUtf8(byte[] utf8, int start, int end) {
        bytes += end - start;
        int at = start;
        while (blank && at < end && utf8[at] >= 0) {
            blank = CleanText.isUnseen(utf8[at++]);
        }
        if (blank && at < end) {
            blank = CleanText.isBlank(new String(utf8, at, end - at, UTF_8));
        }
    }

    /** Kept until all is there, since one character may come in two pieces. */
    @Override
    public Appendable append(CharSequence text) {
        chars.append(text);
        return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
        chars.append(text, start, end);
        return this;
    }

    @Override
    public Appendable append(char c) {
        chars.append(c);
        return this;
    }
}
