package chat.parley.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Tests the kit's documentation; the build's javadoc run checks its links and tags. */
class KitTest {
    private static final Path SOURCES = Path.of("src/test/java/chat/parley/testkit");

    @Test
    void everything_public_has_javadoc() throws IOException {
        assertThat(uncommented("/public")).isEmpty();
        assertThat(uncommented("/package"))
                .as("what is not public, which shows that the compiler looks")
                .isNotEmpty();
    }

    private static List<String> uncommented(String access) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        List<String> options = List.of("-proc:none", "-Xmaxwarns", "1000", "-Xdoclint:missing" + access);
        try (Stream<Path> files = Files.list(SOURCES);
                StandardJavaFileManager opened = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> sources = opened.getJavaFileObjectsFromPaths(files.toList());
            ((JavacTask) compiler.getTask(new StringWriter(), opened, told, options, null, sources)).analyze();
        }
        return told.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getMessage(Locale.ROOT).endsWith("no comment"))
                .map(diagnostic -> diagnostic.getSource().getName() + ":" + diagnostic.getLineNumber())
                .toList();
    }
}
