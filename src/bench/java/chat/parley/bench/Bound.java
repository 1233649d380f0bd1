package chat.parley.bench;

/**
 * A figure of Parley that has a bound of its own, whatever others reach.
 *
 * @param what the figure, with its unit
 */
record Bound(String what, double atMost, double measured) {
    boolean isReached() {
        return measured <= atMost;
    }
}
