package chat.parley.page;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Finds texts for people in templates and scripts. */
final class Prose {
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}");
    private static final List<String> READ_ATTRIBUTES = List.of("title", "aria-label", "placeholder", "alt");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?<![:\\\\])//[^\\n]*", Pattern.DOTALL);
    private static final Pattern STRING = Pattern.compile("'([^'\\n]*)'|`([^`]*)`|\"([^\"\\n]*)\"");
    private static final Pattern SENTENCE =
            Pattern.compile("\\p{Lu}\\p{L}+ (\\p{L}|\\$\\{)|\\p{L}{2,}( \\p{L}{2,}){3,}");

    private Prose() {}

    static List<String> inTemplate(String text) {
        var found = new ArrayList<String>();
        collect(parsed(text), found);
        return found;
    }

    static List<String> inScript(String text) {
        return STRING.matcher(COMMENT.matcher(text).replaceAll(""))
                .results()
                .map(literal -> literal.group().substring(1, literal.group().length() - 1))
                .filter(literal -> SENTENCE.matcher(literal).find())
                .toList();
    }

    private static void collect(Node node, List<String> found) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            addProse(node.getNodeValue(), found);
        }
        if (node.getAttributes() != null) {
            READ_ATTRIBUTES.stream()
                    .map(node.getAttributes()::getNamedItem)
                    .filter(attribute -> attribute != null)
                    .forEach(attribute -> addProse(attribute.getNodeValue(), found));
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, found);
        }
    }

    private static void addProse(String text, List<String> found) {
        var rest = EXPRESSION.matcher(text).replaceAll("").strip();
        if (LETTERS.matcher(rest).find()) {
            found.add(rest);
        }
    }

    private static Node parsed(String text) {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not well-formed", e);
        }
    }
}
