package org.filmament.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.filmament.ui.command.Command;
import org.filmament.ui.look.Look;
import org.filmament.ui.stage.RestingCursor;
import org.filmament.ui.view.SideSections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the window does before an audience.
@FxTest
class OnStageTest {

    private final LogCapture log = new LogCapture();
    private TestWindow it;

    @BeforeEach
    void open() {
        log.open();
        it = new TestWindow(new SideSections());
        it.open();
    }

    @AfterEach
    void close() {
        it.close();
        log.close();
        assertEquals(List.of(), log.records().stream().map(LogRecord::getMessage).toList());
    }

    @Test
    void projectorModeGivesTheStageTheScreenInLargeTypeAndTakesItBack() {
        it.press(KeyCode.F5);
        Fx.until(() -> it.stage.isFullScreen());
        Fx.pulses(2);
        assertFalse(TestWindow.isSeen(it.lookup(".knobs")) || TestWindow.isSeen(it.lookup(".status-line")) || TestWindow.isSeen(it.lookup(".top-bar")));
        assertTrue(it.window.textSize().pixelsProperty().get() > Look.TEXT_PIXELS);
        it.press(KeyCode.I);
        assertTrue(TestWindow.isSeen(it.lookup(".knobs")));
        it.press(KeyCode.ESCAPE);
        Fx.until(() -> !it.stage.isFullScreen());
        assertTrue(TestWindow.isSeen(it.lookup(".knobs")) && TestWindow.isSeen(it.lookup(".status-line")));
        assertEquals(Look.TEXT_PIXELS, it.window.textSize().pixelsProperty().get());
    }

    @Test
    void theCursorHidesWhileTheMouseRestsOnStageOnly() {
        RestingCursor cursor = new RestingCursor(it.window.scene());
        Node button = it.lookup(".icon-button");
        Fx.until(() -> button.getCursor() == Cursor.HAND);
        cursor.pulse(1);
        cursor.pulse(Long.MAX_VALUE);
        assertEquals(Cursor.HAND, button.getCursor());
        cursor.setWanted(true);
        cursor.pulse(1);
        cursor.pulse(Long.MAX_VALUE);
        assertEquals(Cursor.NONE, button.getCursor());
        assertEquals(Cursor.NONE, it.window.scene().getCursor());
        moveMouse(300, 300);
        assertEquals(Cursor.HAND, button.getCursor());
        assertNotEquals(Cursor.NONE, it.window.scene().getCursor());
    }

    @Test
    void theScreenGoesBlackAndEveryWayOnBringsItBack() {
        Node dark = it.lookup(".blackout");
        it.press(KeyCode.B);
        assertTrue(dark.isVisible());
        it.press(KeyCode.B);
        Fx.until(() -> !dark.isVisible());
        it.press(KeyCode.B);
        it.press(KeyCode.ESCAPE);
        Fx.until(() -> !dark.isVisible());
        it.press(KeyCode.B);
        it.press(KeyCode.PAGE_DOWN);
        Fx.until(() -> !dark.isVisible());
    }

    @Test
    void thePointerFollowsTheMouseAndEscPutsItAway() {
        it.press(KeyCode.P);
        moveMouse(400, 300);
        Node dot = it.window.scene().getRoot().lookupAll("Circle").stream().filter(n -> n.getBoundsInParent().contains(400, 300)
                && n.isVisible()).findFirst().orElseThrow();
        moveMouse(500, 350);
        assertTrue(dot.getBoundsInParent().contains(500, 350));
        assertTrue(dot.getParent().isMouseTransparent());
        it.press(KeyCode.ESCAPE);
        assertFalse(dot.isVisible());
        it.press(KeyCode.P, false, true);
        assertFalse(dot.isVisible());
        it.press(KeyCode.ESCAPE);
    }

    @Test
    void viewsAreKeptByNumberAndSteppedThroughByAClicker() {
        it.model.card().select(4);
        it.press(KeyCode.DIGIT1, true, true);
        it.model.card().select(9);
        it.press(KeyCode.DIGIT2, true, true);
        it.press(KeyCode.DIGIT1, true, false);
        assertEquals(4, it.model.card().selectedProperty().get());
        it.press(KeyCode.PAGE_DOWN);
        assertEquals(9, it.model.card().selectedProperty().get());
        it.press(KeyCode.BACK_SPACE);
        assertEquals(4, it.model.card().selectedProperty().get());
        it.press(KeyCode.SPACE);
        assertEquals(9, it.model.card().selectedProperty().get());
        Fx.pulses(2);
        assertTrue(it.shows("1") && it.shows("2"));
    }

