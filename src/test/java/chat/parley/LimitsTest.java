package chat.parley;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.room.Command;
import chat.parley.settings.BudgetSettings;
import chat.parley.settings.GateSettings;
import chat.parley.settings.Rate;
import chat.parley.settings.Settings;
import chat.parley.wire.ClientFrame;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.File;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checks that {@code docs/limits.md} lists every operation of the code with a test, and that its arithmetic is right.
 */
class LimitsTest {
    private static final String PAGE = Sources.read(java.nio.file.Path.of("docs/limits.md"));
    private static final Pattern TEST = Pattern.compile("`((?:[a-z]+\\.)*[A-Z]\\w+(?:IT|Test))\\.([a-z0-9_]+)`");
    private static final Pattern MAPPED =
            Pattern.compile("<servlet-mapping>.*?<url-pattern>(.*?)</url-pattern>", Pattern.DOTALL);
    private static final Pattern DEFAULT = Pattern.compile("`(parley\\.[a-zA-Z.]+)` \\(([^)]+)\\)");

    /** The names of frames that differ from the names of their classes. */
    private static final Map<Class<?>, String> FRAMES = Map.of(Command.SetTopic.class, "topic");

    private static final Settings DEFAULTS = Settings.defaults();
    private static final BudgetSettings BUDGET = DEFAULTS.budget();
    private static final GateSettings GATE = DEFAULTS.gate();
    private static final double HEAP = 512 * 1024 * 1024.0;
    private static final Duration UNENTERED = DEFAULTS.room().unentered();
    /** The time until an unused session is gone: a container looks for expired sessions once a minute. */
    private static final Duration UNUSED = GATE.sessions().sessionUnused().plusMinutes(1);

    private static List<String> rows() {
        return PAGE.lines().filter(line -> line.startsWith("| `")).toList();
    }

    /** The rows whose first cell names this operation. */
    private static Stream<String> rows(String operation) {
        return rows().stream()
                .filter(row -> row.substring(0, row.indexOf(" |", 2)).contains("`" + operation + "`"));
    }

