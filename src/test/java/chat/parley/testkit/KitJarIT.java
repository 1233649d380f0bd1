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

/** The jar that others depend on. */
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
    void it_needs_nothing_but_the_jdk_and_a_json_library() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax.net.ssl..", "jakarta.json..", "chat.parley.testkit")
                .check(kit);
    }

    @Test
    void only_one_class_knows_the_json_library() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Json.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta..")
                .check(kit);
    }

    @Test
    void every_class_in_it_is_public_or_of_use_to_another() {
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
    void the_documentation_names_what_is_public_and_nothing_else() throws IOException {
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
    void it_has_a_name_as_a_module() throws IOException {
        assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                .isEqualTo("chat.parley.testkit");
    }
}
