package dev.blogkit.examples.benchmarks;

import java.util.List;
import java.util.Random;

/** Makes bodies of posts in Markdown, as people write them: mostly text, some lists and code, now and then a table or HTML. */
final class SampleBody {

    private static final int LENGTH = 7000;
    private static final List<String> WORDS = List.of(
            "and", "of", "without", "every", "kettle", "river", "reader", "because", "it", "morning", "writes", "to",
            "letter");

    private final Random random;
    private final StringBuilder text = new StringBuilder(LENGTH + 2000);

    private SampleBody(int number) {
        this.random = new Random(number);
    }

    /** {@return the body of a number; the same number gives the same body, and one in five has HTML in it} */
    static String text(int number) {
        SampleBody body = new SampleBody(number);
        for (int part = 0; body.text.length() < LENGTH; part++) {
            body.part(part);
        }
        if (number % 5 == 0) {
            body.text.append(
                    "<p class=\"note\">A <b>note</b>.</p>\n\n<figure><img src=\"a.png\" alt=\"A\"></figure>\n\n");
        }
        body.text.append("[far]: https://example.org/far \"Far\"\n");
        return body.text.toString();
    }

    private void part(int part) {
        text.append("## ");
        words(4).append("\n\n");
        words(50).append(" *emphasis* and **more**, `code < 1`, a [link](https://example.org/");
        text.append(random.nextInt(1000)).append("/), ");
        words(40).append(" [far], ").append(part % 3 == 0 ? "https://example.net/ " : "");
        words(20).append(".\n\n- ");
        words(9).append("\n- ");
        words(12).append("\n  - ");
        words(5).append("\n\n");
        switch (part % 4) {
            case 0 ->
                text.append("```java\nfor (int i = 0; i < n && b; i++) {\n    out.println(\"> \" + i);\n}\n```\n\n");
            case 1 -> text.append("> It’s “quoted”.\n\n![A river](river.jpg \"River\")\n\n");
            case 2 -> text.append("| name | size |\n|---|--:|\n| one | 1 |\n| two | 2 |\n\n");
            default -> text.append("1. first\n2. second, ~~gone~~\n\n- [x] done\n\n");
        }
    }

    private StringBuilder words(int count) {
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text;
    }
}
