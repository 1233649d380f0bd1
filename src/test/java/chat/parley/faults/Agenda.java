package chat.parley.faults;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What one thread does later. Any thread may add to it; all else is for the one that does it. */
final class Agenda {
    private record Task(long due, Runnable what) {}

    private final Queue<Task> asked = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Task> later = new PriorityQueue<>(Comparator.comparingLong(Task::due));

    /** @param due when, of {@link System#nanoTime()} */
    void add(long due, Runnable what) {
        asked.add(new Task(due, what));
    }

    /** Does all that is due. */
    void run() {
        for (Task next = asked.poll(); next != null; next = asked.poll()) later.add(next);
        while (!later.isEmpty() && later.peek().due() <= System.nanoTime())
            later.poll().what().run();
    }

    /** Whether nothing waits that {@link #run} has seen. */
    boolean isEmpty() {
        return later.isEmpty();
    }
}
