package chat.parley.assets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how modules become one script. */
class LinkerTest {
    private static Script link(Map<String, String> files) {
        return Linker.link("/page/room.js", resources(files));
    }

    static Resources resources(Map<String, String> files) {
        return new Resources(path -> files.containsKey(path)
                ? new ByteArrayInputStream(files.get(path).getBytes(UTF_8))
                : null);
    }

    @Test
    void a_module_becomes_a_function_that_returns_its_exports() {
        Script script = link(Map.of(
                "/page/room.js", "import { hello as greet } from './text/hello.js';\n\ngreet('Ada');\n",
                "/page/text/hello.js", "export function hello(name) {\n  return `Hello, ${name}`;\n}\n"));

        assertThat(script.text()).isEqualTo("""
                const $0 = (() => {
                function hello(name) {
                  return `Hello, ${name}`;
                }
                return { hello };
                })();
                await (async () => {
                const { hello: greet } = $0;
                greet('Ada');
                })();
                """);
    }

    @Test
    void modules_stand_in_the_order_in_which_a_browser_evaluates_them_and_once() {
        Script script = link(Map.of(
                "/page/room.js",
                        "import './b.js';\nimport {\n  one,\n} from './model/c.js';\nconst other = './x.js';\n",
                "/page/b.js", "import * as d from '../lib/d.js';\nexport const b = d;\n",
                "/page/model/c.js", "import { b } from '../b.js';\nexport const one = b;\n",
                "/lib/d.js", "export class Two {}\nexport async function three() {}\n"));

        assertThat(script.modules()).containsExactly("/lib/d.js", "/page/b.js", "/page/model/c.js", "/page/room.js");
        assertThat(script.text())
                .contains(
                        "return { Two, three };",
                        "const d = $0;",
                        "const {\n  one,\n} = $2;",
                        "const other = './x.js';");
    }

    @Test
    void a_module_knows_where_it_was() {
        Script script = link(Map.of(
                "/page/room.js", "import './text/prism.js';\nconst root = new URL('../', import.meta.url);\n",
                "/page/text/prism.js", "const at = new URL('../../webjars/', import.meta.url);\n"));

        assertThat(script.text())
                .contains("new URL('../../webjars/', new URL('./text/prism.js', import.meta.url).href)")
                .contains("new URL('../', new URL('./room.js', import.meta.url).href)");
    }

    @Test
    void comments_on_lines_of_their_own_are_left_out_and_nothing_else() {
        Script script = link(Map.of("/page/room.js", """
                /** Says
                 * hello. */
                const url = 'https://'; // not this
                  // but this
                const stars = 2 /* two */ ** 3;
                /*
                gone
                */
                const regex = /\\/\\*/;
                """));

        assertThat(script.text()).isEqualTo("""
                await (async () => {
                const url = 'https://'; // not this
                const stars = 2 /* two */ ** 3;
                const regex = /\\/\\*/;
                })();
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export default 1;",
                "export { a } from './a.js';",
                "export * from './a.js';",
                "export let changing = 1;",
                "import a from './a.js';",
                "import { a } from \"./a.js\";"
            })
    void what_cannot_be_linked_is_named(String statement) {
        Map<String, String> files = Map.of("/page/room.js", statement + "\n", "/page/a.js", "export const a = 1;\n");

        assertThatThrownBy(() -> link(files)).hasMessage("Cannot link /page/room.js: " + statement);
    }

    @Test
    void a_module_that_does_not_exist_is_named() {
        assertThatThrownBy(() -> link(Map.of("/page/room.js", "import './a.js';\n")))
                .hasMessage("No module /page/a.js");
    }

    @Test
    void modules_that_import_each_other_are_named() {
        assertThatThrownBy(() ->
                        link(Map.of("/page/room.js", "import './a.js';\n", "/page/a.js", "import './room.js';\n")))
                .hasMessage("Modules import each other: [/page/a.js, /page/room.js]");
    }
}
