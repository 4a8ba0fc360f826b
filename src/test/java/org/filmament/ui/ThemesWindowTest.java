package org.filmament.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.filmament.topic.Theme;
import org.filmament.topic.Themes;
import org.filmament.topic.WrittenLabel;
import org.filmament.ui.color.ColorBy;
import org.filmament.ui.color.Coloring;
import org.filmament.ui.emphasis.Concern;
import org.filmament.ui.palette.PaletteItem;
import org.filmament.ui.themes.ThemesModel;
import org.filmament.ui.view.SideSections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Themes in the real window: one name for each wherever it stands, whatever is done to it.
@FxTest
class ThemesWindowTest {

    /// Twelve themes of five films, four of which make a coarser one.
    private static final int COARSE = 12;

    private TestWindow test;
    private ThemesModel themes;

    @BeforeEach
    void open() {
        test = new TestWindow(new SideSections());
        test.open();
        test.session.themes(test.session.themesOf(5));
        themes = test.model.themes();
        Fx.until(() -> test.sky.labels().size() == 15);
        Fx.pulses(3);
    }

    @AfterEach
    void close() {
        test.close();
    }

    /// Steps back or forward through the window's history until something holds: how many steps there are between depends on for how long
    /// everything was at rest.
    private void history(boolean forward, BooleanSupplier condition) {
        for (int step = 0; step < 12 && !condition.getAsBoolean(); step++) {
            test.press(KeyCode.Z, true, forward);
            Fx.pulses(4);
        }
        assertTrue(condition.getAsBoolean());
    }

    private void assertEverywhere(int id, String name) {
        Fx.pulses(3);
        assertEquals(name, test.sky.labels().stream().filter(label -> label.id() == id).findFirst().orElseThrow().text(), "on the map");
        assertTrue(texts(".theme-name").contains(name), () -> "in the tree: " + texts(".theme-name"));
        test.model.card().select(themes.theme(id).members()[0]);
        Fx.pulses(2);
        Set<String> links = test.window.scene().getRoot().lookupAll(".theme-link").stream().map(node -> ((Hyperlink) node).getText())
                .collect(Collectors.toSet());
        assertTrue(links.contains(name), () -> "on the card: " + links);
        assertTrue(PaletteItems.of(test.window.commands(), test.model, test.sky).stream()
                .anyMatch(item -> item.kind() == PaletteItem.Kind.THEME && item.name().equals(name)), "in the list of all there is");
        test.model.card().clear();
    }

    private Set<String> texts(String selector) {
        return test.window.scene().getRoot().lookupAll(selector).stream().filter(TestWindow::isSeen)
                .map(node -> node instanceof Label label ? label.getText() : "").collect(Collectors.toSet());
    }

    @Test
    void aThemeHasOneNameEverywhereAlsoAfterRenamingFlippingUndoAndClusteringAnew() {
        assertEverywhere(COARSE, "word12 · more12");
        rename("Space opera");
        assertEverywhere(COARSE, "Space opera");
        test.press(KeyCode.Z);
        assertEverywhere(COARSE, "word12 · more12");
        test.press(KeyCode.Z);
        history(false, () -> themes.theme(COARSE).written() == null);
        assertEquals("word12 · more12", themes.name(themes.theme(COARSE)));
        history(true, () -> themes.theme(COARSE).written() != null && themes.writtenProperty().get());
        assertEverywhere(COARSE, "Space opera");
        reclustered(themes.theme(COARSE).written().asEarlier());
        assertEverywhere(COARSE, "word12 · more12");
        reclustered(WrittenLabel.byPerson("Space", themes.theme(COARSE).written().when()));
        assertEverywhere(COARSE, "Space");
    }

    private void reclustered(WrittenLabel label) {
        Themes anew = test.session.themesOf(5);
        Theme named = anew.theme(COARSE).withWritten(label);
        Themes next = new Themes(60, List.of(anew.levels().getFirst(), anew.levels().getLast().stream()
                .map(theme -> theme.id() == COARSE ? named : theme).toList()), nearest(anew));
        test.session.themes(next);
        Fx.until(() -> themes.themesProperty().get() == next);
    }

    private static int[] nearest(Themes themes) {
        int[] nearest = new int[themes.films()];
        for (int film = 0; film < nearest.length; film++) {
            nearest[film] = themes.nearest(film).id();
        }
        return nearest;
    }

