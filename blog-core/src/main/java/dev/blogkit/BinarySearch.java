package dev.blogkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /**
     * {@return a few and many, each in this order, as one list in it; of equal ones the few stand first} The many are copied and
     * hardly compared: to read 10,000 names takes longer than to read and parse a file.
     */
    static <T> List<T> merged(List<T> few, List<T> many, Comparator<? super T> order) {
        List<T> all = new ArrayList<>(few.size() + many.size());
        int copied = 0;
        for (T one : few) {
            int place = first(many.size(), i -> order.compare(many.get(i), one) < 0);
            all.addAll(many.subList(copied, place));
            all.add(one);
            copied = place;
        }
        all.addAll(many.subList(copied, many.size()));
        return all;
    }
}
