package org.filmament.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.catalog.Starter;
import org.filmament.cluster.Agreement;
import org.filmament.cluster.Clustering;
import org.filmament.math.FloatMatrix;
import org.filmament.topic.Theme;
import org.filmament.topic.ThemeEdit;
import org.filmament.topic.Themes;
import org.filmament.topic.WrittenLabel;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(240)
class TopicsTest {

    private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    private Path folder = Path.of("");

    @Test
    void finestThemesOfTheStarterGroupGenres() {
        Catalog starter = Starter.load();
        try (Engine engine = engine()) {
            StageBoard board = new StageBoard(stage -> { });
            FloatMatrix vectors = Fit.encode(engine, starter, board, Cancel.NEVER);
            Fit fit = Fit.of(starter, vectors, FitParams.DEFAULT, engine.workers(), board, Cancel.NEVER);
            Themes themes = Objects.requireNonNull(fit.themes());

            int[] labels = new int[starter.size()];
            for (int film = 0; film < labels.length; film++) {
                Theme theme = themes.of(film, 0);
                labels[film] = theme == null ? Clustering.NOISE : theme.id();
            }
            List<String> genres = starter.films().stream().map(film -> Objects.requireNonNull(film.primaryGenre())).distinct().toList();
            int[] genre = starter.films().stream().mapToInt(film -> genres.indexOf(film.primaryGenre())).toArray();
            var purity = Agreement.purity(Clustering.canonical(labels, new float[labels.length]), genre);

            assertTrue(purity.purity() >= 1.7 * purity.baseline(), purity::toString);
        }
    }

    @Test
    void aSessionNamesItsClustersAndKeepsWhatIsDoneToThem() {
        Catalog few = new Catalog("few", Starter.load().films().subList(0, 400), 0, List.of());
        try (Engine engine = engine(); LiveSession session = LiveSession.open(engine, few, UmapParams.DEFAULT.withEpochs(60))) {
            await(() -> session.state().themes() != null);
            Themes first = Objects.requireNonNull(session.state().themes());
            assertNotNull(session.state().topics());
            int id = first.levels().getFirst().getFirst().id();

            session.editThemes(new ThemeEdit.Label(id, WrittenLabel.byPerson("Mine", Instant.EPOCH)));
            await(() -> name(session, id).equals("Mine"));
            session.editThemes(new ThemeEdit.Split(id));
            await(() -> session.state().themes().levels().getFirst().size() == first.levels().getFirst().size() + 1);
            session.restoreThemes(first);
            await(() -> session.state().themes() == first);

            assertTrue(session.state().status(Stage.TOPICS).message().contains(" % of the films in none."));
        }
        assertEquals(List.of(), failures);
    }

    @Test
    void anEditThatCannotBeDoneIsToldAndTheNextOneIsDone() {
        Catalog few = new Catalog("few", Starter.load().films().subList(0, 300), 0, List.of());
        try (Engine engine = engine(); LiveSession session = LiveSession.open(engine, few, UmapParams.DEFAULT.withEpochs(60))) {
            await(() -> session.state().themes() != null);
            int id = Objects.requireNonNull(session.state().themes()).levels().getFirst().getFirst().id();

            session.editThemes(new ThemeEdit.Split(9_999));
            session.editThemes(new ThemeEdit.Label(id, WrittenLabel.byPerson("Mine", Instant.EPOCH)));
            await(() -> name(session, id).equals("Mine") && !failures.isEmpty());

            assertEquals("That theme is not on the map any more.", failures.getFirst().getMessage());
        }
    }

    @Test
    void namesAndEditsAreThereAgainWhenTheCatalogueIsOpenedAgain() {
        Catalog few = new Catalog("few", Starter.load().films().subList(0, 300), 0, List.of());
        int id;
        Themes left;
        try (Engine engine = engine(); LiveSession session = LiveSession.open(engine, few, UmapParams.DEFAULT.withEpochs(60))) {
            await(() -> session.state().themes() != null);
            int first = Objects.requireNonNull(session.state().themes()).levels().getFirst().getFirst().id();
            session.editThemes(new ThemeEdit.Split(first));
            session.editThemes(new ThemeEdit.Label(first, WrittenLabel.byPerson("Mine", Instant.EPOCH)));
            await(() -> name(session, first).equals("Mine"));
            left = Objects.requireNonNull(session.state().themes());
            id = first;
            CatalogResults results = CatalogResults.ofTexts(engine.home(), engine.encoder().fingerprint(), few.films().stream().map(Film::overview).toList());
            await(() -> results.themes() != null && results.themes().theme(first).name(true).equals("Mine"));
        }
        try (Engine engine = engine(); LiveSession session = LiveSession.open(engine, few, UmapParams.DEFAULT.withEpochs(60))) {
            await(() -> session.state().themes() != null);
            assertEquals("Mine", name(session, id), "before the films are clustered again");
            await(() -> session.state().status(Stage.TOPICS).state() == StageStatus.State.DONE);
            assertEquals("Mine", name(session, id));
            assertEquals(left.levels().stream().map(level -> level.stream().map(Theme::id).toList()).toList(),
                    session.state().themes().levels().stream().map(level -> level.stream().map(Theme::id).toList()).toList());
        }
        assertEquals(List.of(), failures);
    }

    private static String name(LiveSession session, int id) {
        return Objects.requireNonNull(Objects.requireNonNull(session.state().themes()).theme(id)).name(true);
    }

    private Engine engine() {
        return new Engine(new Home(folder), 2, failures::add);
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.yield();
        }
    }
}
