package chat.parley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The direction of imports, as {@code docs/architecture.md} draws it. */
class ArchitectureTest {
    private static final JavaClasses PARLEY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("chat.parley");

    @Test
    void imports_go_one_way() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("settings")
                .definedBy("chat.parley.settings")
                .layer("runtime")
                .definedBy("chat.parley.runtime")
                .layer("room")
                .definedBy("chat.parley.room")
                .layer("redis")
                .definedBy("chat.parley.room.redis")
                .layer("visitor")
                .definedBy("chat.parley.visitor")
                .layer("wire")
                .definedBy("chat.parley.wire")
                .layer("gate")
                .definedBy("chat.parley.gate")
                .layer("socket")
                .definedBy("chat.parley.socket")
                .layer("join")
                .definedBy("chat.parley.join")
                .layer("search")
                .definedBy("chat.parley.search")
                .layer("api")
                .definedBy("chat.parley.api")
                .layer("listen")
                .definedBy("chat.parley.listen")
                .layer("health")
                .definedBy("chat.parley.health")
                .whereLayer("health")
                .mayOnlyAccessLayers("runtime", "gate", "room", "socket")
                .whereLayer("settings")
                .mayNotAccessAnyLayer()
                .whereLayer("room")
                .mayOnlyAccessLayers("settings")
                .whereLayer("runtime")
                .mayOnlyAccessLayers("settings")
                .whereLayer("redis")
                .mayOnlyAccessLayers("settings", "runtime", "room")
                .whereLayer("redis")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("visitor")
                .mayOnlyAccessLayers("settings", "room")
                .whereLayer("wire")
                .mayOnlyAccessLayers("room")
                .whereLayer("gate")
                .mayOnlyAccessLayers("settings", "room", "visitor")
                .whereLayer("socket")
                .mayOnlyAccessLayers("settings", "runtime", "room", "visitor", "wire", "gate")
                .whereLayer("join")
                .mayOnlyAccessLayers("settings", "room", "visitor", "gate")
                .whereLayer("search")
                .mayOnlyAccessLayers("settings", "runtime", "room", "wire")
                .whereLayer("api")
                .mayOnlyAccessLayers("settings", "runtime", "room", "visitor", "wire", "gate", "search")
                .whereLayer("listen")
                .mayOnlyAccessLayers("settings", "runtime", "room", "wire")
                .whereLayer("listen")
                .mayNotBeAccessedByAnyLayer()
                .check(PARLEY);
    }

    @Test
    void a_room_knows_no_web() {
        noClasses()
                .that()
                .resideInAPackage("chat.parley.room..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.servlet..", "jakarta.websocket..", "jakarta.json..", "jakarta.ws..", "jakarta.faces..")
                .check(PARLEY);
    }

    @Test
    void one_package_knows_redis() {
        noClasses()
                .that()
                .resideOutsideOfPackage("chat.parley.room.redis")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("redis.clients..")
                .check(PARLEY);
    }

    @Test
    void every_class_is_in_a_package_that_has_a_word() {
        classes()
                .should()
                .resideInAnyPackage(
                        "chat.parley.settings",
                        "chat.parley.runtime",
                        "chat.parley.room",
                        "chat.parley.room.redis",
                        "chat.parley.visitor",
                        "chat.parley.wire",
                        "chat.parley.gate",
                        "chat.parley.socket",
                        "chat.parley.join",
                        "chat.parley.search",
                        "chat.parley.api",
                        "chat.parley.listen",
                        "chat.parley.health")
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
