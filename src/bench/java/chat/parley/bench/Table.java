package chat.parley.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of the report.
 *
 * @param columns a letter for each column: w for words, n for numbers
 * @param rows the cells; the first row is the head
 */
record Table(String columns, List<List<String>> rows) {
    /** The table in Markdown, without a line break at its end. */
    String markdown() {
        List<String> rule =
                columns.chars().mapToObj(kind -> kind == 'w' ? "---" : "--:").toList();
        List<String> lines = new ArrayList<>(rows.stream().map(Table::line).toList());
        lines.add(1, "|" + String.join("|", rule) + "|");
        return String.join("\n", lines);
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** The rows as a JSON array of arrays of strings, a row in each line. */
    String json() {
        return rows.stream()
                .map(cells -> cells.stream().map(Table::quoted).collect(Collectors.joining(", ", "      [", "]")))
                .collect(Collectors.joining(",\n", "    [\n", "\n    ]"));
    }

    /** The text as a JSON string. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
    }
}
