package chat.parley.assets;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Links a module and all that it imports into one script, so that a page needs one request for its scripts. Each
 * imported module becomes a function that is called once and returns what the module exports; they are called in the
 * order in which a browser would evaluate the modules. The entry module is the last, in a function that may wait. So no
 * module sees what another imports, which may have the name of something of the browser's, such as {@code history}. The
 * script does what the modules would do if a browser loaded them one by one, as {@code LinkedIT} tests.
 */
final class Linker {
    private final Resources files;
    private final String entry;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<PageModule> modules = new ArrayList<>();
    private final Deque<String> importers = new ArrayDeque<>();
    private final StringBuilder script = new StringBuilder();
    private final SourceMap map;

    private Linker(String entry, Resources files) {
        this.files = files;
        this.entry = entry;
        this.map = new SourceMap(entry);
    }

    /**
     * Links a module.
     *
     * @param entry its path from the application's root, beginning with a slash
     * @throws IllegalStateException if a module does not exist, imports itself in the end, or imports or exports in a
     *     way that {@link PageModule} does not know
     */
    static Script link(String entry, Resources files) {
        Linker linker = new Linker(entry, files);
        linker.find(entry);
        linker.modules.forEach(linker::write);
        return new Script(
                linker.script.toString(),
                linker.map,
                linker.modules.stream().map(PageModule::path).toList());
    }

    private void find(String path) {
        if (importers.contains(path)) throw new IllegalStateException("Modules import each other: " + importers);
        if (values.containsKey(path)) return;
        PageModule module = new PageModule(path, files.text("module", path));
        importers.push(path);
        module.imports().forEach(this::find);
        importers.pop();
        values.put(path, "$" + modules.size());
        modules.add(module);
    }

    private void write(PageModule module) {
        boolean last = module.path().equals(entry);
        line(last ? "await (async () => {" : "const " + values.get(module.path()) + " = (() => {");
        body(module);
        line(last ? "})();" : "return { " + String.join(", ", module.exports()) + " };\n})();");
    }

    private void body(PageModule module) {
        List<String> lines = module.body(values::get, entry).lines().toList();
        for (int number = 0; number < lines.size(); number++) {
            if (lines.get(number).isBlank()) continue;
            script.append(lines.get(number)).append('\n');
            map.line(module.path(), number);
        }
    }

    private void line(String own) {
        script.append(own).append('\n');
        own.lines().forEach(line -> map.line());
    }
}
