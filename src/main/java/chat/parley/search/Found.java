package chat.parley.search;

import java.util.List;

/**
 * The messages that a search found, newest first.
 *
 * @param next the value of {@code before} for the next search; null if everything kept was searched
 */
public record Found(List<Hit> hits, Long next) {}
