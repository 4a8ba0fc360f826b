package org.filmament.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.filmament.ui.color.ColorBy;
import org.filmament.ui.emphasis.Concern;
import org.filmament.ui.knobs.Knobs;
import org.filmament.ui.scene.SceneCamera;
import org.filmament.ui.scene.ScenePart;
import org.filmament.ui.scene.SceneState;
import org.filmament.ui.scene.Viewpoint;
import org.filmament.ui.view.StageMode;
import org.filmament.umap.LayoutFrame;
import org.filmament.umap.UmapParams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScenesModelTest {

    private final FakeSession session = FakeSession.ready(30);
    private final Messages messages = new Messages();
    private final Sessions sessions = new FakeSessions(() -> session, _ -> FakeSession.ready(12));
    private final WindowModel window = new WindowModel(sessions, Runnable::run, Runnable::run,
            new Failures(messages::error, System::nanoTime), messages);
    private final ScenesModel scenes = window.scenes();
    private final FakeCamera camera = new FakeCamera();
    private final FakePart part = new FakePart();
    private long nanos = 1;

    @BeforeEach
    void open() {
        scenes.addCamera(camera);
        scenes.addPart(part);
        window.openStarter();
        settle();
    }

    @Test
    void theMapOfThePostersComesBackWithItsScene() {
        window.stageModeProperty().set(StageMode.COMPARE);
        session.picturesFrame(pictures(1, LayoutFrame.Phase.SETTLED));
        settle();
        SceneState kept = scenes.now();
        assertNotNull(kept);
        session.picturesFrame(pictures(2, LayoutFrame.Phase.ANNEALING));
        assertEquals(Map.of(), scenes.now().sides(), "on their way");
        session.picturesFrame(pictures(2, LayoutFrame.Phase.SETTLED));

        scenes.show(kept);
        assertTrue(session.calls().contains("restore pictures"));
        assertArrayEquals(pictures(1, LayoutFrame.Phase.SETTLED).positions(), session.picturesFrame().positions());

        int calls = session.calls().size();
        scenes.show(kept);
        assertEquals(calls, session.calls().size(), "nothing has moved");
    }

    private static LayoutFrame pictures(float at, LayoutFrame.Phase phase) {
        float[] positions = new float[60];
        Arrays.fill(positions, at);
        return new LayoutFrame((long) at, UmapParams.DEFAULT, phase, 30, 2, positions, 0);
    }

    @Test
    void thereIsNoSceneWithoutAMap() {
        session.frame(null);
        assertNull(scenes.now());
        scenes.undo();
    }

    @Test
    void selectionLassoColoursFiltersAndCamerasAreUndoneAndRedone() {
        BitSet lassoed = new BitSet();
        lassoed.set(3, 9);
        window.card().select(7);
        settle();
        window.emphasis().set(Concern.SELECTION, lassoed);
        settle();
        window.coloring().byProperty().set(ColorBy.YEAR);
        settle();
        part.state = "1960-1970";
        settle();
        camera.viewpoint = new Viewpoint(List.of(1.0, 2.0, 3.0));
        settle();

        scenes.undo();
        assertEquals(Viewpoint.ALL, camera.viewpoint);
        assertEquals("1960-1970", part.state);
        scenes.undo();
        assertEquals("", part.state);
        scenes.undo();
        assertEquals(ColorBy.AUTO, window.coloring().byProperty().get());
        scenes.undo();
        assertNull(window.emphasis().get(Concern.SELECTION));
        scenes.undo();
        assertEquals(-1, window.card().selectedProperty().get());

        for (int i = 0; i < 5; i++) {
            scenes.redo();
        }
        assertEquals(7, window.card().selectedProperty().get());
        assertEquals(lassoed, window.emphasis().get(Concern.SELECTION));
        assertEquals(new Viewpoint(List.of(1.0, 2.0, 3.0)), camera.viewpoint);
    }

    @Test
    void knobsComeBackWithTheFilmsWhereTheyWere() {
        float[] before = frame().positions().clone();
        turn(40);
        scenes.undo();
        assertEquals("restore 15 0.1", session.calls().getLast());
        assertArrayEquals(before, frame().positions());
        assertEquals(Knobs.DEFAULT, window.knobs().knobs());
        settle();
        assertEquals("restore 15 0.1", session.calls().getLast());
        scenes.redo();
        assertEquals("restore 40 0.1", session.calls().getLast());
        assertEquals(2f, frame().positions()[0]);
    }

    @Test
    void theShareOfPicturesComesBackWithThem() {
        window.knobs().settle(Knobs.DEFAULT.withPictures(0.4));
        pulse();
        session.frame(moved(2, LayoutFrame.Phase.SETTLED));
        settle();
        scenes.undo();
        assertEquals("restore 15 0.1", session.calls().getLast());
        assertEquals(Knobs.DEFAULT, window.knobs().knobs());
        settle();
        scenes.redo();
        assertEquals("restore 15 0.1 0.4", session.calls().getLast());
        assertEquals(0.4, window.knobs().knobs().pictures());
    }

    @Test
    void aKnobThatIsStillInTheHandIsUndoneAndComesBackByItself() {
        window.knobs().grab();
        window.knobs().setNeighbors(40);
        pulse();
        session.frame(moved(2, LayoutFrame.Phase.FOLLOWING));
        settle();
        window.knobs().letGo();
        scenes.undo();
        assertEquals("restore 15 0.1", session.calls().getLast());
        settle();
        scenes.redo();
        pulse();
        assertEquals(List.of("drag 40 0.1", "release"), session.calls().subList(session.calls().size() - 2, session.calls().size()));
    }

    @Test
    void camerasKeepToARestoredSceneUntilItRests() {
        window.card().select(7);
        settle();
        scenes.undo();
        assertTrue(scenes.isRestoring());
        settle();
        assertFalse(scenes.isRestoring());
    }

    @Test
    void anotherCatalogueHasAHistoryOfItsOwn() {
        window.card().select(7);
        settle();
        window.open(Path.of("other.csv"));
        settle();
        scenes.undo();
        assertEquals(-1, window.card().selectedProperty().get());
        assertEquals(12, frame().count());
    }

    @Test
    void aSceneOfOtherFilmsPutsNoneOfThemAnywhere() {
        SceneState scene = scenes.now();
        assertNotNull(scene);
        window.open(Path.of("other.csv"));
        scenes.show(scene);
        assertEquals(12, frame().count());
    }

    /// As a knob that is turned and let go, until the films rest elsewhere.
    private void turn(int nNeighbors) {
        window.knobs().settle(new Knobs(nNeighbors, 0.1));
        pulse();
        session.frame(moved(2, LayoutFrame.Phase.ANNEALING));
        settle();
        session.frame(moved(2, LayoutFrame.Phase.SETTLED));
        settle();
    }

    private LayoutFrame moved(float x, LayoutFrame.Phase phase) {
        LayoutFrame before = frame();
        float[] positions = before.positions().clone();
        positions[0] = x;
        return new LayoutFrame(before.sequence() + 1, before.params(), phase, before.count(), 2, positions, 0);
    }

    private LayoutFrame frame() {
        LayoutFrame frame = window.session() == null ? null : window.session().frame();
        assertNotNull(frame);
        return frame;
    }

    private void settle() {
        pulse();
        nanos += TimeUnit.MILLISECONDS.toNanos(ScenesModel.QUIET_MILLIS);
        pulse();
    }

    private void pulse() {
        window.pulse(nanos);
    }

    private static final class FakeCamera implements SceneCamera {

        private Viewpoint viewpoint = Viewpoint.ALL;

        @Override
        public StageMode.Pane pane() {
            return StageMode.Pane.MAP;
        }

        @Override
        public Viewpoint viewpoint() {
            return viewpoint;
        }

        @Override
        public void flyTo(Viewpoint to) {
            viewpoint = to;
        }
    }

    private static final class FakePart implements ScenePart {

        private String state = "";

        @Override
        public String name() {
            return "years";
        }

        @Override
        public String save() {
            return state;
        }

        @Override
        public void restore(String earlier) {
            state = earlier;
        }
    }
}
