package dev.blogkit.markdown;

import dev.blogkit.Diagnostic;
import dev.blogkit.Field;
import dev.blogkit.Limits;
import dev.blogkit.SourcePosition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the header of a text, whatever its format. */
final class HeaderReader {

    private final Profile profile;
    private final @Nullable HeaderFormat forced;
    private final Limits limits;

    /** @param forced the one format that is looked for; null for any */
    HeaderReader(Profile profile, @Nullable HeaderFormat forced, Limits limits) {
        this.profile = profile;
        this.forced = forced;
        this.limits = limits;
    }

    /** {@return a reader of headers in any format, whatever the tool that they were written for} */
    static HeaderReader ofAny() {
        return new HeaderReader(Profile.AUTO, null, Limits.defaults());
    }

    Profile profile() {
        return profile;
    }

    /** {@return the one format that is looked for; null for any} */
    @Nullable HeaderFormat forced() {
        return forced;
    }

    /** {@return the header, and where the body begins; null, with an error, where a header is meant and cannot be read} */
    @Nullable FrontMatter read(String text, Problems problems) {
        FrontMatter read = readAny(text, problems);
        reportUnknown(read, problems);
        return read;
    }

    private @Nullable FrontMatter readAny(String text, Problems problems) {
        HeaderText parts = HeaderSplitter.split(text, profile, forced, limits, problems);
        if (parts == null || isOtherFormat(parts, problems)) {
            return null;
        }
        if (parts.format() == HeaderFormat.YAML_FENCE && profile.fenced() != Profile.Fenced.LINES) {
            return yaml(parts, problems);
        }
        if (parts.format() == HeaderFormat.BARE_CLOSED && !LineHeader.isLines(parts)) {
            return yaml(parts, problems);
        }
        return switch (parts.format()) {
            case NONE -> frontMatter(parts, Header.none(problems.source()));
            case TOML_FENCE -> frontMatter(parts, TomlHeader.read(parts, limits, problems));
            case JSON -> frontMatter(parts, json(parts, problems));
            default -> lines(parts, problems);
        };
    }

    /** Words of a text may have been taken for a header, and are not shown. */
    private void reportUnknown(@Nullable FrontMatter read, Problems problems) {
        if (read == null) {
            return;
        }
        List<Field> fields = read.header().fields().all();
        if (fields.isEmpty()
                || fields.stream().anyMatch(this::isKnown)
                || fields.stream().anyMatch(this::isMisspelt)) {
            return;
        }
        problems.warning(
                "header-without-known-field",
                read.text().position(),
                "the text begins with a header, and none of its fields means anything to a post",
                "put a text or a blank line before it, if it is text");
    }

    private boolean isKnown(Field field) {
        return profile.isKnown(field.name())
                || (profile.isMap(field.name()) && field.value().fields().isPresent());
    }

    private boolean isMisspelt(Field field) {
        return profile.meant(field.name()).isPresent();
    }

    private static @Nullable FrontMatter frontMatter(HeaderText parts, @Nullable Header header) {
        return header == null ? null : new FrontMatter(parts, header, null);
    }

    /** Where one format is asked for, a header of another one must not become body text: it may hide the post. */
    private boolean isOtherFormat(HeaderText parts, Problems problems) {
        if (forced == null || forced == HeaderFormat.NONE || parts.format() != HeaderFormat.NONE) {
            return false;
        }
        Problems unsaid = new Problems(problems.source());
        HeaderText other = HeaderSplitter.split(parts.whole(), profile, null, limits, unsaid);
        if (other != null && other.format() == HeaderFormat.NONE) {
            return false;
        }
        problems.error(
                "header-of-other-format",
                other == null ? SourcePosition.START : other.position(),
                "expected a header of the format " + forced + ", found "
                        + (other == null
                                ? "one that cannot be read"
                                : other.format().toString()),
                "write the header as the other posts have it");
        return true;
    }

    private @Nullable FrontMatter yaml(HeaderText parts, Problems problems) {
        // What YAML makes of a header says nothing once it is read as lines.
        Problems ofYaml = new Problems(problems.source());
        try {
            Optional<Header> header = YamlHeader.read(parts, limits, ofYaml);
            Optional<Line> text = profile.fenced() == Profile.Fenced.YAML_UNLESS_LINES
                    ? LineHeader.textAsComment(parts)
                    : Optional.empty();
            if (text.isPresent()) {
                return linesFor(
                        List.of(YamlMistake.textAsComment(text.get()).diagnostic(problems.source())), parts, problems);
            }
            problems.addAll(ofYaml.list());
            if (header.isPresent()) {
                return frontMatter(parts, header.get());
            }
            return noHeader(parts, problems);
        } catch (TokenHeader.Unreadable unreadable) {
            if (unreadable.isSyntax() && LineHeader.matches(parts)) {
                return linesFor(unreadable.diagnostics(), parts, problems);
            }
            if (unreadable.isSyntax() && !HeaderSplitter.isMeantAsHeader(parts, profile)) {
                return noHeader(parts, problems);
            }
            ofYaml.list().stream()
                    .filter(found -> unreadable.diagnostics().stream()
                            .noneMatch(why ->
                                    why.position().line() == found.position().line()))
                    .forEach(problems::add);
            problems.addAll(unreadable.diagnostics());
            return null;
        }
    }

    private @Nullable FrontMatter noHeader(HeaderText parts, Problems problems) {
        problems.warning(
                "fence-without-header",
                parts.position(),
                "what stands between the two lines is no header; all of the text is body",
                "put a blank line or a text before a thematic break");
        return frontMatter(HeaderText.none(parts.whole()), Header.none(problems.source()));
    }

    /** Grails and Micronaut write headers that look like YAML and never were. */
    private @Nullable FrontMatter linesFor(List<Diagnostic> reasons, HeaderText parts, Problems problems) {
        for (Diagnostic why : reasons) {
            problems.warning(
                    "yaml-read-as-lines",
                    why.position(),
                    why.message() + "; so the header is not YAML, and is read as plain lines 'key: value'",
                    why.hint());
        }
        return lines(parts, problems);
    }

    private @Nullable Header json(HeaderText parts, Problems problems) {
        try {
            return JsonHeader.read(parts, limits, problems);
        } catch (TokenHeader.Unreadable unreadable) {
            problems.addAll(unreadable.diagnostics());
            return null;
        }
    }

    private @Nullable FrontMatter lines(HeaderText parts, Problems problems) {
        LineSyntax syntax = LineSyntax.of(parts.format(), profile.anyKey());
        Header header = LineHeader.read(parts, syntax, profile, limits, problems);
        return header == null ? null : new FrontMatter(parts, header, syntax);
    }
}
