package org.refdesk.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows of ARCHITECTURE.md: each package uses only those upstream of it, and the two lanes meet at the index. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.refdesk");

    /** In the order of the flow; a package may use those before it. */
    private static final List<String> FLOW = List.of(
            "text",
            "files",
            "background",
            "lock",
            "limit",
            "document",
            "passage",
            "analysis",
            "embedding",
            "index",
            "watch",
            "reader",
            "ingest",
            "query",
            "retrieval",
            "answer",
            "desk",
            "json",
            "evaluation",
            "chat",
            "slack",
            "matrix",
            "web",
            "metrics",
            "backup",
            "cli",
            "config",
            "doctor",
            "corpus",
            "wiring",
            "service",
            "command");

    private static final List<String> WRITE_LANE = List.of("watch", "reader", "ingest");
    private static final List<String> READ_LANE = List.of("query", "retrieval", "answer");

    /** Of source files in a package: more than this, nobody finds anything in. */
    private static final int MOST_FILES = 35;

    private static final int MOST_FILES_IN_THE_ROOT = 12;

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.refdesk.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void noPackageHasMoreFilesThanAPersonCanSurvey() {
        Map<String, Long> files = HOUSE.stream()
                .filter(one -> one.isTopLevelClass() && !one.getSimpleName().endsWith("Generated"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(files)
                .allSatisfy((name, count) -> assertThat(count)
                        .as(name)
                        .isLessThanOrEqualTo(name.equals("org.refdesk") ? MOST_FILES_IN_THE_ROOT : MOST_FILES));
    }

    @TestFactory
    List<DynamicTest> aPackageUsesOnlyThoseUpstreamOfIt() {
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < FLOW.size(); i++) {
            String name = FLOW.get(i);
            String[] downstream = FLOW.subList(i + 1, FLOW.size()).stream()
                    .map(ArchitectureTest::inside)
                    .toArray(String[]::new);
            tests.add(DynamicTest.dynamicTest(name, () -> {
                noClasses()
                        .that()
                        .resideInAPackage(inside(name))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(downstream)
                        .allowEmptyShould(true)
                        .check(HOUSE);
                noClasses()
                        .that()
                        .resideInAPackage(inside(name))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.refdesk")
                        .allowEmptyShould(true)
                        .check(HOUSE);
            }));
        }
        return tests;
    }

    @Test
    void theReadLaneAndTheWriteLaneDoNotKnowEachOther() {
        String[] write = WRITE_LANE.stream().map(ArchitectureTest::inside).toArray(String[]::new);
        String[] read = READ_LANE.stream().map(ArchitectureTest::inside).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(write)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(read)
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAnyPackage(read)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(write)
                .check(HOUSE);
    }

    @Test
    void everyPackageHasAPlaceInTheFlow() {
        String[] known = FLOW.stream().map(ArchitectureTest::inside).toArray(String[]::new);
        classes()
                .that()
                .resideOutsideOfPackage("org.refdesk")
                .should()
                .resideInAnyPackage(known)
                .check(HOUSE);
    }

    @Test
    void textsAreNormalizedInTimeThatGrowsWithTheirLength() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.refdesk.text.BoundedNormalizer")
                .should()
                .callMethod(Normalizer.class, "normalize", CharSequence.class, Normalizer.Form.class)
                .because("the JDK takes the square of the number of combining marks in a row")
                .check(HOUSE);
    }

    @Test
    void theModelsRuntimeStaysInsideEmbedding() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.refdesk.embedding..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.onnxruntime..")
                .check(HOUSE);
    }

    @Test
    void whatChatKeepsOnDiskIsNobodyElsesBusiness() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.refdesk.chat..", "org.refdesk.matrix.trixnity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.h2..", "org.flywaydb..", "org.jdbi..", "dev.failsafe..", "java.sql..")
                .check(HOUSE);
    }

    @Test
    void theMatrixLibraryStaysBehindItsBridgeWhichOnlyTheWiringKnows() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.refdesk.matrix.trixnity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.connect2x..", "io.ktor..", "kotlin..", "kotlinx..", "org.jetbrains.exposed..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackages("org.refdesk.matrix.trixnity..", "org.refdesk.wiring")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.refdesk.matrix.trixnity..")
                .check(HOUSE);
    }

    private static String inside(String name) {
        return "org.refdesk." + name + "..";
    }
}
