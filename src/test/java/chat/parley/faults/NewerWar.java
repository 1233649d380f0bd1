package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.FileAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Builds a WAR with one more kind of event, the one that {@code docs/add-a-kind-of-event.md} adds to the sources. */
final class NewerWar {
    private static final Path PAGE = Path.of("docs/add-a-kind-of-event.md");
    private static final Path SOURCES = Path.of("src/main/java/chat/parley");
    private static final Path WORDS = Path.of("src/main/resources/chat/parley");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern STEP =
            Pattern.compile("In `([^`]+)`, (before|instead of) `([^`]+)`:\\n\\n```\\w+\\n(.*?)```", Pattern.DOTALL);

    private NewerWar() {}

    /** Compiles the sources as the page changes them, and packs them into a copy of the WAR. */
    static Path in(Path folder) {
        try {
            Path sources = Files.createDirectories(folder.resolve("sources"));
            Path classes = Files.createDirectories(folder.resolve("classes"));
            Map<String, String> changed = changed();
            compile(written(changed, sources), classes);
            return packed(classes, changed, folder.resolve("parley.war"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files that the page changes, with their new contents. */
    static Map<String, String> changed() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (MatchResult step : STEP.matcher(Files.readString(PAGE)).results().toList()) {
            String file = step.group(1);
            String before = files.containsKey(file)
                    ? files.get(file)
                    : Files.readString(folder(file).resolve(file));
            files.put(file, changed(before, step.group(3), step.group(2).equals("before"), step.group(4)));
        }
        return files;
    }

    private static Path folder(String file) {
        if (file.endsWith(".java")) return SOURCES;
        return file.endsWith(".properties") ? WORDS : PAGES;
    }

    /** Puts the block before the one line that has the mark, or in its place. */
    private static String changed(String source, String mark, boolean before, String block) {
        int at = source.indexOf(mark);
        assertThat(at).as(mark).isPositive();
        assertThat(source.indexOf(mark, at + 1)).as(mark + " stands there once").isNegative();
        int line = source.lastIndexOf('\n', at) + 1;
        int rest = before ? line : source.indexOf('\n', at) + 1;
        return source.substring(0, line) + block + source.substring(rest);
    }

    private static List<File> written(Map<String, String> files, Path folder) throws IOException {
        List<File> written = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (!file.getKey().endsWith(".java")) continue;
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            written.add(Files.writeString(target, file.getValue()).toFile());
        }
        return written;
    }

    private static void compile(List<File> sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> options =
                List.of("--release", "17", "-proc:none", "-nowarn", "-cp", path, "-d", classes.toString());
        StringWriter says = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            says, files, null, options, null, files.getJavaFileObjectsFromFiles(sources))
                    .call();
            assertThat(compiled).as(says.toString()).isTrue();
        }
    }

    private static Path packed(Path classes, Map<String, String> changed, Path war) throws IOException {
        WebArchive newer = ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("parley.war")));
        try (Stream<Path> files = Files.walk(classes)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> newer.add(
                            new FileAsset(file.toFile()),
                            "WEB-INF/classes/"
                                    + classes.relativize(file).toString().replace('\\', '/')));
        }
        changed.forEach((file, text) -> {
            if (file.endsWith(".java")) return;
            String folder = file.endsWith(".properties") ? "WEB-INF/classes/chat/parley/" : "";
            newer.add(new StringAsset(text), folder + file);
        });
        newer.as(ZipExporter.class).exportTo(war.toFile(), true);
        return war;
    }
}
