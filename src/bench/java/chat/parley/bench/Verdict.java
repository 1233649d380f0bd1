package chat.parley.bench;

/** What can be said about a target after a run. */
enum Verdict {
    REACHED("reached"),
    NOT_REACHED("**not reached**"),
    NOT_MEASURABLE("not measurable: the generator was the bottleneck");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    static Verdict of(boolean reached) {
        return reached ? REACHED : NOT_REACHED;
    }

    String inWords() {
        return words;
    }
}
