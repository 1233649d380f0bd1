package chat.parley.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The kit is of use only as long as it shares nothing with the server but the wire. */
class KitTest {
    private static final JavaClasses KIT = new ClassFileImporter().importPackages("chat.parley.testkit");

    @Test
    void the_kit_knows_no_class_of_the_server() {
        DescribedPredicate<JavaClass> server = JavaClass.Predicates.resideInAPackage("chat.parley..")
                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("chat.parley.testkit")));

        noClasses().should().dependOnClassesThat(server).check(KIT);
    }

    @Test
    void only_one_class_knows_a_json_library() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Json.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta..")
                .check(KIT);
    }
}
