package chat.parley.bench;

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
        String rule =
                columns.chars().mapToObj(kind -> kind == 'w' ? "---" : "--:").collect(Collectors.joining("|"));
        return rows.stream()
                .map(cells -> "| " + String.join(" | ", cells) + " |")
                .collect(Collectors.collectingAndThen(Collectors.toList(), lines -> {
                    lines.add(1, "|" + rule + "|");
                    return String.join("\n", lines);
                }));
    }

    /** The rows as a JSON array of arrays of strings, a row in each line. */
    String json() {
        return rows.stream()
                .map(cells -> cells.stream().map(Table::quoted).collect(Collectors.joining(", ", "      [", "]")))
                .collect(Collectors.joining(",\n", "    [\n", "\n    ]"));
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
    }
}
