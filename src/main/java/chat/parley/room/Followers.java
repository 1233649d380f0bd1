package chat.parley.room;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who is told that there is something new in a room. They are told on the thread that brought it, so they must be quick. */
final class Followers {
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();

    void add(Runnable follower) {
        followers.add(follower);
    }

    void wake() {
        for (Runnable follower : followers) follower.run();
    }
}
