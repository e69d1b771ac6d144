package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Field;
import dev.blogkit.Fields;
import dev.blogkit.Post;
import dev.blogkit.PostDate;
import dev.blogkit.PostSource;
import dev.blogkit.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;

/** Headers of real posts are changed, where {@code -Dcorpus.dir} says where they are. */
@EnabledIfSystemProperty(named = "corpus.dir", matches = ".+")
class CorpusEditTest {

    private static final String TITLE = "Other: a 'title' of #1";
    private static final PostDate DATE = PostDate.of(LocalDate.of(2031, 2, 3));
    private static final List<String> TAGS = List.of("one", "yes");

    /** A change of one field, and how what it gives is read from a post. */
    private record Change(
            PostField field,
            String whatFor,
            Edit edit,
            Function<Post, Object> read,
            BinaryOperator<Object> expected,
            @Nullable Object value) {}

    private interface Edit {
        FrontMatterEditor in(FrontMatterEditor editor, String name);
    }

    private static final List<Change> CHANGES = List.of(
            change(PostField.TITLE, "set", (editor, name) -> editor.set(name, TITLE), CorpusEditTest::title, TITLE),
            change(PostField.PUBLISHED, "set", (editor, name) -> editor.set(name, DATE), CorpusEditTest::date, DATE),
            change(PostField.TAGS, "set", (editor, name) -> editor.set(name, TAGS), CorpusEditTest::tags, TAGS),
            new Change(
                    PostField.TAGS,
                    "add",
                    (editor, name) -> editor.add(name, "more"),
                    CorpusEditTest::tags,
                    CorpusEditTest::plusOne,
                    "more"),
            change(PostField.TITLE, "remove", FrontMatterEditor::remove, CorpusEditTest::title, ""),
            change(PostField.TAGS, "remove", FrontMatterEditor::remove, post -> "", ""));

    @Test
    void every_file_that_is_not_changed_is_written_as_it_was() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (JsonNode file : CorpusTest.files()) {
            byte[] bytes = Files.readAllBytes(CorpusTest.ROOT.resolve(CorpusTest.text(file, "file")));
            for (Profile profile : profiles(file)) {
                FrontMatterEditor editor =
                        PostParser.builder().profile(profile).build().edit(CorpusTest.source(file));
                if (!Arrays.equals(editor.bytes(), bytes)) {
                    wrong.add(CorpusTest.text(file, "file"));
                }
            }
        }

        System.out.println(CorpusTest.files().size() + " files written back, " + wrong.size() + " differences");
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_changed_field_changes_only_its_lines_and_reads_back() throws IOException {
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> done = new TreeMap<>();
        for (JsonNode file : CorpusTest.files()) {
            PostSource source = CorpusTest.source(file);
            for (Profile profile : profiles(file)) {
                for (Change change : CHANGES) {
                    String fault = fault(source, profile, change);
                    String what = change.whatFor + " " + change.field.name().toLowerCase(Locale.ROOT);
                    done.merge(what + " in " + CorpusTest.text(file, "format"), 1, Integer::sum);
                    if (!fault.isEmpty()) {
                        wrong.add(source.name() + " " + profile.name() + " " + what + ": " + fault);
                    }
                }
            }
        }

        System.out.println(done + ", " + wrong.size() + " wrong");
        assertThat(wrong).isEmpty();
    }

    private static Set<Profile> profiles(JsonNode file) {
        return new LinkedHashSet<>(List.of(Profile.AUTO, CorpusTest.profile(file)));
    }

    private static Change change(
            PostField field, String whatFor, Edit edit, Function<Post, Object> read, Object value) {
        return new Change(field, whatFor, edit, read, (before, given) -> given, value);
    }

    private static Object title(Post post) {
        return post.title().orElse("");
    }

    private static Object date(Post post) {
        return post.published().map(Object.class::cast).orElse("");
    }

    private static Object tags(Post post) {
        return post.tags().stream().map(Tag::name).toList();
    }

    private static Object plusOne(Object before, Object more) {
        List<Object> tags = new ArrayList<>((List<?>) before);
        tags.add(more);
        return tags;
    }

