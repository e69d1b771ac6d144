package dev.blogkit.markdown;

import dev.blogkit.FieldValue;
import dev.blogkit.PostDate;
import dev.blogkit.SourcePosition;
import java.util.List;

/**
 * A value that a field is to get.
 *
 * @param kind what it is, for formats that tell texts, dates and words apart
 * @param texts the items of a list, else the one text
 */
record NewValue(Kind kind, List<String> texts) {

    enum Kind {
        TEXT,
        LIST,
        DATE,
        /** A truth value or a number, which no format puts in quotes. */
        WORD
    }

    /** A line end is one line end, however it is written: browsers send two characters for it. */
    NewValue {
        texts = texts.stream().map(text -> text.replace("\r\n", "\n")).toList();
    }

    static NewValue text(String text) {
        return new NewValue(Kind.TEXT, List.of(text));
    }

    static NewValue list(List<String> texts) {
        return new NewValue(Kind.LIST, texts);
    }

    static NewValue date(PostDate date) {
        return new NewValue(Kind.DATE, List.of(date.toString()));
    }

    static NewValue word(String word) {
        return new NewValue(Kind.WORD, List.of(word));
    }

    boolean isList() {
        return kind == Kind.LIST;
    }

    /** {@return the text of what is no list} */
    String text() {
        return texts.get(0);
    }

    /** {@return what a reader that knows lists must find} */
    FieldValue asRead() {
        return isList()
                ? FieldValue.ofList(
                        texts.stream()
                                .map(text -> FieldValue.ofText(text, SourcePosition.START))
                                .toList(),
                        SourcePosition.START)
                : FieldValue.ofText(text(), SourcePosition.START);
    }
}
