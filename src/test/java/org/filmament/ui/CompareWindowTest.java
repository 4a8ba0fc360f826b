package org.filmament.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import org.filmament.Samples;
import org.filmament.math.FloatMatrix;
import org.filmament.neighbors.ExactNeighbors;
import org.filmament.neighbors.Metric;
import org.filmament.pipeline.Engine;
import org.filmament.pipeline.Home;
import org.filmament.pipeline.LiveSession;
import org.filmament.pipeline.Session;
import org.filmament.pipeline.Space;
import org.filmament.pipeline.StageStatus;
import org.filmament.ui.compare.CompareModel;
import org.filmament.ui.compare.ListedFilm;
import org.filmament.ui.filter.Filter.Years;
import org.filmament.ui.map.ConstellationView;
import org.filmament.ui.map.Placement;
import org.filmament.ui.scene.Viewpoint;
import org.filmament.ui.stage.AwakeScreen;
import org.filmament.ui.view.StageMode;
import org.filmament.umap.LayoutFrame;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two encoders side by side in the real window with its real maps.
@FxTest
class CompareWindowTest {

    private static final int FILMS = 60;

    private final Messages messages = new Messages();
    private final Failures failures = new Failures(s -> Platform.runLater(() -> messages.error(s)), System::nanoTime);
    private final Background background = new Background(failures);
    private final FakeSession fake = FakeSession.ready(FILMS);
    private Session session = fake;
    private WindowModel window;
    private WindowAssembly assembly;
    private Stage stage;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void open() {
        Sessions sessions = new FakeSessions(() -> session, _ -> session);
        window = new WindowModel(sessions, background, Platform::runLater, failures, messages);
        stage = new Stage();
        assembly = WindowAssembly.of(stage, window, background, _ -> { }, AwakeScreen.unneeded());
        stage.setWidth(1200);
        stage.setHeight(800);
        assembly.window().show();
    }

    @AfterEach
    void close() {
        assembly.window().stop();
        window.close();
        stage.hide();
        Fx.pulses(2);
        assertEquals(List.of(), messages.showing());
    }

    private static Space space(String name, FloatMatrix vectors) {
        return new Space(name, "their " + name, 0, vectors,
                ExactNeighbors.search(vectors, Metric.COSINE, 30, Workers.serial(), Progress.NONE, Cancel.NEVER));
    }

    /// Compares made-up words and looks, laid out as differently as they are.
    private void compareFakes() {
        fake.words(space("overviews", Samples.gaussian(FILMS, 6, 1)));
        fake.pictures(space("look", Samples.gaussian(FILMS, 6, 2)));
        fake.picturesFrame(frame(1, Samples.gaussian(FILMS, 2, 3)));
        window.openStarter();
        Fx.until(() -> map().presented() != null);
        press(assembly.window().scene().getRoot(), KeyCode.DIGIT4);
        Fx.until(() -> pictures().presented() != null && model().isThere());
        Fx.pulses(4);
    }

    private static LayoutFrame frame(long sequence, FloatMatrix places) {
        return new LayoutFrame(sequence, UmapParams.DEFAULT, LayoutFrame.Phase.SETTLED, places.rows(), 2, places.data(), 0);
    }

    private ConstellationView map() {
        return assembly.map();
    }

    private ConstellationView pictures() {
        return assembly.compare().view();
    }

    private CompareModel model() {
        return assembly.compare().model();
    }

    private List<Integer> listed() {
        return model().listedProperty().get().stream().map(ListedFilm::row).toList();
    }

    @Test
    void aFilmHoveredInOneMapIsLiftedInBoth() {
        compareFakes();
        assertEquals("show pictures true", fake.calls().getLast());
        int film = topmost(map());
        pointAt(map(), film);
        Fx.until(() -> map().hoveredProperty().get() == film && pictures().hoveredProperty().get() == film);
        Fx.until(() -> shows("Film " + film, pictures()));
        int other = topmost(pictures());
        pointAt(pictures(), other);
        Fx.until(() -> map().hoveredProperty().get() == other && pictures().hoveredProperty().get() == other);
    }

