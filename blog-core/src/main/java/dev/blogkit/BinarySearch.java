package dev.blogkit;

import java.util.function.IntPredicate;

/** Finds a place in what is in order. */
final class BinarySearch {

    private BinarySearch() {}

    /** {@return the first index of which the condition does not hold; the size if it holds of all} It holds of all before, and of none behind. */
    static int first(int size, IntPredicate isBefore) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBefore.test(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
