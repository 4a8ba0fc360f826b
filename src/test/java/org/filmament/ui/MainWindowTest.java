package org.filmament.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.LogRecord;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.filmament.math.FloatMatrix;
import org.filmament.ui.card.PosterImages;
import org.filmament.ui.knobs.Knobs;
import org.filmament.ui.look.Palette;
import org.filmament.ui.stage.AwakeScreen;
import org.filmament.ui.view.SideSections;
import org.filmament.ui.view.StageViews;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real window on a session without an engine.
@FxTest
class MainWindowTest {

    private final LogCapture log = new LogCapture();
    private final Messages messages = new Messages();
    private final Failures failures = new Failures(s -> Platform.runLater(() -> messages.error(s)), System::nanoTime);
    private final FakeSession session = FakeSession.ready(60);
    private final FakeSky sky = new FakeSky();
    private final List<URI> opened = new CopyOnWriteArrayList<>();
    private final SideSections sections = new SideSections()
            .with(SideSections.Place.SEARCH, () -> named(new TextField(), "search"))
            .with(SideSections.Place.THEMES, () -> named(new Button("A theme"), "themes"));
    private WindowModel model;
    private MainWindow window;
    private Stage stage;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        log.open();
        Background background = new Background(failures);
        Sessions sessions = FakeSessions.starterOnly(session);
        model = new WindowModel(sessions, background, Platform::runLater, failures, messages);
        stage = new Stage();
        window = new MainWindow(stage, model, sky,
                new MainWindow.Surroundings(_ -> PosterImages.NONE, new StageViews(), sections, opened::add, AwakeScreen.unneeded()), background);
        stage.setWidth(1200);
        stage.setHeight(800);
        window.show();
        model.openStarter();
        Fx.until(() -> model.stateProperty().get() != null && sky.colors().length == 60);
    }

    @AfterEach
    void close() {
        window.stop();
        model.close();
        stage.hide();
        Fx.pulses(2);
        log.close();
        assertEquals(List.of(), log.records().stream().map(LogRecord::getMessage).toList());
    }

    @Test
    void opensOnTheStarterWithEverythingInPlace() {
        assertEquals("Fake — Filmament", stage.getTitle());
        assertTrue(shows("All 60 films"));
        assertTrue(shows("2 rows left out"));
        assertTrue(shows("Coloured by genre until there are clusters"));
        assertTrue(shows("Reduce"));
        assertTrue(shows("9.6 s"));
        assertTrue(shows("At rest"));
        assertFalse(lookup(".notice").isVisible());
    }

    @Test
    void aDraggedSliderMovesTheSessionWhileItIsHeldAndReleasesIt() {
        Robot robot = new Robot();
        Node slider = lookup(".knob .slider", 1);
        Bounds bounds = slider.localToScreen(slider.getBoundsInLocal());
        double y = (bounds.getMinY() + bounds.getMaxY()) / 2;
        robot.mouseMove(bounds.getMinX() + 0.5 * bounds.getWidth(), y);
        robot.mousePress(MouseButton.PRIMARY);
        Fx.until(() -> !session.calls().isEmpty());
        int before = session.calls().size();
        robot.mouseMove(bounds.getMinX() + 0.9 * bounds.getWidth(), y);
        Fx.until(() -> session.calls().size() > before);
        assertFalse(session.calls().contains("release"));
        assertTrue(model.knobs().knobs().nNeighbors() > 50);
        robot.mouseRelease(MouseButton.PRIMARY);
        Fx.until(() -> session.calls().getLast().equals("release"));
    }

    @Test
    void aDoubleClickResetsAKnob() {
        model.knobs().setNeighbors(120);
        Node slider = lookup(".knob .slider", 1);
        Bounds bounds = slider.localToScreen(slider.getBoundsInLocal());
        Robot robot = new Robot();
        robot.mouseMove(bounds.getMinX() + 0.3 * bounds.getWidth(), (bounds.getMinY() + bounds.getMaxY()) / 2);
        robot.mouseClick(MouseButton.PRIMARY);
        robot.mouseClick(MouseButton.PRIMARY);
        Fx.until(() -> model.knobs().knobs().equals(Knobs.DEFAULT));
    }

    @Test
    void aTypedValueTakesEffectAndNonsenseDoesNot() {
        TextField field = (TextField) lookup(".knob-field", 0);
        field.requestFocus();
        field.setText("40");
        assertEquals(40, model.knobs().knobs().nNeighbors());
        field.setText("400");
        field.setText("many");
        assertEquals(40, model.knobs().knobs().nNeighbors());
        Fx.until(() -> session.calls().contains("release"));
        window.scene().getRoot().requestFocus();
        assertEquals("40", field.getText());
    }

    @Test
    void everyKnobHasItsKeys() {
        type("]");
        assertEquals(17, model.knobs().knobs().nNeighbors());
        type("[");
        type("}");
        assertEquals(new Knobs(15, 0.15), model.knobs().knobs());
        type("{");
        type(">");
        assertNotEquals(Knobs.DEFAULT, model.knobs().knobs());
        press(KeyCode.D, true);
        assertEquals(Knobs.DEFAULT, model.knobs().knobs());
        Fx.until(() -> session.calls().contains("release"));
        press(KeyCode.R, false);
        assertEquals("rerun", session.calls().getLast());
        press(KeyCode.PERIOD, true);
        assertEquals("cancel", session.calls().getLast());
        press(KeyCode.COMMA, true);
        assertEquals("resume", session.calls().getLast());
    }

    @Test
    void undoTakesTheKnobsBack() {
        type("]");
        Fx.until(() -> session.calls().contains("release"));
        press(KeyCode.Z, true);
        assertEquals(15, model.knobs().knobs().nNeighbors());
    }

    @Test
    void aFieldThatIsTypedIntoKeepsItsKeys() {
        TextField field = (TextField) lookup(".knob-field", 0);
        field.requestFocus();
        Fx.until(field::isFocused);
        type("]");
        press(KeyCode.R, false);
        assertEquals(15, model.knobs().knobs().nNeighbors());
        assertFalse(session.calls().contains("rerun"));
    }

    @Test
    void aClickedFilmHasItsCardAndEscPutsItAway() {
        sky.click(3);
        Fx.pulses(2);
        assertTrue(shows("Film 3"));
        assertTrue(shows("Nearest films"));
        assertTrue(sky.calls().contains("select 3"));
        press(KeyCode.ESCAPE, false);
        Fx.pulses(2);
        assertFalse(visible(lookup(".film-card")));
        assertEquals("select -1", sky.calls().getLast());
    }

    @Test
    void filmsArePagedThroughAndOpenedFromTheKeyboard() {
        type(".");
        type(".");
        assertEquals(1, model.card().selectedProperty().get());
        assertTrue(sky.calls().contains("fly 1"));
        press(KeyCode.O, false);
        Fx.until(() -> !opened.isEmpty());
        assertEquals(URI.create("https://www.themoviedb.org/search?query=Film+1+y%3A1921"), opened.getFirst());
        sky.doubleClick(3);
        Fx.until(() -> opened.size() == 2);
        assertEquals(URI.create("https://www.themoviedb.org/movie/4"), opened.get(1));
    }

    @Test
    void aCatalogueThatCannotBeOpenedIsOneSentenceAndTheMapStays() {
        model.open(Path.of("films.csv"));
        Fx.until(() -> lookup(".banner-strip") != null);
        Fx.pulses(2);
        assertTrue(shows("films.csv has no titles."));
        assertEquals(session, model.session());
        press(KeyCode.ESCAPE, false);
        assertTrue(messages.showing().isEmpty());
    }

    @Test
    void theShortcutsAreListedAndEveryCommandHasOne() {
        assertTrue(window.commands().all().stream().noneMatch(c -> c.shortcuts().isEmpty()));
        type("?");
        Fx.pulses(2);
        assertTrue(shows("Keyboard shortcuts"));
        assertTrue(shows("Re-run from scratch"));
        press(KeyCode.ESCAPE, false);
        Fx.pulses(2);
        assertFalse(shows("Keyboard shortcuts"));
    }

    @Test
    void theThemeChangesColorsEverywhere() {
        int[] before = sky.colors();
        press(KeyCode.T, false);
        Fx.until(() -> sky.colors() != before);
        assertTrue(sky.calls().contains("palette " + Palette.DAY));
        press(KeyCode.L, true);
        assertEquals(Palette.NIGHT, model.paletteProperty().get());
    }

    @Test
    void figuresTakeRoomOnlyOnceThereAreSome() {
        assertFalse(lookup(".figures").isVisible());
        session.vectors(new FloatMatrix(60, 2, session.frame().positions()));
        Fx.until(() -> lookup(".figures").isVisible());
        Fx.pulses(2);
        assertTrue(shows("1.000"));
    }

    @Test
    void theWindowCanBePictured() throws IOException {
        Fx.pulses(3);
        Path file = folder.resolve("window.png");
        Snapshots.write(window.scene().getRoot(), 2, file);
        assertTrue(Files.size(file) > 10_000);
    }

    @Test
    void theSectionsOfTheColumnAreReachedByKey() {
        press(KeyCode.J, false);
        assertFalse(visible(lookup("#themes")));
        press(KeyCode.H, false);
        assertTrue(lookup("#themes").isFocused() && visible(lookup("#themes")));
        type("/");
        assertTrue(lookup("#search").isFocused());
    }

    @Test
    void inALowWindowTheCardTakesThePlaceOfTheSections() {
        stage.setHeight(620);
        Fx.pulses(2);
        sky.click(3);
        Fx.pulses(2);
        assertTrue(shows("Film 3"));
        assertFalse(visible(lookup("#themes")));
        press(KeyCode.ESCAPE, false);
        Fx.pulses(2);
        assertTrue(visible(lookup("#themes")));
    }

    @Test
    void theAboutBoxCreditsTmdb() {
        press(KeyCode.I, true);
        Fx.pulses(2);
        assertTrue(shows("This product uses the TMDB API but is not endorsed or certified by TMDB."));
    }

    private static Region named(Region node, String id) {
        node.setId(id);
        return node;
    }

    private Node lookup(String selector) {
        return window.scene().lookup(selector);
    }

    private Node lookup(String selector, int index) {
        return window.scene().getRoot().lookupAll(selector).stream().skip(index).findFirst().orElseThrow();
    }

    private boolean shows(String text) {
        return window.scene().getRoot().lookupAll(".label").stream()
                .anyMatch(n -> n instanceof Label label && text.equals(label.getText()) && visible(label))
                || window.scene().getRoot().lookupAll(".hyperlink").stream()
                .anyMatch(n -> n instanceof javafx.scene.control.Hyperlink link && text.equals(link.getText()) && visible(link));
    }

    private static boolean visible(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void press(KeyCode code, boolean control) {
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, false, control, false, false));
    }

    private void type(String character) {
        fire(new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    private void fire(KeyEvent event) {
        Node owner = window.scene().getFocusOwner();
        Event.fireEvent(owner == null ? window.scene().getRoot() : owner, event);
    }
}
