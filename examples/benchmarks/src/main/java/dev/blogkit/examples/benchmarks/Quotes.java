package dev.blogkit.examples.benchmarks;

/** Which posts hold a curly quote: for one of them, Java keeps the whole text in two bytes a character. */
public enum Quotes {
    /** None. */
    NONE,
    /** Every fourth. */
    SOME,
    /** All. */
    ALL;

    boolean in(int number) {
        return this == ALL || (this == SOME && number % 4 == 0);
    }
}