    private static Stream<Class<?>> classes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("chat.parley").stream()
                        .filter(one -> one.isAnnotatedWith(Path.class)
                                || one.isAnnotatedWith(WebServlet.class)
                                || one.isAnnotatedWith(ServerEndpoint.class))
                        .map(JavaClass::reflect);
    }

    private static Stream<String> operations(Class<?> owner) {
        List<String> all = new ArrayList<>();
        Path path = owner.getAnnotation(Path.class);
        if (path != null) Arrays.stream(owner.getDeclaredMethods()).forEach(method -> all.addAll(calls(path, method)));
        WebServlet servlet = owner.getAnnotation(WebServlet.class);
        if (servlet != null)
            Stream.of(servlet.urlPatterns(), servlet.value())
                    .flatMap(Arrays::stream)
                    .forEach(pattern -> all.addAll(served(owner, pattern)));
        ServerEndpoint endpoint = owner.getAnnotation(ServerEndpoint.class);
        if (endpoint != null) all.add("GET " + endpoint.value().substring(1));
        return all.stream();
    }

    private static List<String> calls(Path path, Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getSimpleName() + " api/" + path.value() + below(method))
                .toList();
    }

    private static String below(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value();
    }

    private static List<String> served(Class<?> servlet, String pattern) {
        return Arrays.stream(servlet.getDeclaredMethods())
                .map(Method::getName)
                .filter(name -> name.matches("do(Get|Post|Put|Delete)"))
                .map(name -> name.substring(2).toUpperCase(Locale.ROOT) + " " + (pattern.isEmpty() ? "/" : pattern))
                .toList();
    }

    /**
     * The mappings of {@code web.xml}, such as the pages and their forms; the resources of the API are listed
     * separately.
     */
    private static Stream<String> mapped() {
        return MAPPED.matcher(Sources.read(java.nio.file.Path.of("src/main/webapp/WEB-INF/web.xml")))
                .results()
                .map(found -> found.group(1))
                .filter(pattern -> !pattern.equals("/api/*"))
                .flatMap(pattern -> Stream.of("GET " + pattern, "POST " + pattern));
    }

    private static Stream<String> files() {
        return Arrays.stream(new File("src/main/webapp").listFiles(File::isDirectory))
                .map(File::getName)
                .filter(name -> !name.equals("WEB-INF"))
                .map(name -> "GET /" + name + "/*");
    }

    private static Stream<String> frames() {
        return Stream.concat(
                        Arrays.stream(ClientFrame.class.getPermittedSubclasses())
                                .filter(type -> type != ClientFrame.Do.class),
                        Arrays.stream(Command.class.getPermittedSubclasses()))
                .map(type -> FRAMES.getOrDefault(type, type.getSimpleName().toLowerCase(Locale.ROOT)));
    }

    private static List<String> everything() {
        return Stream.of(classes().flatMap(LimitsTest::operations), mapped(), files(), frames())
                .flatMap(all -> all)
                .toList();
    }

    @Test
    void every_operation_has_a_row_with_a_test() {
        List<String> all = everything();
        assertThat(all)
                .hasSizeGreaterThan(28)
                .contains("POST api/rooms/{code}/members", "GET /rooms/*", "GET live/{code}", "GET /page/*", "say");
        assertThat(everything())
                .allSatisfy(operation -> assertThat(rows(operation))
                        .as(operation)
                        .singleElement()
                        .satisfies(row -> assertThat(TEST.matcher(row).find()).isTrue()));
        assertThat(rows("PATCH api/rooms")).isEmpty();
    }

    @Test
    void every_named_test_exists() {
        List<MatchResult> named = TEST.matcher(PAGE).results().toList();
        assertThat(named).hasSizeGreaterThan(25);
        assertThat(named.stream().filter(test -> !exists(test)).map(MatchResult::group))
                .isEmpty();
    }

    private static boolean exists(MatchResult test) {
        File file = new File("src/test/java/chat/parley/" + test.group(1).replace('.', '/') + ".java");
        return file.exists() && Sources.read(file.toPath()).contains("void " + test.group(2) + "(");
    }

    @Test
    void every_documented_default_equals_the_setting() {
        String settings = Sources.read(java.nio.file.Path.of("docs/configuration.md"));
        assertThat(DEFAULT.matcher(PAGE).results())
                .hasSizeGreaterThan(30)
                .allSatisfy(found -> assertThat(settings.contains("| `" + found.group(1) + "` | `"
                                + found.group(2).replaceFirst(" in \\d+[smh]$", "")))
                        .as(found.group())
                        .isTrue());
    }

    /**
     * @param most the maximum amount
     * @param room the limit of that amount
     */
    private record Kept(String what, String lasts, double most, double room, String unit) {
        static Kept of(String what, Duration lasts, Rate rate, double room, String unit) {
            return new Kept(what, lasts.toMinutes() + " min", most(rate, lasts), room, unit);
        }

        /** The maximum in a period: the whole budget at once, and the refill meanwhile. */
        private static double most(Rate rate, Duration lasts) {
            return rate.most()
                    + rate.most() * (double) lasts.toNanos() / rate.per().toNanos();
        }

        String row() {
            return String.format(Locale.ROOT, "| %s | %s | %.0f | %.0f %s |", what, lasts, most, room, unit);
        }
    }

    private static List<Kept> kept() {
        double logs = HEAP * DEFAULTS.log().heapShare();
        Rate rooms = new Rate(GATE.address().creations(), GATE.address().creationsPer());
        Duration unconnected = DEFAULTS.live().presence().joinTimeout();
        return List.of(
                Kept.of(
                        "rooms of one address that nobody entered",
                        UNENTERED,
                        rooms,
                        DEFAULTS.room().rooms() * DEFAULTS.room().founderShare(),
                        "rooms"),
                Kept.of(
                        "rooms of one IPv6 /48 that nobody entered",
                        UNENTERED,
                        rooms.times(16),
                        DEFAULTS.room().rooms() * DEFAULTS.room().founderShare(),
                        "rooms"),
                Kept.of(
                        "rooms that nobody entered",
                        UNENTERED,
                        BUDGET.rooms().allCreations(),
                        DEFAULTS.room().rooms() / 2.0,
                        "rooms"),
                Kept.of(
                        "files of one address in rooms that nobody entered",
                        UNENTERED,
                        BUDGET.rooms().importBytes(),
                        logs * DEFAULTS.room().founderShare(),
                        "bytes"),
                Kept.of(
                        "files in rooms that nobody entered",
                        UNENTERED,
                        BUDGET.rooms().allImportBytes(),
                        logs,
                        "bytes"),
                Kept.of(
                        "sessions of one address that nobody used",
                        UNUSED,
                        BUDGET.joins().joins(),
                        GATE.sessions().sessionsPerAddress(),
                        "sessions"),
                Kept.of(
                        "sessions that nobody used",
                        UNUSED,
                        BUDGET.joins().allJoins(),
                        GATE.sessions().sessions(),
                        "sessions"),
                Kept.of(
                        "seats of one room that nobody connected to",
                        unconnected,
                        BUDGET.joins().allRoomJoins(),
                        3.0 * DEFAULTS.room().people(),
                        "seats"),
                Kept.of(
                        "messages that new seats of one address say in a room",
                        BUDGET.speech().settled(),
                        BUDGET.speech().talk(),
                        DEFAULTS.log().capacity().messages() / 2.0,
                        "messages"),
                new Kept(
                        "sessions of one address",
                        "30 min",
                        GATE.sessions().sessionsPerAddress(),
                        GATE.sessions().sessions() / 4.0,
                        "sessions"),
                new Kept(
                        "connections of one address",
                        "while open",
                        GATE.connections().connectionsPerAddress(),
                        GATE.connections().connections() / 5.0,
                        "connections"),
                new Kept(
                        "people of one address in a room",
                        "while here",
                        Math.round(DEFAULTS.room().people() * GATE.address().roomShare()),
                        0.35 * DEFAULTS.room().people(),
                        "people"));
    }

    @Test
    void all_kept_data_is_bounded() {
        assertThat(kept())
                .allSatisfy(kept -> assertThat(kept.most()).as(kept.what()).isLessThanOrEqualTo(kept.room()));
    }

    @Test
    void the_table_of_kept_data_is_computed_from_the_defaults() {
        List<String> table = PAGE.substring(PAGE.indexOf("## What is kept"))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| what"))
                .toList();
        assertThat(table)
                .containsExactlyElementsOf(kept().stream().map(Kept::row).toList());
    }
}
