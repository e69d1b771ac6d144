package dev.blogkit.markdown;

import dev.blogkit.Diagnostic;
import dev.blogkit.Fields;
import dev.blogkit.PostDate;
import dev.blogkit.PostParseException;
import dev.blogkit.PostSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes fields in the header of a post and leaves every other byte alone: other fields, their order and quotes, comments, line
 * ends, a byte order mark, the body. Instances are immutable and safe for use by many threads; each change gives a new one.
 *
 * <pre>{@code
 * FrontMatterEditor post = FrontMatterEditor.of(PostSource.of("hello.md", Files.readAllBytes(file)))
 *         .set("title", "Hello: again")
 *         .set("draft", false)
 *         .add("tags", "news")
 *         .remove("layout");
 * Files.write(file, post.bytes());
 * }</pre>
 *
 * <h2>Names</h2>
 *
 * <p>Names are found without regard to case and to {@code -} and {@code _} between words. A name with dots is that of a field,
 * else a path into maps: {@code taxonomies.tags}. Where a name stands twice, the field that holds by the
 * {@linkplain Profile#duplicates() profile} of the parser is changed. A name that is not there gets a line behind the last field,
 * or in its table; if all names of a header of lines begin with a capital letter, the new one does too.
 *
 * <h2>Values</h2>
 *
 * <p>A value is written as the old one was: in the same quotes, as a list in one line or in many, as a block. It is put in quotes
 * where it would otherwise be another value to some reader of the format. CRLF in a value is one line end, and is written as the
 * header has it. Headers of lines know texts only: there, an empty text or list says nothing; the items of a list are parted as
 * the profile reads them. A value that is there already changes nothing.
 *
 * <p>Of a list with a line for each item in YAML only those items are written anew that change, and comments stay; other lists
 * are written anew as a whole, and comments within them go. {@link #add} leaves all that is there in any list.
 *
 * <h2>What cannot be written</h2>
 *
 * <p>Every change is read again before it is given out. One that would not read back as it was given, or would change anything
 * else, throws {@link IllegalArgumentException} with the reason, and the editor stays as it is. That is so for blank lines, and
 * for commas in items, where the header is lines; for half a surrogate pair, but in JSON; for a table of TOML, which can only be
 * removed; for fields of the items of a list; for a value of YAML that an alias stands for elsewhere.
 */
public final class FrontMatterEditor {

    private final PostSource source;
    private final HeaderReader reader;
    /** The format of the header that there is, or that a text without one gets. */
    private final HeaderFormat format;

    private final FrontMatter frontMatter;

    private FrontMatterEditor(PostSource source, HeaderReader reader, HeaderFormat format, FrontMatter frontMatter) {
        this.source = source;
        this.reader = reader;
        this.format = format;
        this.frontMatter = frontMatter;
    }

    /**
     * {@return an editor of a source, whatever the tool that it was written for} A source without a header gets one of YAML with
     * the first field. {@link PostParser#edit} reads it as a parser does.
     *
     * @throws PostParseException if the source has no text, or a header that is meant and cannot be read
     */
    public static FrontMatterEditor of(PostSource source) {
        return of(source, HeaderReader.ofAny());
    }

    static FrontMatterEditor of(PostSource source, HeaderReader reader) {
        Problems problems = new Problems(source.name());
        source.diagnostics().forEach(problems::add);
        String text = source.text().orElse(null);
        FrontMatter read = text == null ? null : reader.read(text, problems);
        if (read == null) {
            List<Diagnostic> why = problems.inOrder(text == null ? "" : text, 1);
            throw new PostParseException(why);
        }
        return new FrontMatterEditor(source, reader, format(read.text().format(), reader.forced()), read);
    }

    /** {@return how a header is written that is found so, or is to be begun} */
    private static HeaderFormat format(HeaderFormat found, @Nullable HeaderFormat forced) {
        if (found != HeaderFormat.NONE) {
            return found;
        }
        return forced == null ? HeaderFormat.YAML_FENCE : forced;
    }

    /**
     * {@return an editor of a new text, whatever the tool that will read it} Its header comes with the first field; until then
     * there is only the body. For one tool, {@link PostParser#edit} the body with a parser that looks for the format.
     *
     * @param format how the header is to be written
     * @param body what is to stand below it, exactly
     * @throws IllegalArgumentException if the format is {@link HeaderFormat#NONE}, or the body holds U+0000
     */
    public static FrontMatterEditor create(HeaderFormat format, String body) {
        if (format == HeaderFormat.NONE) {
            throw new IllegalArgumentException("format none has no header; take one that has");
        }
        PostSource source = PostSource.of("new", body);
        String text = source.text().orElseThrow(() -> new IllegalArgumentException("the body must not hold U+0000"));
        FrontMatter none = new FrontMatter(HeaderText.none(text), Header.none(source.name()), null);
        return new FrontMatterEditor(source, HeaderReader.ofAny(), format, none);
    }

    /** {@return the fields of the header as it stands now} */
    public Fields fields() {
        return frontMatter.header().fields();
    }

    /** {@return how the header is written; for a text that has none, how the first field will be} */
    public HeaderFormat format() {
        return format;
    }

    /**
     * {@return this header with a text as the value of a field} It is a text for other tools too, whatever the old value was:
     * {@code version: 1.0} becomes {@code version: "1.10"}. Only a date that takes the place of a date stays one.
     *
     * @param name the name of the field, or the names of maps and a field joined by dots
     * @throws IllegalArgumentException if the header cannot hold the value
     */
    public FrontMatterEditor set(String name, String value) {
        return with(change().set(name, NewValue.text(value)));
    }

    /**
     * {@return this header with a list as the value of a field}
     *
     * @param name as in {@link #set(String, String)}
     * @throws IllegalArgumentException if the header cannot hold the value
     */
    public FrontMatterEditor set(String name, List<String> values) {
        return with(change().set(name, NewValue.list(values)));
    }

    /**
     * {@return this header with a truth value, never in quotes}
     *
     * @param name as in {@link #set(String, String)}
     * @throws IllegalArgumentException if the header cannot hold the value
     */
    public FrontMatterEditor set(String name, boolean value) {
        return with(change().set(name, NewValue.word(Boolean.toString(value))));
    }

    /**
     * {@return this header with a number, never in quotes}
     *
     * @param name as in {@link #set(String, String)}
     * @throws IllegalArgumentException if the header cannot hold the value
     */
    public FrontMatterEditor set(String name, long value) {
        return with(change().set(name, NewValue.word(Long.toString(value))));
    }

    /**
     * {@return this header with a date in ISO form, in quotes only if the old one has some}
     *
     * @param name as in {@link #set(String, String)}
     * @throws IllegalArgumentException if the header cannot hold the value
     */
    public FrontMatterEditor set(String name, PostDate value) {
        return with(change().set(name, NewValue.date(value)));
    }

    /**
     * {@return this header with one more item in a list} A text becomes a list of two; but one that is parted by the profile,
     * such as {@code tags: a, b}, gets one more part. A field that is not there, or says nothing, becomes a list of one.
     *
     * @param name as in {@link #set(String, String)}
     * @throws IllegalArgumentException if the field is a map, if it holds an alias or a tag of YAML, which are not read, or if
     *     the header cannot hold the item
     */
    public FrontMatterEditor add(String name, String item) {
        return with(change().add(name, NewValue.text(item).text()));
    }

    /**
     * {@return this header without a field, and without every other one of its name} A map that would be empty then goes with it,
     * unless a comment stands in it. A name that is not there changes nothing.
     *
     * @param name as in {@link #set(String, String)}
     * @throws IllegalArgumentException if the field cannot be taken out without a change of others
     */
    public FrontMatterEditor remove(String name) {
        return with(change().remove(name));
    }

    /** {@return the whole text as it is to be written, without a byte order mark} */
    public String text() {
        return frontMatter.text().whole();
    }

    /**
     * {@return the whole text in UTF-8, with a byte order mark if the source had one} Half a surrogate pair, which only a text
     * that came from no file can hold, becomes {@code ?}.
     */
    public byte[] bytes() {
        return ((source.hasByteOrderMark() ? "\uFEFF" : "") + text()).getBytes(StandardCharsets.UTF_8);
    }

    /** {@return the name of the source} */
    @Override
    public String toString() {
        return source.toString();
    }

    private HeaderChange change() {
        return new HeaderChange(frontMatter, source.name(), format, reader);
    }

    private FrontMatterEditor with(FrontMatter changed) {
        return new FrontMatterEditor(source, reader, format, changed);
    }
}
