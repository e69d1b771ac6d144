package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackedFieldsTest {

    private static final List<String> PIECES = List.of(
            "a", "Title ", "\0", "\u007F", "\u0080", "é", "ÿ", "Ā", "”", "中", "\uFFFF", "😀", "\uD83D", "\uDE00", "\n");
    private static final int[] NUMBERS = {1, 2, 79, 127, 128, 16_383, 16_384, 2_097_152, Integer.MAX_VALUE};

    private final Random random = new Random(7);

    @Test
    void any_fields_come_back_as_they_were() {
        for (int i = 0; i < 3_000; i++) {
            Fields fields = fields("a.md", 3);

            Fields unpacked = new PackedFields(fields).unpacked();

            assertThat(unpacked).isEqualTo(fields).hasToString(fields.toString());
            assertThat(described(unpacked)).isEqualTo(described(fields));
        }
    }

    @Test
    void a_post_holds_its_fields_through_java_serialization() throws IOException, ClassNotFoundException {
        for (int i = 0; i < 100; i++) {
            Fields fields = fields("a.md", 2);
            Post post = Post.builder("a.md").fields(fields).build();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(post);
            }

            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                Post copy = (Post) in.readObject();
                assertThat(copy).isEqualTo(post);
                assertThat(described(copy.fields())).isEqualTo(described(fields));
            }
        }
    }

    @Test
    void posts_are_equal_wherever_their_fields_stand() {
        Post here = Post.builder("a.md").fields(field("b", "c", 1)).build();

        assertThat(Post.builder("a.md").fields(field("b", "c", 300)).build()).isEqualTo(here);
        assertThat(Post.builder("a.md").fields(field("b", "d", 1)).build()).isNotEqualTo(here);
        assertThat(Post.builder("a.md").build()).isNotEqualTo(here);
    }

    private static Fields field(String name, String text, int line) {
        SourcePosition position = new SourcePosition(line, 1);
        return Fields.of("a.md", List.of(new Field(name, FieldValue.ofText(text, position), position)));
    }

    private Fields fields(String source, int depth) {
        return Fields.of(
                random.nextInt(4) == 0 ? text() : source,
                IntStream.range(0, random.nextInt(random.nextInt(9) == 0 ? 200 : 6))
                        .mapToObj(i -> new Field(text(), value(source, depth), position()))
                        .toList());
    }

    private FieldValue value(String source, int depth) {
        return switch (random.nextInt(depth == 0 ? 2 : 4)) {
            case 0 -> FieldValue.ofNothing(position());
            case 1 -> FieldValue.ofText(text(), position());
            case 2 ->
                FieldValue.ofList(
                        IntStream.range(0, random.nextInt(5))
                                .mapToObj(i -> value(source, depth - 1))
                                .toList(),
                        position());
            default -> FieldValue.ofFields(fields(source, depth - 1), position());
        };
    }

    private SourcePosition position() {
        return new SourcePosition(NUMBERS[random.nextInt(NUMBERS.length)], NUMBERS[random.nextInt(NUMBERS.length)]);
    }

    private String text() {
        return IntStream.range(0, random.nextInt(random.nextInt(20) == 0 ? 300 : 8))
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }

    /** {@return all that is known of fields; equality does not look at positions and sources} */
    private static List<String> described(Fields fields) {
        List<String> all = new ArrayList<>();
        all.add(fields.source());
        for (Field field : fields.all()) {
            all.add(field.name() + " " + field.position());
            describe(field.value(), all);
        }
        return all;
    }

    private static void describe(FieldValue value, List<String> all) {
        all.add(value.kind() + " " + value.position() + " " + value.text());
        value.items().ifPresent(items -> items.forEach(item -> describe(item, all)));
        value.fields().ifPresent(fields -> all.addAll(described(fields)));
    }
}
