package chat.parley.faults;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Delayed tasks of one thread. Any thread may add tasks; only that thread uses the other methods. */
final class Agenda {
    private record Task(long due, Runnable what) {}

    private final Queue<Task> asked = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Task> later = new PriorityQueue<>(Comparator.comparingLong(Task::due));

    /** @param due the time of {@link System#nanoTime()} */
    void add(long due, Runnable what) {
        asked.add(new Task(due, what));
    }

    /** Runs all tasks that are due. */
    void run() {
        for (Task next = asked.poll(); next != null; next = asked.poll()) later.add(next);
        while (!later.isEmpty() && later.peek().due() <= System.nanoTime())
            later.poll().what().run();
    }

    /** Whether no task waits that {@link #run} has seen. */
    boolean isEmpty() {
        return later.isEmpty();
    }
}