    @Test
    void aClickInEitherMapSelectsInBothWithSpokesToWhatIsNearThere() {
        compareFakes();
        int film = topmost(pictures());
        click(pictures(), film);
        assertEquals(film, window.card().selectedProperty().get());
        assertEquals(film, map().selectedProperty().get());
        assertEquals(film, pictures().selectedProperty().get());
        assertArrayEquals(model().nearestByPictures(film, 8), pictures().neighbors());
        int[] byWords = IntStream.range(0, 8).map(rank -> fake.state().neighbors().id(film, rank)).toArray();
        assertArrayEquals(byWords, map().neighbors());
        assertFalse(Arrays.equals(byWords, pictures().neighbors()));
    }

    @Test
    void aRowOfTheListSelectsItsFilmAndBringsItIntoViewInBoth() {
        compareFakes();
        int film = listed().get(2);
        ListView<?> list = (ListView<?>) lookup(".compare-middle .film-list");
        clickRow(list, 2);
        assertEquals(film, window.card().selectedProperty().get());
        Fx.until(() -> isInTheMiddle(map(), film) && isInTheMiddle(pictures(), film));
        list.requestFocus();
        press(list, KeyCode.DOWN);
        int next = listed().get(3);
        assertEquals(next, window.card().selectedProperty().get());
        Fx.until(() -> isInTheMiddle(map(), next) && isInTheMiddle(pictures(), next));
        assertTrue(shows(window.session().catalog().films().get(next).title(), list));
    }

