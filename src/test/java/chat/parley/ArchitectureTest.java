package chat.parley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks that imports follow the table of packages in {@code docs/architecture.md}. */
class ArchitectureTest {
    private static final JavaClasses PARLEY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("chat.parley");

    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z.]+)` \\| [^|]* \\| ([a-z., -]+) \\|$", Pattern.MULTILINE);

    /** A row of the table: a package below {@code chat.parley}, and those that it may import. */
    private record Row(String name, List<String> imports) {
        static Row of(MatchResult found) {
            String imports = found.group(2);
            return new Row(found.group(1), imports.equals("-") ? List.of() : List.of(imports.split(", ")));
        }

        String packageName() {
            return "chat.parley." + name;
        }
    }

    private static List<Row> rows() throws IOException {
        String document = Files.readString(Path.of("docs/architecture.md"));
        String packages = document.substring(document.indexOf("## Packages"));
        return ROW.matcher(packages.substring(0, packages.indexOf("\n## ")))
                .results()
                .map(Row::of)
                .toList();
    }

    @Test
    void a_package_imports_only_the_packages_in_its_row() throws IOException {
        LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (Row row : rows()) layers = layers.layer(row.name()).definedBy(row.packageName());
        for (Row row : rows()) layers = restricted(layers, row);
        layers.check(PARLEY);
    }

    private static LayeredArchitecture restricted(LayeredArchitecture layers, Row row) {
        if (row.imports().isEmpty()) return layers.whereLayer(row.name()).mayNotAccessAnyLayer();
        return layers.whereLayer(row.name()).mayOnlyAccessLayers(row.imports().toArray(String[]::new));
    }

    @Test
    void a_row_names_only_packages_above_it() throws IOException {
        List<String> order = rows().stream().map(Row::name).toList();
        assertThat(order).hasSizeGreaterThan(10);
        assertThat(rows())
                .allSatisfy(row ->
                        assertThat(order.subList(0, order.indexOf(row.name()))).containsAll(row.imports()));
    }

    @Test
    void every_class_is_in_a_package_of_the_table() throws IOException {
        classes()
                .should()
                .resideInAnyPackage(rows().stream().map(Row::packageName).toArray(String[]::new))
                .check(PARLEY);
    }

    @Test
    void rooms_and_lower_packages_do_not_depend_on_the_web() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "chat.parley.refusal",
                        "chat.parley.runtime",
                        "chat.parley.text",
                        "chat.parley.log",
                        "chat.parley.archive",
                        "chat.parley.room..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.servlet..", "jakarta.websocket..", "jakarta.json..", "jakarta.ws..", "jakarta.faces..")
                .check(PARLEY);
    }

    @Test
    void only_the_scripts_of_room_redis_depend_on_redis() {
        noClasses()
                .that()
                .resideOutsideOfPackage("chat.parley.room.redis.script")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("redis.clients..")
                .check(PARLEY);
    }

    @Test
    void nothing_has_a_vague_name() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Util|Utils|Helper|Service|Handler|DTO|Dto)")
                .check(PARLEY);
    }
}
