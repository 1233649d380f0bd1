package chat.parley.assets;

import java.util.List;

/**
 * A linked script.
 *
 * @param text the script, without the comment that names its map
 * @param modules the paths of the modules in it, in the order in which they are evaluated; the entry module is the last
 */
record Script(String text, SourceMap map, List<String> modules) {}
