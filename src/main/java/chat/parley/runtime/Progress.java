package chat.parley.runtime;

/**
 * The state of a watched pool: whether it makes progress.
 *
 * @param name of the pool, a plain ASCII word
 */
public record Progress(String name, boolean up) implements Comparable<Progress> {
    @Override
    public int compareTo(Progress other) {
        return name.compareTo(other.name);
    }
}
