package org.filmament;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The rules of the house that a compiler does not hold.
class ArchitectureTest {

    private static final String HOUSE = "org.filmament";
    private static final String[] WINDOW_TOOLKITS =
            {"javafx..", "com.sun.javafx..", "atlantafx..", "org.kordamp..", "org.controlsfx..", "impl.org.controlsfx..", "org.fxyz3d.."};

    /// Each room with the rooms that it may use, from the ground up; all of them stand on `work`.
    private static final Map<String, List<String>> ROOMS = rooms();

    private static final JavaClasses CLASSES =
            new ClassFileImporter().importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

    private static Map<String, List<String>> rooms() {
        Map<String, List<String>> rooms = new LinkedHashMap<>();
        rooms.put("work", List.of());
        rooms.put("math", List.of("work"));
        rooms.put("neighbors", List.of("work", "math"));
        rooms.put("umap", List.of("work", "math", "neighbors"));
        rooms.put("cluster", List.of("work", "math", "neighbors"));
        rooms.put("topic", List.of("work", "math", "cluster"));
        rooms.put("label", List.of("work", "topic"));
        rooms.put("catalog", List.of("work", "math"));
        rooms.put("poster", List.of("work", "catalog"));
        rooms.put("encode", List.of("work", "math", "catalog", "poster"));
        rooms.put("pipeline", List.copyOf(rooms.keySet()));
        // What is handed up by the pipeline is made of the types of the rooms below, so these read them too.
        rooms.put("export", List.copyOf(rooms.keySet()));
        rooms.put("cli", List.copyOf(rooms.keySet()));
        rooms.put("ui", Stream.concat(rooms.keySet().stream().filter(room -> !room.equals("cli")), Stream.of("ui")).toList());
        return rooms;
    }

    @Test
    void roomsUseOnlyTheRoomsBelowThem() {
        LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String room : ROOMS.keySet()) {
            layers = layers.layer(room).definedBy(HOUSE + "." + room + "..");
        }
        for (Map.Entry<String, List<String>> room : ROOMS.entrySet()) {
            layers = room.getValue().isEmpty()
                    ? layers.whereLayer(room.getKey()).mayNotAccessAnyLayer()
                    : layers.whereLayer(room.getKey()).mayOnlyAccessLayers(room.getValue().toArray(String[]::new));
        }
        layers.check(CLASSES);
    }

    @Test
    void everyClassButTheEntryPointIsInARoom() {
        String[] rooms = ROOMS.keySet().stream().map(room -> HOUSE + "." + room + "..").toArray(String[]::new);
        classes().that().doNotHaveFullyQualifiedName(Main.class.getName()).and().doNotHaveSimpleName("package-info")
                .should().resideInAnyPackage(rooms).check(CLASSES);
    }

    @Test
    void noTwoRoomsUseEachOther() {
        slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noTwoPackagesUseEachOther() {
        slices().matching(HOUSE + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheWindowKnowsItsToolkits() {
        noClasses().that().resideOutsideOfPackages(HOUSE + ".ui..", HOUSE)
                .should().dependOnClassesThat(resideInAnyPackage(WINDOW_TOOLKITS)).check(CLASSES);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses().that().resideOutsideOfPackage(HOUSE + ".cli..")
                .should().accessField(System.class, "out")
                .orShould().accessField(System.class, "err")
                .orShould().accessField(System.class, "in")
                .orShould().callMethod(System.class, "setOut", PrintStream.class)
                .orShould().callMethod(System.class, "setErr", PrintStream.class)
                .orShould().callMethod(System.class, "setIn", InputStream.class)
                .orShould().callMethod(Throwable.class, "printStackTrace").check(CLASSES);
    }

    @Test
    void picturesOfJava2DStayWherePicturesAreMade() {
        noClasses().that().resideOutsideOfPackages(HOUSE + ".poster..", HOUSE + ".encode..", HOUSE + ".export..")
                .should().dependOnClassesThat(resideInAnyPackage("java.awt..", "javax.imageio..", "javax.swing..")).check(CLASSES);
    }

    @Test
    void onlySimdClassesUseTheIncubator() {
        noClasses().that().haveSimpleNameNotStartingWith("Simd")
                .should().dependOnClassesThat(resideInAnyPackage("jdk.incubator..")).check(CLASSES);
    }

    @Test
    void everyPackageTellsWhatItIsAndTakesNoNulls() {
        List<String> silent = CLASSES.stream().map(type -> type.getPackage()).distinct()
                .filter(room -> room.tryGetAnnotationOfType(NullMarked.class).isEmpty()).map(JavaPackage::getName).sorted().toList();

        assertEquals(List.of(), silent);
    }
}
