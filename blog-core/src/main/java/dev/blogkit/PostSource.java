package dev.blogkit;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A named text that a {@link PostReader} reads. The name is only a name: it is never opened. Bytes are decoded here, strictly as
 * UTF-8, so that no parser ever guesses; a byte order mark at the start is dropped. Immutable and serialisable. Two sources are
 * equal if name, text, byte order mark and diagnostics are.
 */
public final class PostSource implements Serializable {

    private static final long serialVersionUID = 1;

    private final Data data;

    private PostSource(String name, @Nullable String text, boolean mark, List<Diagnostic> diagnostics) {
        data = new Data(name, text, mark, diagnostics);
    }

    /** A record, because a class with {@code List} fields fails the serial check of JDK 25. */
    private record Data(String name, @Nullable String text, boolean mark, List<Diagnostic> diagnostics)
            implements Serializable {}

    /**
     * {@return a source of the given text} A text that holds U+0000 does not throw: such a source has no text, and a diagnostic.
     *
     * @param name a name that is unique in the blog, usually the path below its folder, with {@code /} between the parts; a
     *     date, a slug and a drafts folder in it mean something to readers
     * @throws IllegalArgumentException if the name is empty
     */
    public static PostSource of(String name, String text) {
        String content = withoutMark(text);
        int nul = content.indexOf('\0');
        if (nul >= 0) {
            return refused(
                    name, "nul-character", at(content, nul), "the text holds U+0000", "save the file as UTF-8 text");
        }
        return new PostSource(checked(name), content, isMarked(text), List.of());
    }

    /**
     * {@return a source of the given bytes} Bytes that are not UTF-8, or hold U+0000, do not throw: such a source has no text,
     * and a diagnostic.
     *
     * @param name as in {@link #of(String, String)}
     * @throws IllegalArgumentException if the name is empty
     */
    public static PostSource of(String name, byte[] utf8) {
        String other = otherEncoding(utf8);
        if (other != null) {
            return refused(name, "not-utf8", "the file is " + other, "save the file as UTF-8");
        }
        ByteBuffer in = ByteBuffer.wrap(utf8);
        CharBuffer out = CharBuffer.allocate(utf8.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        String decoded = out.flip().toString();
        if (result.isError()) {
            String before = withoutMark(decoded);
            SourcePosition position = at(before, before.length());
            Diagnostic diagnostic = Diagnostic.error(
                    "not-utf8",
                    checked(name),
                    position,
                    "byte " + in.position() + " is not UTF-8 (counted from 0)",
                    "save the file as UTF-8");
            String line = before.substring(before.length() - position.column() + 1);
            return new PostSource(name, null, false, List.of(diagnostic.withLine(line)));
        }
        return of(name, decoded);
    }

    /** {@return a source that could not be had at all, for a loader that has only a problem to tell} */
    static PostSource refused(String name, String code, String message, String hint) {
        return refused(name, code, SourcePosition.START, message, hint);
    }

    private static PostSource refused(String name, String code, SourcePosition position, String message, String hint) {
        return new PostSource(
                checked(name), null, false, List.of(Diagnostic.error(code, name, position, message, hint)));
    }

    /** {@return the name as given, never empty, by which diagnostics and posts point to this source} */
    public String name() {
        return data.name;
    }

    /** {@return the text without a byte order mark, line ends as they were; empty where it could not be read} */
    public Optional<String> text() {
        return Optional.ofNullable(data.text);
    }

    /** {@return true if the text had a byte order mark, for one who writes it back; false where it could not be read} */
    public boolean hasByteOrderMark() {
        return data.mark;
    }

    /** {@return why there is no text; empty where there is one} */
    public List<Diagnostic> diagnostics() {
        return data.diagnostics;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PostSource that && data.equals(that.data);
    }

    @Override
    public int hashCode() {
        return data.name.hashCode();
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return data.name;
    }

    private static String withoutMark(String text) {
        return isMarked(text) ? text.substring(1) : text;
    }

    private static boolean isMarked(String text) {
        return text.startsWith("\uFEFF");
    }

    private static String checked(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("the name of a source must not be empty");
        }
        return name;
    }

    private static @Nullable String otherEncoding(byte[] bytes) {
        if (bytes.length < 2) {
            return null;
        }
        int mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return mark == 0xFEFF ? "UTF-16 (big endian)" : mark == 0xFFFE ? "UTF-16 (little endian)" : null;
    }

    private static SourcePosition at(String text, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
                line++;
                lineStart = i + 1;
            }
        }
        return new SourcePosition(line, offset - lineStart + 1);
    }
}
