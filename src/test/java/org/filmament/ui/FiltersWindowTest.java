package org.filmament.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.filmament.ui.card.PosterImages;
import org.filmament.ui.filter.ChipsPane;
import org.filmament.ui.filter.Filter.Years;
import org.filmament.ui.filter.FiltersPane;
import org.filmament.ui.stage.AwakeScreen;
import org.filmament.ui.view.SideSections;
import org.filmament.ui.view.SideSections.Place;
import org.filmament.ui.view.StageViews;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The filters in the real window: 60 films of the years 1920 to 1979.
@FxTest
class FiltersWindowTest {

    private final Messages messages = new Messages();
    private final Failures failures = new Failures(s -> Platform.runLater(() -> messages.error(s)), System::nanoTime);
    private final FakeSession session = FakeSession.ready(60);
    private WindowModel model;
    private MainWindow window;
    private Stage stage;

    @BeforeEach
    void open() {
        Background background = new Background(failures);
        Sessions sessions = FakeSessions.starterOnly(session);
        model = new WindowModel(sessions, background, Platform::runLater, failures, messages);
        stage = new Stage();
        SideSections sections = new SideSections().with(Place.CHIPS, () -> new ChipsPane(model.filters()))
                .with(Place.FILTERS, () -> new FiltersPane(model.filters(), model.paletteProperty()));
        window = new MainWindow(stage, model, new FakeSky(),
                new MainWindow.Surroundings(_ -> PosterImages.NONE, new StageViews(), sections, _ -> { }, AwakeScreen.unneeded()),
                background);
        stage.setWidth(1200);
        stage.setHeight(800);
        window.show();
        model.openStarter();
        Fx.until(() -> model.filters().filteredProperty().get() != null);
        Fx.pulses(2);
    }

    @AfterEach
    void close() {
        window.stop();
        model.close();
        stage.hide();
        Fx.pulses(2);
        assertTrue(messages.showing().isEmpty());
    }

    @Test
    void aDragAcrossTheYearsFiltersAndItsChipTakesItBack() {
        Region years = (Region) lookup(".year-histogram");
        double year = years.getWidth() / 60;
        mouse(years, MouseEvent.MOUSE_PRESSED, 10.5 * year, 1);
        mouse(years, MouseEvent.MOUSE_DRAGGED, 19.5 * year, 1);
        mouse(years, MouseEvent.MOUSE_RELEASED, 19.5 * year, 1);
        assertEquals(new Years(1930, 1939), model.filters().filtersProperty().get().years().orElseThrow());
        assertTrue(shows("10 of 60 films"));
        assertEquals(10, model.emphasis().count());
        Button chip = (Button) lookup(".filter-chip");
        assertEquals("1930–1939", chip.getText());
        chip.fire();
        assertTrue(model.filters().filtersProperty().get().isEmpty());
        assertTrue(shows("All 60 films"));
        assertFalse(lookup(".filter-chips").isVisible());
    }

    @Test
    void aDoubleClickChoosesAllYearsAgain() {
        model.filters().set(new Years(1930, 1931));
        mouse((Region) lookup(".year-histogram"), MouseEvent.MOUSE_CLICKED, 1, 2);
        assertTrue(model.filters().filtersProperty().get().isEmpty());
    }

    @Test
    void besideACardTheFiltersGiveTheirRoomToTheThemesUntilTheyAreOpened() {
        assertTrue(lookup(".filters-pane").isVisible());
        model.card().select(3);
        Fx.pulses(2);
        assertFalse(lookup(".filters-pane").isVisible());
        ((Button) lookup(".side-heading")).fire();
        assertTrue(lookup(".filters-pane").isVisible());
        ((Button) lookup(".side-heading")).fire();
        model.card().clear();
        Fx.pulses(2);
        assertFalse(lookup(".filters-pane").isVisible());
    }

    @Test
    void theThumbThatTheKeyboardMovesIsMarkedAndDeleteLetsTheRatingGo() {
        Node slider = lookup(".range-slider");
        slider.requestFocus();
        Fx.pulses(3);
        assertEquals(3, fills(".low-thumb"));
        assertEquals(1, fills(".high-thumb"));
        press(slider, KeyCode.TAB);
        assertEquals(1, fills(".low-thumb"));
        assertEquals(3, fills(".high-thumb"));
        press(slider, KeyCode.LEFT);
        assertTrue(model.filters().filtersProperty().get().rating().isPresent());
        press(slider, KeyCode.DELETE);
        assertTrue(model.filters().filtersProperty().get().isEmpty());
    }

    private int fills(String thumb) {
        return ((Region) lookup(thumb)).getBackground().getFills().size();
    }

    private static void press(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        Fx.pulses(3);
    }

    @Test
    void aGenreIsChosenWithAClick() {
        ToggleButton genre = (ToggleButton) lookup(".choice");
        genre.fire();
        assertEquals(1, model.filters().filtersProperty().get().genres().size());
        assertTrue(genre.isSelected());
        genre.fire();
        assertTrue(model.filters().filtersProperty().get().isEmpty());
    }

    @Test
    void theYearsPlayFromTheKeyboard() {
        type("Y");
        assertTrue(model.filters().playingProperty().get());
        Fx.until(() -> model.filters().filtersProperty().get().years().isPresent());
        type("Y");
        assertFalse(model.filters().playingProperty().get());
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", KeyCode.Y, true, true, false, false));
        assertTrue(model.filters().filtersProperty().get().isEmpty());
    }

    private Node lookup(String selector) {
        return window.scene().lookup(selector);
    }

    private boolean shows(String text) {
        return window.scene().getRoot().lookupAll(".status-line .label").stream()
                .anyMatch(node -> node instanceof Label label && label.getText().equals(text));
    }

    private void type(String character) {
        fire(new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    private void fire(KeyEvent event) {
        Event.fireEvent(window.scene().getFocusOwner(), event);
    }

    private static void mouse(Region on, EventType<MouseEvent> type, double x, int clicks) {
        Point2D at = on.localToScene(x, 10);
        Event.fireEvent(on, new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, clicks, false, false, false, false,
                true, false, false, false, false, true, null));
    }
}
