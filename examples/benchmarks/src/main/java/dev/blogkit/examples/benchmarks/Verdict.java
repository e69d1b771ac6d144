package dev.blogkit.examples.benchmarks;

/**
 * Whether a measured value is within its goal.
 *
 * @param holds whether it is
 */
record Verdict(boolean holds) {

    /** {@return a line in green or red where the output is a terminal} */
    String colour(String line) {
        return System.console() == null ? line : (holds ? "\u001b[32m" : "\u001b[31m") + line + "\u001b[0m";
    }
}
