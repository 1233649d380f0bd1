package chat.parley.assets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The files that the pages name. Each has a path with a hash of its content, so that a browser asks for it once and
 * never again: another version has another path. Scripts are linked and style sheets bundled, once, when the
 * application starts. Immutable and thread-safe.
 */
public final class Assets {
    /** The attribute of the application that has them. */
    static final String ATTRIBUTE = "assets";

    private static final List<String> SCRIPTS = List.of("/page/room.js", "/page/join.js");
    private static final List<String> SHEETS = List.of("/page/room.css", "/page/join.css");
    private static final List<String> OTHERS = List.of("/page/theme.js", "/page/mark.svg");

    private final Resources files;
    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, Asset> assets = new HashMap<>();

    /**
     * Makes them of the files of the application.
     *
     * @param files opens a file by its path from the application's root, beginning with a slash; null if there is none
     * @throws IllegalStateException if one does not exist
     */
    Assets(Function<String, InputStream> files) {
        this.files = new Resources(files);
        SCRIPTS.forEach(this::script);
        SHEETS.forEach(path -> add(path, Asset.hashed(path, StyleSheet.text(path, files))));
        OTHERS.forEach(path -> add(path, Asset.hashed(path, this.files.text("file", path))));
    }

    /**
     * Where a file of the pages is, for expressions in pages.
     *
     * @param name its path in the sources, from the application's root, without a leading slash
     * @return such a path, with the hash
     * @throws IllegalArgumentException if the pages do not name this file
     */
    public String path(String name) {
        String path = paths.get("/" + name);
        if (path == null) throw new IllegalArgumentException("Not an asset: " + name);
        return path.substring(1);
    }

    /** The file under a path with a hash. */
    Optional<Asset> at(String path) {
        return Optional.ofNullable(assets.get(path));
    }

    /**
     * The file whose path had another hash in another version of Parley: a page that was loaded before an upgrade, or
     * from a node that is not upgraded yet, gets what there is.
     */
    Optional<Asset> ofAnotherVersion(String path) {
        int hash = path.lastIndexOf('-');
        int dot = path.indexOf('.', hash + 1);
        if (hash < 0 || dot != hash + 1 + Asset.HASH_LENGTH) return Optional.empty();
        String name = path.substring(0, hash) + path.substring(dot);
        return Optional.ofNullable(paths.get(name)).flatMap(this::at);
    }

    private void script(String path) {
        Script script = Linker.link(path, files);
        String hashed = Asset.hashed(path, script.text()).path();
        String map = hashed + ".map";
        String comment = "//# sourceMappingURL=" + map.substring(map.lastIndexOf('/') + 1) + "\n";
        add(path, new Asset(hashed, (script.text() + comment).getBytes(UTF_8)));
        add(path + ".map", new Asset(map, script.map().json().getBytes(UTF_8)));
    }

    private void add(String name, Asset asset) {
        paths.put(name, asset.path());
        assets.put(asset.path(), asset);
    }
}
