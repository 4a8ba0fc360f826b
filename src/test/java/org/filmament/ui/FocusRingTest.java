package org.filmament.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.TraversalDirection;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.filmament.pipeline.Session;
import org.filmament.ui.card.PosterImages;
import org.filmament.ui.filter.ChipsPane;
import org.filmament.ui.filter.Filter.Years;
import org.filmament.ui.filter.FiltersPane;
import org.filmament.ui.search.SearchPane;
import org.filmament.ui.stage.AwakeScreen;
import org.filmament.ui.view.SideSections;
import org.filmament.ui.view.SideSections.Place;
import org.filmament.ui.view.StageViews;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever moves by Tab through the real window sees where they are.
@FxTest
class FocusRingTest {

    /// A ring may stand outside of what it marks.
    private static final int RING = 4;

    private final FakeSession session = FakeSession.ready(60);
    private final FakeSky sky = new FakeSky();
    private WindowModel model;
    private MainWindow window;
    private Stage stage;

    @BeforeEach
    void open() {
        Messages messages = new Messages();
        Failures failures = new Failures(s -> Platform.runLater(() -> messages.error(s)), System::nanoTime);
        Background background = new Background(failures);
        Sessions sessions = new Sessions() {
            @Override
            public Session starter(Progress progress, Cancel cancel) {
                return session;
            }

            @Override
            public Session open(Path file, Progress progress, Cancel cancel) {
                return session;
            }
        };
        model = new WindowModel(sessions, background, Platform::runLater, failures, messages);
        SideSections sections = new SideSections().with(Place.SEARCH, () -> new SearchPane(model.search(), _ -> { }, _ -> { }))
                .with(Place.CHIPS, () -> new ChipsPane(model.filters()))
                .with(Place.FILTERS, () -> new FiltersPane(model.filters(), model.paletteProperty()));
        stage = new Stage();
        window = new MainWindow(stage, model, sky,
                new MainWindow.Surroundings(_ -> PosterImages.NONE, new StageViews(), sections, _ -> { }, AwakeScreen.unneeded()), background);
        stage.setWidth(1400);
        stage.setHeight(980);
        window.show();
        model.openStarter();
        Fx.until(() -> model.filters().filteredProperty().get() != null && model.stateProperty().get() != null);
    }

    @AfterEach
    void close() {
        window.stop();
        model.close();
        stage.hide();
        Fx.pulses(2);
    }

    @Test
    void whereverTabLeadsIsMarked() {
        BitSet films = new BitSet();
        films.set(0, 12);
        model.selection().select(films, false);
        model.filters().setYears(new Years(1930, 1960));
        model.card().select(3);
        Fx.pulses(3);
        assertEquals(List.of(), unmarked(35));
    }

    /// What Tab leads to without a mark that shows it.
    ///
    /// @param least how many places there are to see
    private List<String> unmarked(int least) {
        List<String> unmarked = new ArrayList<>();
        Set<Node> seen = new HashSet<>();
        Node at = sky.node();
        at.requestFocus();
        while (true) {
            at.requestFocusTraversal(TraversalDirection.NEXT);
            // What Tab leads to is scrolled into view.
            Fx.pulses(1);
            at = window.scene().getFocusOwner();
            if (!seen.add(at)) {
                break;
            }
            Bounds area = at.localToScene(at.getLayoutBounds());
            int[] with = pixels(area);
            sky.node().requestFocus();
            if (at != sky.node() && Arrays.equals(with, pixels(area))) {
                unmarked.add(at.toString());
            }
            at.requestFocus();
        }
        assertTrue(seen.size() >= least, seen.size() + " places");
        return unmarked;
    }

    private int[] pixels(Bounds area) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setViewport(new Rectangle2D(Math.max(0, area.getMinX() - RING), Math.max(0, area.getMinY() - RING), area.getWidth() + 2 * RING,
                area.getHeight() + 2 * RING));
        WritableImage picture = window.scene().getRoot().snapshot(parameters, null);
        int width = (int) picture.getWidth();
        int[] argb = new int[width * (int) picture.getHeight()];
        picture.getPixelReader().getPixels(0, 0, width, (int) picture.getHeight(), PixelFormat.getIntArgbInstance(), argb, 0, width);
        return argb;
    }
}
