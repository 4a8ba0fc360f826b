package org.filmament.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.filmament.catalog.Film;
import org.filmament.ui.Fx;
import org.filmament.ui.FxTest;
import org.filmament.umap.LayoutFrame;
import org.filmament.umap.UmapParams;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@FxTest
class ConstellationViewTest {

    private static final int FILMS = 300;

    private final ExecutorService pool = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("sky-", 0).factory());
    private final float[] positions = Skies.cloud(FILMS, 2);
    private final List<Long> sequences = new ArrayList<>();
    private @Nullable LayoutFrame frame;
    private ConstellationView view;
    private Stage stage;

    @BeforeEach
    void showAWindow() {
        view = new ConstellationView(pool, Workers.serial());
        view.setFilms(films(FILMS), Skies.sprites(FILMS));
        view.setFrames(() -> frame);
        view.setOnPresented((nanos, sequence) -> sequences.add(sequence));
        frame = frame(1, positions);
        stage = new Stage();
        stage.setScene(new Scene(view, 480, 320));
        stage.show();
        rest();
    }

    @AfterEach
    void closeTheWindow() {
        stage.close();
        pool.shutdownNow();
    }

    private static List<Film> films(int count) {
        List<Film> films = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            films.add(new Film("Film " + i, null, 1950 + i % 70, List.of("Drama"), "Overview.", null, null, null, null, null,
                    List.of(), null, null, null));
        }
        return films;
    }

    private static LayoutFrame frame(long sequence, float[] positions) {
        return new LayoutFrame(sequence, UmapParams.DEFAULT, LayoutFrame.Phase.SETTLED, positions.length / 2, 2, positions, 0);
    }

    /// Until a picture has been shown, and for a while none is on its way, however long one takes.
    private void rest() {
        int[] quiet = {0};
        Fx.until(() -> {
            quiet[0] = view.isBusy() ? 0 : quiet[0] + 1;
            return !sequences.isEmpty() && quiet[0] > 15;
        });
    }

    private double screenX(int film) {
        return view.getCamera().screenX(positions[2 * film], viewport());
    }

    private double screenY(int film) {
        return view.getCamera().screenY(positions[2 * film + 1], viewport());
    }

    private Viewport viewport() {
        return new Viewport(view.getWidth(), view.getHeight(), 1);
    }

    @Test
    void aPictureIsShownAndThenNothingIsDrawn() {
        WritableImage shot = view.snapshot(null, null);
        long colors = 0;
        for (int x = 0; x < 400; x++) {
            colors += shot.getPixelReader().getArgb(x, 160) != shot.getPixelReader().getArgb(0, 0) ? 1 : 0;
        }
        assertTrue(colors > 100);
        int before = sequences.size();
        Fx.pulses(40);
        assertEquals(before, sequences.size(), "an idle view draws nothing");
    }

    @Test
    void aNewFrameIsPresented() {
        frame = frame(2, Skies.cloud(FILMS, 3));
        rest();
        assertEquals(2, sequences.getLast());
    }

    @Test
    void withShiftTheArrowKeysGoFromFilmToFilmAmongThoseThatMatter() {
        List<Integer> told = new ArrayList<>();
        view.setOnSelect(told::add);
        step(KeyCode.RIGHT);
        int first = view.selectedProperty().get();
        assertTrue(Math.hypot(screenX(first) - view.getWidth() / 2, screenY(first) - view.getHeight() / 2) < 40, "it begins in the middle");
        step(KeyCode.RIGHT);
        int second = view.selectedProperty().get();
        assertTrue(screenX(second) > screenX(first));
        step(KeyCode.DOWN);
        assertTrue(screenY(view.selectedProperty().get()) > screenY(second));
        assertEquals(3, told.size());
        float[] none = new float[FILMS];
        none[7] = 1;
        view.setEmphasis(none);
        step(screenX(7) > screenX(told.getLast()) ? KeyCode.RIGHT : KeyCode.LEFT);
        assertEquals(7, view.selectedProperty().get());
    }

    @Test
    void withControlTheArrowKeysMoveByMostOfAView() {
        double before = view.getCamera().x();
        Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, true, false, false));
        rest();
        assertEquals(0.8 * view.getWidth(), (view.getCamera().x() - before) * view.getCamera().scale(), 2);
    }

    private void step(KeyCode arrow) {
        Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", arrow, true, false, false, false));
        rest();
    }

    @Test
    void framesOfOtherFilmsArePassedOver() {
        frame = frame(9, new float[10]);
        Fx.pulses(10);
        assertEquals(1, sequences.getLast());
    }

    @Test
    void theFilmUnderTheCursorIsHovered() {
        view.pointer().pointAt(screenX(0), screenY(0));
        Fx.until(() -> view.hoveredProperty().get() == 0);
        view.pointer().pointAway();
        assertEquals(-1, view.hoveredProperty().get());
    }

    @Test
    void aClickSelectsAndADoubleClickOpens() {
        List<Integer> told = new ArrayList<>();
        view.setOnSelect(told::add);
        view.setOnOpen(told::add);
        view.pointer().selectAt(screenX(0), screenY(0));
        view.pointer().openAt(screenX(0), screenY(0));
        view.pointer().openAt(1, 1);
        view.pointer().selectAt(1, 1);
        assertEquals(List.of(0, 0, -1), told);
    }

    @Test
    void aNewSelectionHasNoSpokesUntilItIsGivenSome() {
        view.selectedProperty().set(0);
        view.setNeighbors(new int[] {0, 4, 5});
        rest();
        Placement placement = view.presented();
        assertTrue(placement != null && placement.indexOf(4) >= placement.common());
        view.selectedProperty().set(1);
        rest();
        placement = view.presented();
        assertTrue(placement != null && placement.count() - placement.common() == 1);
    }

    @Test
    void aLoopDrawnWithShiftHoldsItsFilms() {
        List<BitSet> told = new ArrayList<>();
        view.setOnLasso((films, add) -> told.add(films));
        Camera before = view.getCamera();
        mouse(MouseEvent.MOUSE_PRESSED, screenX(0) - 5, screenY(0) - 5);
        mouse(MouseEvent.MOUSE_DRAGGED, screenX(0) + 5, screenY(0) - 5);
        mouse(MouseEvent.MOUSE_DRAGGED, screenX(0) + 5, screenY(0) + 5);
        mouse(MouseEvent.MOUSE_DRAGGED, screenX(0) - 5, screenY(0) + 5);
        mouse(MouseEvent.MOUSE_RELEASED, screenX(0) - 5, screenY(0) + 5);
        assertEquals(1, told.size());
        assertTrue(told.getFirst().get(0) && told.getFirst().cardinality() < FILMS / 2);
        assertEquals(before, view.getCamera(), "the map stays where it is");
    }

    private void mouse(EventType<MouseEvent> type, double x, double y) {
        view.fireEvent(new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, true, false, false, false, true, false, false, false, false, false,
                null));
    }

    @Test
    void filmsInViewAreThoseOnTheScreen() {
        assertTrue(view.filmsInView().cardinality() > 0.95 * FILMS);
        view.setCamera(new Camera(positions[0], positions[1], 100 * view.getCamera().scale()));
        rest();
        assertTrue(view.filmsInView().get(0) && view.filmsInView().cardinality() < 20);
    }

    @Test
    void layersComeAndGo() {
        for (Layer layer : Layer.values()) {
            boolean before = view.isShown(layer);
            view.setShown(layer, !before);
            assertEquals(!before, view.isShown(layer));
        }
        assertThrows(IllegalArgumentException.class, () -> view.setGroups(new int[3]));
    }

    @Test
    void filmsWithoutAPlaceAreCounted() {
        float[] some = positions.clone();
        some[14] = Float.NaN;
        some[31] = Float.NaN;
        frame = frame(3, some);
        rest();
        assertEquals(2, view.unplaced());
    }

    @Test
    void aFlightEndsAtItsFilmAndFitReturns() {
        Camera all = view.getCamera();
        view.flyTo(7);
        rest();
        assertEquals(positions[14], view.getCamera().x(), 1e-6);
        assertNotEquals(all, view.getCamera());
        view.fit();
        rest();
        assertEquals(all.scale(), view.getCamera().scale(), 1e-6);
    }

    @Test
    void anotherCatalogueTakesItsPlace() {
        sequences.clear();
        view.setFilms(films(5), Skies.sprites(5));
        frame = frame(1, Skies.cloud(5, 1));
        rest();
        Placement placement = view.presented();
        assertTrue(placement != null && placement.screen().length == 10);
    }

    @Test
    void coloursAndEmphasisAreOnesAFilm() {
        assertThrows(IllegalArgumentException.class, () -> view.setColors(new int[3]));
        assertThrows(IllegalArgumentException.class, () -> view.setEmphasis(new float[3]));
    }

    @Test
    void aHiddenViewDrawsNothing() {
        view.setVisible(false);
        int before = sequences.size();
        frame = frame(4, Skies.cloud(FILMS, 5));
        Fx.pulses(20);
        assertTrue(sequences.size() <= before + 1);
        view.setVisible(true);
        rest();
        assertEquals(4, sequences.getLast());
    }
}
