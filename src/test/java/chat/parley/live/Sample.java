package chat.parley.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sample of configuration from a document, with replacements. */
public record Sample(String text) {
    /** The block of this language in {@code docs/deploy.md} whose first line is a comment with this beginning. */
    static Sample of(String language, String beginning) {
        return in("docs/deploy.md", language, beginning);
    }

    /** A block of another document. */
    public static Sample in(String document, String language, String beginning) {
        Matcher block = Pattern.compile(
                        "^```" + language + "\n(# " + Pattern.quote(beginning) + ".*?)^```$",
                        Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(text(document));
        if (!block.find()) {
            throw new AssertionError(document + " has no " + language + " that begins \"# " + beginning + "\"");
        }
        return new Sample(block.group(1));
    }

    private static String text(String document) {
        try {
            return Files.readString(Path.of(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces every occurrence of a text. */
    public Sample with(String there, Object instead) {
        if (!text.contains(there)) {
            throw new AssertionError("No " + there + " in " + text);
        }
        return new Sample(text.replace(there, instead.toString()));
    }
}
