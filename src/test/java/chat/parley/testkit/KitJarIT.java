package chat.parley.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests the jar that other projects depend on. */
class KitJarIT {
    private static JarFile jar;
    private static JavaClasses kit;

    @BeforeAll
    static void the_jar_is_read() throws IOException {
        jar = new JarFile(System.getProperty("parley.testkit"));
        kit = new ClassFileImporter().importJar(jar);
    }

    @AfterAll
    static void the_jar_is_closed() throws IOException {
        jar.close();
    }

    @Test
    void the_kit_needs_only_the_jdk_and_a_json_library() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax.net.ssl..", "jakarta.json..", "chat.parley.testkit")
                .check(kit);
    }

    @Test
    void only_one_class_uses_the_json_library() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Json.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta..")
                .check(kit);
    }

    @Test
    void every_class_of_the_kit_is_public_or_used_by_another() {
        assertThat(kit.stream().filter(JavaClass::isTopLevelClass))
                .hasSizeGreaterThan(20)
                .filteredOn(type -> !type.getSimpleName().equals("package-info"))
                .allMatch(type -> type.getModifiers().contains(JavaModifier.PUBLIC) || isUsed(type));
    }

    private static boolean isUsed(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .map(use -> use.getOriginClass())
                .anyMatch(user -> kit.contain(user.getName())
                        && !user.getBaseComponentType().equals(type));
    }

    @Test
    void the_documentation_names_exactly_the_public_classes() throws IOException {
        List<String> named = Pattern.compile("^\\| `([A-Z]\\w+)` \\|", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("docs/testing.md")))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(kit.stream().filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)))
                .extracting(JavaClass::getSimpleName)
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void the_kit_has_a_module_name() throws IOException {
        assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                .isEqualTo("chat.parley.testkit");
    }
}
