package chat.parley.assets;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JavaScript module of the pages. It imports and exports in the few ways that the pages' modules use, each at the
 * start of a line.
 *
 * @param path from the application's root, beginning with a slash
 * @param text the source
 */
record PageModule(String path, String text) {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:(\\{[^}]*}|\\* as \\w+) from )?'([^']+)';$");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export (?=(?:async )?(?:function|class|const) (\\w+))");
    private static final Pattern OTHER = Pattern.compile("(?m)^(?:import|export)\\b.*");
    private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*(?:/\\*(?s:.*?)\\*/[ \\t]*|//.*)$");
    private static final Pattern NOT_A_LINE_END = Pattern.compile("[^\\n]+");

    /** The paths of the modules that this one imports, in the order of its statements. */
    List<String> imports() {
        return IMPORT.matcher(text).results().map(this::imported).toList();
    }

    List<String> exports() {
        return EXPORT.matcher(text).results().map(one -> one.group(1)).toList();
    }

    /**
     * The source with each import replaced by a constant, without the word {@code export} and without comments that
     * have lines of their own. It has as many lines as the source.
     *
     * @param valueOf the name of the object that has a module's exports, by the module's path
     * @param home the path of the script that this becomes a part of
     * @throws IllegalStateException if a module is imported or something is exported in any other way
     */
    String body(UnaryOperator<String> valueOf, String home) {
        String bare = COMMENT.matcher(text)
                .replaceAll(one -> NOT_A_LINE_END.matcher(one.group()).replaceAll(""));
        String imported = IMPORT.matcher(bare).replaceAll(one -> Matcher.quoteReplacement(constant(one, valueOf)));
        String body = EXPORT.matcher(imported).replaceAll("");
        OTHER.matcher(body).results().findFirst().ifPresent(one -> {
            throw new IllegalStateException("Cannot link " + path + ": " + one.group());
        });
        return body.replace(
                "import.meta.url", "new URL('" + Resources.relative(home, path) + "', import.meta.url).href");
    }

    private String constant(MatchResult statement, UnaryOperator<String> valueOf) {
        if (statement.group(1) == null) return "";
        String names = statement.group(1).replace(" as ", ": ").replace("*: ", "");
        return "const " + names + " = " + valueOf.apply(imported(statement)) + ";";
    }

    private String imported(MatchResult statement) {
        return Resources.resolve(path, statement.group(2));
    }
}
