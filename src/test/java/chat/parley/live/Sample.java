package chat.parley.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of configuration as {@code docs/deploy.md} shows it, and what somebody makes of it. */
record Sample(String text) {
    /** The block of this language whose first line is a comment that begins so. */
    static Sample of(String language, String beginning) {
        Matcher block = Pattern.compile(
                        "^```" + language + "\n(# " + Pattern.quote(beginning) + ".*?)^```$",
                        Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(document());
        if (!block.find()) {
            throw new AssertionError("docs/deploy.md has no " + language + " that begins \"# " + beginning + "\"");
        }
        return new Sample(block.group(1));
    }

    private static String document() {
        try {
            return Files.readString(Path.of("docs/deploy.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With something else in place of what is there, wherever it is there. */
    Sample with(String there, Object instead) {
        if (!text.contains(there)) {
            throw new AssertionError("No " + there + " in " + text);
        }
        return new Sample(text.replace(there, instead.toString()));
    }
}