    @Test
    void theSpaceBarPressesTheButtonThatHasTheKeyboard() {
        it.press(KeyCode.DIGIT1, true, true);
        it.model.card().select(9);
        it.lookup(".rerun").requestFocus();
        it.press(KeyCode.SPACE);
        assertEquals("rerun", it.session.calls().getLast());
        assertEquals(9, it.model.card().selectedProperty().get());
    }

    @Test
    void thePaletteFindsACommandByItsLettersAndGivesTheKeyboardBack() {
        Node before = it.window.scene().getFocusOwner();
        it.press(KeyCode.K, true, false);
        Node field = it.lookup(".palette-field");
        assertTrue(field.isFocused());
        it.model.palette().queryProperty().set("rerun");
        Fx.pulses(2);
        it.model.palette().queryProperty().set("re run scr");
        Fx.pulses(2);
        assertTrue(it.shows("Re-run from scratch"));
        it.press(KeyCode.ENTER);
        assertEquals("rerun", it.session.calls().getLast());
        assertFalse(TestWindow.isSeen(field));
        assertEquals(before, it.window.scene().getFocusOwner());
        it.press(KeyCode.K, true, false);
        it.press(KeyCode.ESCAPE);
        assertFalse(TestWindow.isSeen(field));
    }

    @Test
    void thePaletteFindsFilmsAndFliesThere() {
        Fx.until(() -> it.model.search().titleIndex() != null);
        it.press(KeyCode.K, true, false);
        it.model.palette().queryProperty().set("film 42");
        Fx.until(() -> it.shows("Film 42"));
        it.press(KeyCode.ENTER);
        assertEquals(42, it.model.card().selectedProperty().get());
        assertTrue(it.sky.calls().contains("fly 42"));
    }

    @Test
    void everyCommandHasAShortcutAndALineInTheList() {
        List<Command> commands = it.window.commands().all();
        assertTrue(commands.stream().noneMatch(c -> c.shortcuts().isEmpty()));
        it.type("?");
        Fx.pulses(2);
        Set<String> lines = it.window.scene().getRoot().lookupAll(".help-name").stream().map(n -> ((Labeled) n).getText())
                .collect(Collectors.toSet());
        for (Command command : commands) {
            String line = command.isListed() ? command.name() : command.name().replaceAll(" \\d+$", " 1 to 9");
            assertTrue(lines.contains(line), command.name());
        }
    }

    @Test
    void theHintShowsOnceAndGoesWithTheFirstThingThatIsDone() {
        assertTrue(it.window.memory().takeHint());
        assertFalse(it.window.memory().takeHint());
        it.window.showHint();
        Node hint = it.lookup(".first-hint");
        Fx.until(hint::isVisible);
        it.press(KeyCode.T);
        Fx.until(() -> !hint.isVisible());
    }

    @Test
    void theWindowOpensAsItWasLeft() {
        it.model.togglePalette();
        it.window.textSize().choose(18);
        it.press(KeyCode.I);
        WindowSettings left = it.window.memory().settings();
        TestWindow next = new TestWindow(new SideSections());
        next.window.memory().recall(left);
        next.open();
        Fx.pulses(3);
        assertEquals(left.palette(), next.model.paletteProperty().get());
        assertEquals(18, next.window.textSize().pixelsProperty().get());
        assertFalse(TestWindow.isSeen(next.lookup(".knobs")));
        assertEquals(left.panes(), next.window.memory().settings().panes());
        assertEquals(it.stage.getWidth(), next.stage.getWidth(), 1);
        next.close();
    }

    @Test
    void aWindowOfAScreenThatIsGoneOpensInTheUsualPlace() {
        WindowSettings left = it.window.memory().settings();
        TestWindow next = new TestWindow(new SideSections());
        next.window.memory().recall(new WindowSettings(new WindowSettings.Place(90_000, 10, 800, 600, false), left.panes(), left.palette(), 14, null, true));
        assertTrue(Double.isNaN(next.stage.getX()));
        next.open();
        next.close();
    }

    /// As far as the window is concerned; the real mouse stays where it is.
    private void moveMouse(double x, double y) {
        Node root = it.window.scene().getRoot();
        Point2D screen = root.localToScreen(x, y);
        Event.fireEvent(root, new MouseEvent(MouseEvent.MOUSE_MOVED, x, y, screen.getX(), screen.getY(), MouseButton.NONE, 0, false, false, false,
                false, false, false, false, false, false, true, null));
    }
}
