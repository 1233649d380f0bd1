package chat.parley.bench;

/**
 * The first visit to a page on a slow phone, as Lighthouse sees it.
 *
 * @param performance the score, at most 1
 * @param largestPaint seconds until the largest content is painted
 */
record Visit(String page, double performance, double largestPaint, int requests, long bytes) {
    private static final double ENOUGH_PERFORMANCE = 0.98;
    private static final double MOST_SECONDS = 1.8;
    private static final int MOST_REQUESTS = 12;

    boolean isReached() {
        return performance >= ENOUGH_PERFORMANCE && largestPaint <= MOST_SECONDS && requests <= MOST_REQUESTS;
    }
}
