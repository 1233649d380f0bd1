package chat.parley.join;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Lists the JavaScript modules that the room page imports, directly or indirectly. The page preloads them in its head,
 * so that the browser fetches them at once and not one level of imports after the other. The list is computed once,
 * when the application starts, and stored in an attribute of the application. It has paths from the application's root,
 * without a leading slash and without the entry module.
 */
@WebListener
public class RoomModules implements ServletContextListener {
    private static final String ATTRIBUTE = "roomModules";
    private static final String ENTRY = "/page/room.js";
    private static final List<String> STATEMENTS = List.of("import ", "export ", "} from ");

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        context.setAttribute(
                ATTRIBUTE,
                importedBy(ENTRY, context::getResourceAsStream).stream()
                        .map(path -> path.substring(1))
                        .toList());
    }

    /**
     * All modules that this one imports, libraries included, in the order of their paths.
     *
     * @param files reads a file by its path from the application's root, beginning with a slash; null if there is none
     * @throws IllegalStateException if an imported module does not exist
     */
    static Set<String> importedBy(String module, Function<String, InputStream> files) {
        Set<String> found = new TreeSet<>();
        follow(module, new Resources(files), found);
        return found;
    }

    private static void follow(String module, Resources files, Set<String> found) {
        imports(files.text("module", module))
                .map(one -> Resources.resolve(module, one))
                .filter(found::add)
                .forEach(one -> follow(one, files, found));
    }

    /** The paths of the imported modules, relative to the importing one. The last line of an import has the path. */
    private static Stream<String> imports(String text) {
        return text.lines()
                .filter(line -> line.endsWith(".js';") && STATEMENTS.stream().anyMatch(line::startsWith))
                .map(line -> line.substring(line.indexOf('\'') + 1, line.lastIndexOf('\'')));
    }
}
