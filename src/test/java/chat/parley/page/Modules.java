package chat.parley.page;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The modules of the pages, by their paths below the root, with their imports. */
final class Modules {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]*?'(\\.{1,2}/[\\w./-]+\\.js)';");

    private Modules() {}

    /** The modules that a module imports directly; none for a library. */
    static Set<String> imports(String module) {
        return IMPORT.matcher(Pages.texts(".js").getOrDefault(module, ""))
                .results()
                .map(one -> Path.of(module).resolveSibling(one.group(1)).normalize())
                .map(path -> path.toString().replace('\\', '/'))
                .collect(Collectors.toSet());
    }

    /** All modules that a module imports, directly or indirectly. */
    static Set<String> reachedFrom(String module) {
        return reach(module, new TreeSet<>());
    }

    private static Set<String> reach(String module, Set<String> found) {
        imports(module).stream().filter(found::add).toList().forEach(one -> reach(one, found));
        return found;
    }
}
