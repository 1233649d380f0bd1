package chat.parley.assets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the files that the pages name. */
class AssetsTest {
    private static final String HASHED = "page/room-[0-9a-f]{8}\\.js";

    private final Map<String, String> files = new HashMap<>(Map.of(
            "/page/room.js", "const room = 1;\n",
            "/page/join.js", "const join = 1;\n",
            "/page/room.css", "@import './log.css';\n",
            "/page/log.css", "p { color: red }\n",
            "/page/join.css", "p { color: green }\n",
            "/page/theme.js", "light();\n",
            "/page/mark.svg", "<svg/>"));

    private Assets assets() {
        return new Assets(LinkerTest.resources(files).files());
    }

    private static String text(Assets assets, String path) {
        return new String(assets.at(path).orElseThrow().content(), UTF_8);
    }

    @Test
    void a_file_has_another_path_for_each_content() {
        String before = assets().path("page/room.js");
        assertThat(before).matches(HASHED).isEqualTo(assets().path("page/room.js"));

        files.put("/page/room.js", "const room = 2;\n");

        assertThat(assets().path("page/room.js")).matches(HASHED).isNotEqualTo(before);
    }

    @Test
    void a_change_of_an_imported_sheet_changes_the_path() {
        String before = assets().path("page/room.css");
        files.put("/page/log.css", "p { color: blue }\n");
        assertThat(assets().path("page/room.css")).isNotEqualTo(before);
    }

    @Test
    void a_script_names_its_map() {
        Assets assets = assets();
        String path = "/" + assets.path("page/room.js");

        assertThat(text(assets, path)).endsWith("\n//# sourceMappingURL=" + path.replace("/page/", "") + ".map\n");
        assertThat(text(assets, path + ".map")).startsWith("{\"version\":3,");
    }

    @Test
    void a_page_of_another_version_gets_what_there_is() {
        Assets assets = assets();
        String path = "/" + assets.path("page/mark.svg");

        assertThat(assets.at("/page/mark-00000000.svg")).isEmpty();
        assertThat(assets.ofAnotherVersion("/page/mark-00000000.svg"))
                .contains(assets.at(path).orElseThrow());
        assertThat(assets.ofAnotherVersion("/page/mark.svg")).isEmpty();
        assertThat(assets.ofAnotherVersion("/page/other-00000000.svg")).isEmpty();
    }

    @Test
    void a_page_that_names_an_unknown_file_fails() {
        assertThatThrownBy(() -> assets().path("page/other.js")).hasMessage("Not an asset: page/other.js");
    }
}
