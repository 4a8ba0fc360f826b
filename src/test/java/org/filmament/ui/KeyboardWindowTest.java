package org.filmament.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;
import org.filmament.ui.color.ColorBy;
import org.filmament.ui.command.Command;
import org.filmament.ui.command.Shortcut;
import org.filmament.ui.filter.Filter.Years;
import org.filmament.ui.filter.FiltersPane;
import org.filmament.ui.themes.ThemesModel;
import org.filmament.ui.view.SideSections;
import org.filmament.ui.view.SideSections.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the mouse can do in the real window, done with the keyboard alone.
@FxTest
class KeyboardWindowTest {

    private TestWindow it;

    @BeforeEach
    void open() {
        it = new TestWindow(model -> new SideSections().with(Place.FILTERS, () -> new FiltersPane(model.filters(), model.paletteProperty())));
        it.open();
        it.session.themes(it.session.themesOf(5));
        Fx.until(() -> it.model.filters().filteredProperty().get() != null && !it.model.themes().isEmpty());
        Fx.pulses(3);
    }

    @AfterEach
    void close() {
        it.close();
    }

    /// Comes to a node with the Tab key, as far as the node can tell.
    private void tabTo(Node node) {
        node.requestFocus();
        assertTrue(node.requestFocusTraversal(TraversalDirection.PREVIOUS) && it.window.scene().getFocusOwner().requestFocusTraversal(TraversalDirection.NEXT));
        assertEquals(node, it.window.scene().getFocusOwner());
        assertTrue(node.isFocusVisible());
    }

    private void press(KeyCode code) {
        it.press(code);
        Fx.pulses(2);
    }

    @Test
    void whatTheKeyboardComesToIsLitAsIfTheMouseWereOnIt() {
        it.model.card().select(0);
        Fx.pulses(3);
        tabTo(it.lookup(".near"));
        String last = it.sky.calls().getLast();
        assertTrue(last.startsWith("hover ") && !last.equals("hover -1"), last);
        it.window.scene().getFocusOwner().requestFocusTraversal(TraversalDirection.PREVIOUS);
        assertEquals("hover -1", it.sky.calls().getLast());
    }

    @Test
    void themesLightUpAsTheKeyboardGoesThroughTheirTree() {
        Node tree = it.lookup(".theme-tree");
        tabTo(tree);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        int first = it.model.themes().hoveredProperty().get();
        assertNotEquals(ThemesModel.NONE, first);
        press(KeyCode.UP);
        assertNotEquals(first, it.model.themes().hoveredProperty().get());
        it.sky.node().requestFocus();
        assertEquals(ThemesModel.NONE, it.model.themes().hoveredProperty().get());
    }

    @Test
    void anEntryOfTheLegendIsAddedWithControl() {
        it.model.coloring().byProperty().set(ColorBy.GENRE);
        Fx.until(() -> it.model.coloring().coloringProperty().get().reason().equals("Coloured by primary genre"));
        Fx.pulses(2);
        List<Node> entries = it.window.scene().getRoot().lookupAll(".legend-entry").stream().toList();
        entries.getFirst().requestFocus();
        press(KeyCode.ENTER);
        assertEquals(1, it.model.legend().chosenProperty().get().cardinality());
        entries.getLast().requestFocus();
        it.press(KeyCode.ENTER, true, false);
        assertEquals(2, it.model.legend().chosenProperty().get().cardinality());
        it.press(KeyCode.SPACE, true, false);
        assertEquals(1, it.model.legend().chosenProperty().get().cardinality());
    }

    @Test
    void filmsInViewAreAddedToThoseSelected() {
        BitSet some = new BitSet();
        some.set(50, 55);
        it.model.selection().select(some, false);
        it.press(KeyCode.V, false, true);
        BitSet both = (BitSet) it.sky.filmsInView().clone();
        both.or(some);
        assertEquals(both, it.model.selection().rows());
    }

    @Test
    void theYearsAreMovedAndTheirEndsToo() {
        it.lookup(".year-histogram").requestFocus();
        press(KeyCode.RIGHT);
        Years window = it.model.filters().filtersProperty().get().years().orElseThrow();
        press(KeyCode.RIGHT);
        assertEquals(new Years(window.from() + 1, window.to() + 1), it.model.filters().filtersProperty().get().years().orElseThrow());
        it.press(KeyCode.RIGHT, false, true);
        it.press(KeyCode.RIGHT, true, false);
        it.press(KeyCode.RIGHT, true, false);
        assertEquals(new Years(window.from() + 3, window.to() + 2), it.model.filters().filtersProperty().get().years().orElseThrow());
        press(KeyCode.DELETE);
        assertTrue(it.model.filters().filtersProperty().get().isEmpty());
    }

    @Test
    void whatTheMouseWouldExplainIsExplainedWhereTheKeyboardRests() {
        Control rerun = (Control) it.lookup(".rerun");
        tabTo(rerun);
        Fx.until(() -> rerun.getTooltip().isShowing());
        it.window.scene().getFocusOwner().requestFocusTraversal(TraversalDirection.NEXT);
        assertFalse(rerun.getTooltip().isShowing());
    }

    @Test
    void thePointerIsMovedFromWhereItIs() {
        Event.fireEvent(it.window.scene().getRoot(), new MouseEvent(MouseEvent.MOUSE_MOVED, 400, 300, 400, 300, MouseButton.NONE, 0, false, false, false, false,
                false, false, false, false, false, true, null));
        press(KeyCode.P);
        Event.fireEvent(it.window.scene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", KeyCode.RIGHT, false, false, true, false));
        double step = 2 * it.window.textSize().pixelsProperty().get();
        assertTrue(it.window.scene().getRoot().lookupAll("Circle").stream().filter(Node::isVisible).map(Circle.class::cast)
                .anyMatch(circle -> circle.getCenterX() == 400 + step && circle.getCenterY() == 300));
    }

    @Test
    void aSheetIsReadToItsEnd() {
        it.stage.setHeight(620);
        it.type("?");
        Fx.pulses(3);
        ScrollPane sheet = (ScrollPane) it.lookup(".sheet .scroll-pane");
        press(KeyCode.DOWN);
        double little = sheet.getVvalue();
        assertTrue(little > 0);
        press(KeyCode.END);
        assertEquals(1, sheet.getVvalue());
        press(KeyCode.HOME);
        assertEquals(0, sheet.getVvalue());
    }

    @Test
    void keysThatPartsAnswerThemselvesAreListed() {
        Set<String> listed = it.window.commands().all().stream().filter(Command::isListed).flatMap(command -> command.shortcuts().stream()).map(Shortcut::text)
                .collect(Collectors.toSet());
        assertTrue(listed.containsAll(Set.of("← ↑ ↓ →", "Shift ← ↑ ↓ →", "Ctrl ← ↑ ↓ →", "Alt ← ↑ ↓ →", "Ctrl Enter", "Tab", "Delete", "Shift V")), listed.toString());
    }
}
