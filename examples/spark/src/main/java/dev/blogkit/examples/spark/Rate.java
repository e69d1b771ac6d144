package dev.blogkit.examples.spark;

import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.util.Iterator;
import java.util.Locale;

/**
 * How many posts took how long. Time is that of the processor, so that what else a machine does is not counted, nor is what other
 * threads do for this one, such as collecting garbage.
 */
record Rate(long posts, long nanos) implements Serializable {

    /** {@return how long it takes to ask for all of them} */
    static Rate of(Iterator<?> posts) {
        long start = now();
        long count = 0;
        while (posts.hasNext()) {
            posts.next();
            count++;
        }
        return new Rate(count, now() - start);
    }

    static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    Rate and(Rate other) {
        return new Rate(posts + other.posts, nanos + other.nanos);
    }

    /** {@return the number of posts in a second of one core} */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,.0f", posts * 1e9 / nanos);
    }
}