    @Test
    void theKeysOfCompareWalkTheListFromAnywhere() {
        compareFakes();
        press(map(), KeyCode.DIGIT1);
        assertEquals(StageMode.CONSTELLATION, window.stageModeProperty().get());
        assertEquals("show pictures false", fake.calls().getLast());
        press(map(), KeyCode.D);
        assertEquals(StageMode.COMPARE, window.stageModeProperty().get());
        assertEquals(listed().get(0), window.card().selectedProperty().get());
        press(map(), KeyCode.D);
        press(map(), KeyCode.D);
        assertEquals(listed().get(2), window.card().selectedProperty().get());
        Event.fireEvent(map(), new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", KeyCode.D, true, false, false, false));
        assertEquals(listed().get(1), window.card().selectedProperty().get());
        List<Integer> least = listed();
        press(map(), KeyCode.A);
        assertNotEquals(least, listed());
    }

    @Test
    void camerasAreIndependentAndScenesRememberBoth() {
        compareFakes();
        pictures().requestFocus();
        press(pictures(), KeyCode.EQUALS);
        Fx.until(() -> !pictures().isFitted());
        assertTrue(map().isFitted());
        Viewpoint seen = window.scenes().now().cameras().get(StageMode.Pane.COMPARE);
        assertNotEquals(Viewpoint.ALL, seen);
        assertEquals(StageMode.COMPARE, window.scenes().now().mode());
        press(pictures(), KeyCode.F);
        assertTrue(pictures().isFitted() && map().isFitted());
    }

    @Test
    void whatDoesNotMatterIsNeitherListedNorLit() {
        compareFakes();
        press(map(), KeyCode.V);
        window.selection().clear();
        window.filters().setYears(new Years(1930, 1934));
        Fx.until(() -> listed().size() == 5);
        assertTrue(listed().stream().allMatch(film -> film >= 10 && film < 15));
    }

    @Test
    void theRightPaneSaysHowFarThePostersAreAndCanBeStopped() {
        fake.words(space("overviews", Samples.gaussian(FILMS, 6, 1)));
        fake.stage(org.filmament.pipeline.Stage.PICTURES, FakeSession.running(15, 60, 1));
        window.openStarter();
        Fx.until(() -> map().presented() != null);
        press(assembly.window().scene().getRoot(), KeyCode.DIGIT4);
        Fx.until(() -> shows("15 of 60 posters", lookup(".pictures-pane")));
        ((Button) lookup(".pictures-notice .button")).fire();
        assertEquals("cancel", fake.calls().getLast());
        fake.stage(org.filmament.pipeline.Stage.PICTURES, new StageStatus(StageStatus.State.CANCELLED, 15, 60, 1, null));
        Fx.until(() -> shows("Go on", lookup(".pictures-pane")));
        ((Button) lookup(".pictures-notice .button")).fire();
        assertEquals(List.of("resume", "want pictures"), fake.calls().subList(fake.calls().size() - 2, fake.calls().size()));
    }

    @Test
    void aKnobMovesTheFilmsOfBothMaps() {
        try (Engine engine = new Engine(new Home(folder), 2, failures::report)) {
            FloatMatrix vectors = Samples.blobs(FILMS, 10, 5, 1.5, 3).normalizedRows();
            LiveSession live = LiveSession.open(engine, FakeSession.catalog(FILMS), vectors, UmapParams.DEFAULT.withEpochs(60));
            session = live;
            window.openStarter();
            press(assembly.window().scene().getRoot(), KeyCode.DIGIT4);
            Fx.until(() -> isAtRest(live.frame()) && isAtRest(live.picturesFrame()) && map().presented() != null && pictures().presented() != null);
            float[] byWords = live.frame().positions();
            float[] byPictures = live.picturesFrame().positions();
            window.knobs().grab();
            window.knobs().setNeighbors(40);
            Fx.until(() -> live.frame().params().nNeighbors() == 40 && live.picturesFrame().params().nNeighbors() == 40
                    && !Arrays.equals(byWords, live.frame().positions()) && !Arrays.equals(byPictures, live.picturesFrame().positions()));
            window.knobs().letGo();
            Fx.until(() -> isAtRest(live.frame()) && isAtRest(live.picturesFrame()));
            window.close();
        }
    }

    private static boolean isAtRest(@Nullable LayoutFrame frame) {
        return frame != null && frame.phase() == LayoutFrame.Phase.SETTLED;
    }

    private static int topmost(ConstellationView view) {
        Placement placement = placement(view);
        return placement.posters()[placement.count() - 1];
    }

    private static Placement placement(ConstellationView view) {
        Placement placement = view.presented();
        assertNotNull(placement);
        return placement;
    }

    private static double x(ConstellationView view, int film) {
        return placement(view).screen()[2 * film] / placement(view).viewport().outputScale();
    }

    private static double y(ConstellationView view, int film) {
        return placement(view).screen()[2 * film + 1] / placement(view).viewport().outputScale();
    }

    private static boolean isInTheMiddle(ConstellationView view, int film) {
        return Math.hypot(x(view, film) - view.getWidth() / 2, y(view, film) - view.getHeight() / 2) < 2;
    }

    private static void pointAt(ConstellationView view, int film) {
        mouse(view, MouseEvent.MOUSE_MOVED, x(view, film), y(view, film));
    }

    private static void click(ConstellationView view, int film) {
        mouse(view, MouseEvent.MOUSE_PRESSED, x(view, film), y(view, film));
        mouse(view, MouseEvent.MOUSE_RELEASED, x(view, film), y(view, film));
        mouse(view, MouseEvent.MOUSE_CLICKED, x(view, film), y(view, film));
    }

    private static void clickRow(ListView<?> list, int row) {
        Node cell = list.lookupAll(".film-list-cell").stream().filter(node -> ((ListCell<?>) node).getIndex() == row)
                .findFirst().orElseThrow();
        mouse(cell, MouseEvent.MOUSE_PRESSED, 20, 10);
        mouse(cell, MouseEvent.MOUSE_RELEASED, 20, 10);
        mouse(cell, MouseEvent.MOUSE_CLICKED, 20, 10);
    }

    private static void mouse(Node on, EventType<MouseEvent> type, double x, double y) {
        Point2D at = on.localToScene(x, y);
        Event.fireEvent(on, new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1, false, false, false, false,
                type == MouseEvent.MOUSE_PRESSED, false, false, false, false, true, new PickResult(on, at.getX(), at.getY())));
    }

    private Node lookup(String selector) {
        return assembly.window().scene().lookup(selector);
    }

    private static boolean shows(String text, Node within) {
        return within.lookupAll("*").stream()
                .anyMatch(node -> node instanceof Labeled labeled && text.equals(labeled.getText()) && TestWindow.isSeen(labeled));
    }

    private static void press(Node on, KeyCode code) {
        Event.fireEvent(on, new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, false, false, false, false));
    }
}
