package dev.blogkit.examples.benchmarks;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Notes how much of the heap is in use before and after each collection, since it is highest right before one. */
final class HeapWatch {

    private static final Set<String> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final AtomicLong peak = new AtomicLong();
    private final AtomicLong kept = new AtomicLong();

    private HeapWatch() {}

    /** {@return a watch that has begun} */
    static HeapWatch start() {
        HeapWatch watch = new HeapWatch();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, handback) -> watch.note((CompositeData) notification.getUserData()),
                            null,
                            null);
        }
        return watch;
    }

    /** {@return in bytes, the most that was in use} */
    long peak() {
        return Math.max(
                peak.get(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    /** {@return in bytes, the most that a collection left over; 0 if there was none} */
    long kept() {
        return kept.get();
    }

    /** {@return in bytes, what is in use when all garbage is collected, with the classes of the JVM} */
    static long live() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void note(CompositeData collection) {
        var info = GarbageCollectionNotificationInfo.from(collection).getGcInfo();
        peak.accumulateAndGet(heap(info.getMemoryUsageBeforeGc()), Math::max);
        kept.accumulateAndGet(heap(info.getMemoryUsageAfterGc()), Math::max);
    }

    private static long heap(Map<String, MemoryUsage> pools) {
        return pools.entrySet().stream()
                .filter(pool -> HEAP.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }
}
