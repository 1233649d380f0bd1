package chat.parley.log;

import java.util.Arrays;
import java.util.List;

/**
 * The network that somebody connects from, as rooms know it: names that tell nothing about its address. There is one
 * for each key of the server, newest first, so a network is recognised until its oldest key is gone.
 *
 * @param names separated by spaces; empty if the network is unknown
 */
public record Network(String names) {
    /** A network that the server cannot tell from others. */
    public static final Network NONE = new Network("");

    /** Creates a network from its names, newest first. */
    public static Network of(List<String> names) {
        return new Network(String.join(" ", names));
    }

    public boolean isNone() {
        return names.isEmpty();
    }

    /** Returns whether both are the same network. One that is unknown is no other. */
    public boolean is(Network other) {
        if (isNone() || other.isNone()) return false;
        if (names.equals(other.names)) return true;
        List<String> theirs = Arrays.asList(other.names.split(" "));
        return Arrays.stream(names.split(" ")).anyMatch(theirs::contains);
    }

    /** Omits the names, which must be in no log. */
    @Override
    public String toString() {
        return "Network";
    }
}
