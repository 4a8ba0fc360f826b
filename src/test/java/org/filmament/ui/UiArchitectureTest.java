package org.filmament.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.filmament.ui.look.Oklch;
import org.filmament.ui.look.Palette;
import org.filmament.ui.look.Wording;
import org.junit.jupiter.api.Test;

class UiArchitectureTest {

    private final JavaClasses ui = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.filmament.ui");

    @Test
    void viewModelsHoldNoControls() {
        noClasses().that().haveSimpleNameEndingWith("Model").or().haveSimpleName("Messages").or().haveSimpleName("Failures")
                .or().haveSimpleName("StageNotice").or().haveSimpleName("History")
                .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.animation..")
                .check(ui);
    }

    @Test
    void coloursAndWordingKnowNoToolkit() {
        noClasses().that().belongToAnyOf(Palette.class, Oklch.class, Wording.class)
                .should().dependOnClassesThat().resideInAPackage("javafx..").check(ui);
    }

    @Test
    void nothingInTheWindowDrawsWithJava2D() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.imageio..").check(ui);
    }

    @Test
    void roomsOfTheWindowFormNoCycle() {
        slices().matching("org.filmament.ui.(*)..").should().beFreeOfCycles().check(ui);
        // The benchmarks drive the whole window from outside.
        noClasses().that().resideInAPackage("org.filmament.ui.*..").and().resideOutsideOfPackage("org.filmament.ui.bench..")
                .should().dependOnClassesThat().resideInAPackage("org.filmament.ui").check(ui);
    }
}
