package chat.parley.search;

import java.util.List;

/**
 * Messages that were found, newest first.
 *
 * @param next to be given as {@code before} to look on; null if all that is kept was looked through
 */
public record Found(List<Hit> hits, Long next) {}