    /// Renames the coarsest, largest theme by the keyboard alone.
    private void rename(String name) {
        test.press(KeyCode.H);
        themes.select(COARSE);
        Fx.pulses(3);
        test.press(KeyCode.F2);
        Fx.until(() -> test.lookup(".theme-field") != null && test.window.scene().getFocusOwner() == test.lookup(".theme-field"));
        ((TextField) test.lookup(".theme-field")).setText(name);
        test.press(KeyCode.ENTER);
        Fx.until(() -> themes.theme(COARSE).written() != null);
        themes.clear();
    }

    @Test
    void escLeavesANameAsItIsAndThenLetsGoOfTheTheme() {
        themes.select(COARSE);
        Fx.pulses(3);
        test.press(KeyCode.F2);
        Fx.until(() -> test.lookup(".theme-field") != null);
        ((TextField) test.lookup(".theme-field")).setText("Nothing");
        test.press(KeyCode.ESCAPE);
        Fx.pulses(2);
        assertEquals(ThemesModel.NONE, themes.renamingProperty().get());
        assertEquals("word12 · more12", themes.name(themes.theme(COARSE)));
        assertEquals(COARSE, themes.selectedProperty().get());
        test.press(KeyCode.ESCAPE);
        assertEquals(ThemesModel.NONE, themes.selectedProperty().get());
    }

    @Test
    void aClickOnANameOnTheMapChoosesItLightsItsFilmsAndFliesThere() {
        test.sky.clickLabel(3);
        assertEquals(3, themes.selectedProperty().get());
        BitSet lit = test.model.emphasis().get(Concern.THEME);
        assertEquals(Set.of(15, 16, 17, 18, 19), lit.stream().boxed().collect(Collectors.toSet()));
        assertTrue(test.sky.calls().stream().anyMatch(call -> call.startsWith("view ")));
        Fx.pulses(4);
        assertTrue(texts(".theme-name").contains("word3 · more3"), "the tree is opened as far as the theme");
    }

    @Test
    void filmsAreColouredByThemeAndThoseOfNoneFaintlyIfAsked() {
        Fx.until(() -> coloring().reason().startsWith("Coloured by theme") || coloring().reason().contains("genre"));
        test.model.coloring().byProperty().set(ColorBy.THEME);
        Fx.until(() -> coloring().reason().startsWith("Coloured by theme"));
        int noise = coloring().argb()[6];
        assertEquals(test.model.paletteProperty().get().noise(), noise);
        assertEquals(coloring().argb()[0], coloring().argb()[1]);
        Coloring before = coloring();
        test.press(KeyCode.N, false, true);
        Fx.until(() -> coloring() != before);
        assertFalse(coloring().argb()[6] == noise);
        assertFalse(coloring().argb()[6] == coloring().argb()[5]);
    }

    private Coloring coloring() {
        return test.model.coloring().coloringProperty().get();
    }

    @Test
    void theTableOfWordsAndNamesAndTheProvenanceAreAKeyAway() {
        test.press(KeyCode.T, true, false);
        Fx.pulses(2);
        assertTrue(test.shows("Words and names"));
        test.press(KeyCode.ESCAPE);
        themes.select(2);
        Fx.pulses(3);
        test.press(KeyCode.F3);
        Fx.pulses(2);
        Node details = test.lookup(".theme-details");
        assertTrue(TestWindow.isSeen(details));
        Fx.until(() -> test.shows("Set ANTHROPIC_API_KEY to ask a language model for another name."));
        test.press(KeyCode.F3);
        Fx.pulses(2);
        assertFalse(TestWindow.isSeen(details));
    }

    @Test
    void whatCannotBeMergedOrSplitIsSaid() {
        themes.select(COARSE);
        Fx.pulses(3);
        test.press(KeyCode.M, true, false);
        Fx.pulses(2);
        assertTrue(test.shows("Choose two themes or more to merge them."));
        assertFalse(test.session.calls().stream().anyMatch(call -> call.startsWith("edit")));
        test.press(KeyCode.M, true, true);
        assertTrue(test.session.calls().stream().anyMatch(call -> call.startsWith("edit themes Split")));
    }

    @Test
    void withoutThemesThePaneSaysWhyInOneLine() {
        test.session.themes(null);
        Fx.until(() -> themes.isEmpty());
        Fx.pulses(2);
        assertFalse(TestWindow.isSeen(test.lookup(".theme-tree")));
        assertTrue(test.shows("Themes come once the films are clustered."));
        assertEquals(List.of(), test.sky.labels());
        test.press(KeyCode.Z);
        test.press(KeyCode.T, true, false);
        assertFalse(test.shows("Words and names"));
    }
}
