package chat.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the page's folders are layered, and that no folder imports a higher one. */
class PageImportsTest {
    private static final Map<String, Set<String>> MAY_IMPORT = Map.of(
            "device", Set.of("device"),
            "model", Set.of("device", "model", "text"),
            "net", Set.of("device", "net"),
            "text", Set.of("text"),
            "view", Set.of("device", "model", "text", "view"),
            "elements", Set.of("device", "model", "text", "view", "elements"),
            "features", Set.of("device", "model", "net", "text", "view", "elements", "features"),
            "entry", Set.of("device", "model", "net", "text", "view", "elements", "features"));
    /** The module that any other may import. */
    private static final String EVENTS = "page/events.js";

    @Test
    void an_import_of_a_higher_folder_is_detected() {
        assertThat(importsHigher("page/model/rows.js", "page/view/painter.js")).isTrue();
        assertThat(importsHigher("page/model/rows.js", "page/net/live.js")).isTrue();
        assertThat(importsHigher("page/features/jump.js", "page/room.js")).isTrue();
        assertThat(importsHigher("page/view/painter.js", "page/model/rows.js")).isFalse();
    }

    @Test
    void no_module_imports_a_higher_folder() {
        Stream<List<String>> imports = Pages.texts(".js").keySet().stream()
                .flatMap(module -> Modules.imports(module).stream().map(imported -> List.of(module, imported)));
        assertThat(imports).hasSizeGreaterThan(50).noneMatch(pair -> importsHigher(pair.get(0), pair.get(1)));
    }

    private static boolean importsHigher(String module, String imported) {
        return !imported.equals(EVENTS) && !MAY_IMPORT.get(folder(module)).contains(folder(imported));
    }

    private static String folder(String module) {
        if (module.startsWith("webjars/")) return "libraries";
        String[] path = module.split("/", -1);
        return path.length == 3 ? path[1] : "entry";
    }
}
