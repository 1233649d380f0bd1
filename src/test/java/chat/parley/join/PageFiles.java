package chat.parley.join;

import java.io.InputStream;
import java.util.Set;
import java.util.function.Function;

/** What the server makes of the files of a page, for tests of the page. */
public final class PageFiles {
    private PageFiles() {}

    /** As {@link StyleSheet#text}. */
    public static String sheet(String path, Function<String, InputStream> files) {
        return StyleSheet.text(path, files);
    }

    /** As {@link RoomModules#importedBy}. */
    public static Set<String> importedBy(String module, Function<String, InputStream> files) {
        return RoomModules.importedBy(module, files);
    }
}
