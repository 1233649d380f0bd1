package chat.parley.assets;

import java.io.InputStream;
import java.util.List;
import java.util.function.Function;

/** What the server makes of the files of a page, for tests of the page. */
public final class PageFiles {
    private PageFiles() {}

    /** The style sheet of a page, with those that it imports. */
    public static String sheet(String path, Function<String, InputStream> files) {
        return StyleSheet.text(path, files);
    }

    /** The linked script of a page. */
    public static String script(String entry, Function<String, InputStream> files) {
        return Linker.link(entry, new Resources(files)).text();
    }

    /** The modules in the linked script of a page. */
    public static List<String> modules(String entry, Function<String, InputStream> files) {
        return Linker.link(entry, new Resources(files)).modules();
    }
}