    private static String fault(PostSource source, Profile profile, Change change) {
        FrontMatterEditor editor = PostParser.builder().profile(profile).build().edit(source);
        String name = name(editor.fields(), profile, change.field);
        String before = editor.text();
        String after;
        try {
            after = change.edit.in(editor, name).text();
        } catch (IllegalArgumentException refused) {
            return isLastKnownField(editor, change) ? "" : refused.toString();
        }
        Set<Integer> changed = changedLines(before, after);
        Set<Integer> its = linesOf(find(editor.fields(), name, profile), editor.fields(), before);
        if (!its.containsAll(changed)) {
            return "the lines " + changed + " differ, and only " + its + " may";
        }
        PostParser parser = PostParser.builder().profile(profile).build();
        Post was = parser.parse(source);
        Post is = parser.parse(PostSource.of(source.name(), after));
        Object expected = change.expected.apply(change.read.apply(was), change.value);
        if (!change.read.apply(is).equals(expected)) {
            return "expected " + expected + ", read " + change.read.apply(is);
        }
        return is.content().source().equals(was.content().source()) ? "" : "the body differs";
    }

    /** {@return true if lines without a fence would no longer be a header, which needs one field that posts have} */
    private static boolean isLastKnownField(FrontMatterEditor editor, Change change) {
        return change.whatFor.equals("remove")
                && editor.format() == HeaderFormat.BARE
                && editor.fields().all().stream()
                                .filter(field -> Profile.AUTO.isKnown(field.name()))
                                .count()
                        == 1;
    }

    /** {@return the name under which this header has a field, or else would get it} */
    private static String name(Fields fields, Profile profile, PostField field) {
        List<String> names = profile.names(field);
        return names.stream()
                .filter(known -> {
                    Field found = find(fields, known, profile);
                    return found != null
                            && !found.value().isNothing()
                            && (!known.equals("published")
                                    || PostDate.parse(found.value().toString()).isPresent());
                })
                .findFirst()
                .orElseGet(() ->
                        field == PostField.TAGS && fields.find("taxonomies").isPresent()
                                ? "taxonomies.tags"
                                : names.get(0));
    }

    private static @Nullable Field find(Fields fields, String name, Profile profile) {
        int dot = name.indexOf('.');
        if (dot > 0) {
            return find(fields.nested(name.substring(0, dot)), name.substring(dot + 1), profile);
        }
        List<Field> found = new ArrayList<>(fields.all().stream()
                .filter(field -> KeyLine.folded(field.name()).equals(name))
                .toList());
        if (profile.duplicates() == Profile.Duplicates.LAST) {
            Collections.reverse(found);
        }
        return found.isEmpty() ? null : found.get(0);
    }

    /** {@return the lines from the one where a field begins to the one before the next field; none for no field} */
    private static Set<Integer> linesOf(@Nullable Field field, Fields all, String text) {
        if (field == null) {
            return Set.of();
        }
        List<Integer> starts = new ArrayList<>();
        addStarts(all, starts);
        int first = field.position().line();
        int next = starts.stream()
                .filter(line -> line > first)
                .min(Integer::compare)
                .orElse(lines(text).size());
        return Set.copyOf(IntStream.range(first, next).boxed().toList());
    }

    private static void addStarts(Fields fields, List<Integer> starts) {
        for (Field field : fields.all()) {
            starts.add(field.position().line());
            field.value().fields().ifPresent(nested -> addStarts(nested, starts));
        }
    }

    /** {@return the numbers of the lines that are no more there; none where lines were only added} */
    private static Set<Integer> changedLines(String before, String after) {
        List<String> was = lines(before);
        List<String> is = lines(after);
        int shorter = Math.min(was.size(), is.size());
        int first = 0;
        while (first < shorter && was.get(first).equals(is.get(first))) {
            first++;
        }
        int last = 0;
        while (last < shorter - first && was.get(was.size() - 1 - last).equals(is.get(is.size() - 1 - last))) {
            last++;
        }
        return Set.copyOf(
                IntStream.range(first + 1, was.size() - last + 1).boxed().toList());
    }

    private static List<String> lines(String text) {
        return List.of(text.split("(?<=\n)|(?<=\r)(?!\n)"));
    }
}
