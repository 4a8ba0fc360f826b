package org.filmament.ui.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import org.filmament.label.LabelEstimate;
import org.filmament.pipeline.SessionState;
import org.filmament.topic.Theme;
import org.filmament.topic.ThemeEdit;
import org.filmament.topic.Themes;
import org.filmament.topic.WrittenLabel;
import org.filmament.ui.emphasis.EmphasisModel;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AskAgainModelTest {

    private static final LabelEstimate ESTIMATE = new LabelEstimate(1, 1, 900, 22, 0.00101);
    private static final WrittenLabel ANSWER = new WrittenLabel("Space opera", WrittenLabel.Origin.MODEL, "model", Instant.EPOCH,
            List.of("space"), List.of("Alien"), 0.001, false);

    private final ThemesModel themes = new ThemesModel(new EmphasisModel(), () -> Instant.EPOCH);
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final AskAgainModel model = new AskAgainModel(themes, background::add, Runnable::run);
    private final List<ThemeEdit> edits = new ArrayList<>();
    private final FakeService service = new FakeService();
    private final Themes shown = ThemesModelTest.Samples.twoLevels();

    private static final class FakeService implements AskAgainModel.Service {

        private @Nullable LabelEstimate estimate = ESTIMATE;
        private boolean fails;
        private int asked;

        @Override
        public @Nullable LabelEstimate estimate(Theme theme) {
            return estimate;
        }

        @Override
        public WrittenLabel ask(Theme theme, Cancel cancel) {
            cancel.check();
            asked++;
            if (fails) {
                throw new IllegalStateException("no answer");
            }
            return ANSWER;
        }
    }

    @BeforeEach
    void open() {
        themes.show(new ThemesModel.Target() {
            @Override
            public void edit(ThemeEdit edit) {
                edits.add(edit);
            }

            @Override
            public void restore(Themes earlier) {
            }
        });
        themes.update(new SessionState(1, Map.of(), UmapParams.DEFAULT, null, null, null, shown));
        model.show(service);
    }

    private Theme theme(int id) {
        Theme theme = themes.theme(id);
        assertTrue(theme != null);
        return theme;
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @Test
    void thePriceIsToldBeforeAnythingIsAsked() {
        model.consider(theme(0));
        model.ask();
        work();

        assertEquals("Asking again sends its words and films to the label service, for about $0.0010.", model.priceProperty().get());
        assertTrue(model.possibleProperty().get());
        assertEquals(0, service.asked);
    }

    @Test
    void theAnswerIsAnEditOfTheTheme() {
        themes.writtenProperty().set(false);
        model.consider(theme(0));
        work();
        model.ask();
        assertTrue(model.askingProperty().get());
        model.ask();
        work();

        assertEquals(1, service.asked);
        assertEquals(List.of(new ThemeEdit.Label(0, ANSWER)), edits);
        assertTrue(themes.writtenProperty().get());
        assertFalse(model.askingProperty().get());
    }

    @Test
    void whoGivesUpKeepsTheNameAndPaysNothingMore() {
        model.consider(theme(0));
        work();
        model.ask();

        assertTrue(model.giveUp());
        assertThrows(CancellationException.class, this::work);

        assertFalse(model.askingProperty().get());
        assertEquals(List.of(), edits);
        assertFalse(model.giveUp());
    }

    @Test
    void withoutAKeyOneLineSaysWhy() {
        service.estimate = null;
        model.consider(theme(0));
        work();
        model.ask();

        assertEquals(AskAgainModel.NO_KEY, model.priceProperty().get());
        assertFalse(model.possibleProperty().get());
        assertTrue(background.isEmpty());
    }

    @Test
    void aFailurePassesOnAndCanBeTriedAgain() {
        service.fails = true;
        model.consider(theme(0));
        work();
        model.ask();

        assertThrows(IllegalStateException.class, this::work);

        assertFalse(model.askingProperty().get());
        service.fails = false;
        model.ask();
        work();
        assertEquals(1, edits.size());
    }

    @Test
    void anAnswerForAnotherCatalogueIsDropped() {
        model.consider(theme(0));
        work();
        model.ask();
        model.show(null);

        assertThrows(CancellationException.class, this::work);

        assertEquals(List.of(), edits);
        assertEquals("", model.priceProperty().get());
    }

    @Test
    void thePriceOfAThemeThatIsNoLongerMeantIsNotShown() {
        model.consider(theme(0));
        model.consider(theme(1));
        service.estimate = null;
        background.remove().run();
        assertEquals("", model.priceProperty().get());
        work();
        assertEquals(AskAgainModel.NO_KEY, model.priceProperty().get());
    }
}
