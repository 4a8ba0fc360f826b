package org.filmament.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.filmament.catalog.Catalog;
import org.filmament.pipeline.SessionState;
import org.filmament.topic.Theme;
import org.filmament.topic.ThemeEdit;
import org.filmament.topic.ThemeEdits;
import org.filmament.topic.Themes;
import org.filmament.topic.TopicModel;
import org.filmament.topic.WrittenLabel;
import org.filmament.ui.emphasis.Concern;
import org.filmament.ui.emphasis.EmphasisModel;
import org.filmament.ui.look.Palette;
import org.filmament.ui.themes.ThemesModel;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.filmament.work.Workers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChartsModelTest {

    private final Catalog catalog = ChartSamples.catalog(true, true);
    private final TopicModel topics = ChartSamples.topics(catalog);
    private final Themes themes = ChartSamples.themes(topics, ChartSamples.CLUSTERS);
    private final EmphasisModel emphasis = new EmphasisModel();
    private final ThemesModel link = new ThemesModel(emphasis, () -> Instant.EPOCH);
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final ChartsModel model = new ChartsModel(link, background::add, Runnable::run);

    @BeforeEach
    void open() {
        emphasis.show(catalog.size());
        link.update(new SessionState(1, Map.of(), UmapParams.DEFAULT, null, null, null, themes, topics));
        model.show(catalog);
    }

    @Test
    void nothingIsComputedThatNobodyLooksAt() {
        model.update(themes, topics);
        assertTrue(background.isEmpty());
        assertFalse(model.absence().isEmpty());
        model.setShown(true);
        work();
        assertTrue(model.isThere());
        assertEquals("", model.absence());
        model.setShown(false);
        model.chooseLevel(0);
        assertTrue(background.isEmpty());
    }

    @Test
    void theNewestWishWins() {
        model.setShown(true);
        model.update(themes, topics);
        model.chooseLevel(1);
        model.chooseLevel(0);
        assertEquals(3, background.size());
        assertFalse(model.isThere());
        work();
        assertEquals(0, data().level());
        assertTrue(model.isThere());
    }

    @Test
    void scenesKeepWhichChartIsShownAndTheLevelThatWasChosen() {
        ChartsPart part = new ChartsPart(model);
        model.setShown(true);
        model.update(themes, topics);
        work();
        assertEquals("", part.save());
        int byItself = model.levelProperty().get();
        model.kindProperty().set(ChartKind.YEARS);
        model.flowProperty().set(Flow.LINES);
        model.chooseLevel(0);
        String kept = part.save();
        part.restore("");
        assertEquals(ChartKind.MAP, model.kindProperty().get());
        assertEquals(byItself, model.levelProperty().get());
        assertEquals("", part.save());
        part.restore(kept);
        assertEquals(ChartKind.YEARS, model.kindProperty().get());
        assertEquals(Flow.LINES, model.flowProperty().get());
        assertEquals(0, model.levelProperty().get());
        assertEquals(kept, part.save());
        part.restore("chart=pie time=backwards level=many");
        assertEquals("", part.save());
    }

    @Test
    void aThemeIsCalledByItsNewestNameAlsoWhileTheChartIsOfAMomentAgo() {
        model.setShown(true);
        model.update(themes, topics);
        work();
        Theme first = data().row().getFirst();
        Themes renamed = ThemeEdits.apply(topics, themes, new ThemeEdit.Label(first.id(), WrittenLabel.byPerson("Blood and garlic", Instant.EPOCH)),
                Workers.serial(), Cancel.NEVER);
        link.update(new SessionState(2, Map.of(), UmapParams.DEFAULT, null, null, null, renamed, topics));
        assertEquals("Blood and garlic", model.scene(Palette.NIGHT, 14, ChartSamples.RULER).names().get(first.id()));
    }

    @Test
    void anotherCatalogueHasNoChartsOfTheOneBefore() {
        model.setShown(true);
        model.update(themes, topics);
        model.show(catalog);
        work();
        assertNull(model.dataProperty().get());
    }

    @Test
    void itBeginsWithTheCoarsestLevelThatSaysSomething() {
        shown();
        assertTrue(data().row().size() >= 8);
        int coarser = data().level() + 1;
        assertTrue(coarser == themes.levels().size() || themes.levels().get(coarser).size() < 8);
        model.chooseLevel(99);
        assertEquals(themes.levels().size() - 1, model.levelProperty().get());
        model.chooseLevel(-5);
        assertEquals(0, model.levelProperty().get());
    }

    @Test
    void aClickChoosesAThemeAndASecondOneLetsGo() {
        shown();
        Theme theme = data().row().get(2);
        model.choose(Mark.ofTheme(theme.id(), ""));
        assertEquals(theme.id(), link.selectedProperty().get());
        BitSet lit = emphasis.get(Concern.THEME);
        assertNotNull(lit);
        assertEquals(theme.size(), lit.cardinality());
        assertEquals(Set.of(theme.id()), model.marked());
        model.choose(Mark.note("a merge"));
        assertEquals(theme.id(), link.selectedProperty().get());
        model.choose(Mark.ofTheme(theme.id(), ""));
        assertEquals(Themes.NONE, link.selectedProperty().get());
        assertNull(emphasis.get(Concern.THEME));
    }

    @Test
    void namesFlipWithAllOthers() {
        shown();
        long before = model.versionProperty().get();
        link.flip();
        assertTrue(model.versionProperty().get() > before);
        ChartScene scene = model.scene(Palette.NIGHT, 14, ChartSamples.RULER);
        assertNotNull(scene);
        data().row().forEach(theme -> assertEquals(link.name(theme), scene.name(theme.id())));
    }

    @Test
    void aThemeOfAnotherLevelIsMarkedByItsRelatives() {
        shown();
        model.chooseLevel(1);
        work();
        Theme fine = themes.levels().getFirst().getFirst();
        link.select(fine.id());
        assertEquals(Set.of(fine.parent()), model.marked());
        Theme coarse = themes.levels().get(1).getFirst();
        model.chooseLevel(0);
        work();
        link.select(coarse.id());
        assertEquals(Set.copyOf(themes.children(coarse).stream().map(Theme::id).toList()), model.marked());
    }

    @Test
    void aFilmMarksItsTheme() {
        shown();
        Theme theme = data().row().getLast();
        model.setFilm(theme.members()[0]);
        assertEquals(Set.of(theme.id()), model.marked());
        model.setFilm(9);
        assertEquals(Set.of(), model.marked(), "noise");
        model.setFilm(-1);
        assertEquals(Set.of(), model.marked());
    }

    @Test
    void withoutYearsAndGenresTheirChartsAreNotOffered() {
        Catalog bare = ChartSamples.catalog(false, false);
        model.show(bare);
        model.setShown(true);
        model.kindProperty().set(ChartKind.YEARS);
        model.update(themes, topics);
        work();
        assertEquals(4, model.kinds().size());
        assertEquals(ChartKind.MAP, model.kindProperty().get());
        model.step(-1);
        assertEquals(ChartKind.TREE, model.kindProperty().get());
        model.step(1);
        assertEquals(ChartKind.MAP, model.kindProperty().get());
    }

    @Test
    void whatWasPointedAtInAnotherChartIsForgotten() {
        shown();
        model.point(Mark.ofSpan(3, "x"));
        model.kindProperty().set(ChartKind.TREE);
        assertEquals(Mark.NOTHING, model.pointedProperty().get());
    }

    @Test
    void aYearThatIsPointedAtTellsItsWordsAndFilms() {
        shown();
        assertNull(model.moment());
        Spans spans = data().spans();
        assertNotNull(spans);
        model.point(Mark.ofSpan(3, "x"));
        ChartData.Moment all = model.moment();
        assertNotNull(all);
        assertEquals(spans.label(3), all.label());
        assertFalse(all.words().isEmpty());
        assertTrue(all.rows().stream().allMatch(row -> spans.spanOf(catalog.films().get(row).year()) == 3));
        assertTrue(all.rows().getFirst() > all.rows().getLast(), "the best known first");
        int theme = data().overTime().stream().filter(share -> share.bin() == 3).findFirst().orElseThrow().theme();
        model.point(new Mark(theme, 3, "x"));
        ChartData.Moment one = model.moment();
        assertNotNull(one);
        assertTrue(one.films() < all.films());
        assertEquals(theme, link.hoveredProperty().get());
    }

    @Test
    void tablesAreAsWideAsTheirHeads() {
        shown();
        ChartScene scene = ChartSamples.scene(data(), Set.of(), Flow.RIVER, null);
        for (ChartKind kind : ChartKind.values()) {
            var table = ChartTable.of(kind, data(), scene.names());
            assertTrue(table.size() >= data().row().size(), kind.label());
            assertTrue(table.stream().allMatch(row -> row.size() == table.getFirst().size()), kind.label());
        }
        int films = ChartTable.of(ChartKind.YEARS, data(), scene.names()).stream().skip(1).mapToInt(row -> Integer.parseInt(row.get(4))).sum();
        assertEquals(432, films, "all films but the noise");
    }

    private void shown() {
        model.setShown(true);
        model.update(themes, topics);
        work();
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private ChartData data() {
        ChartData data = model.dataProperty().get();
        assertNotNull(data);
        return data;
    }
}
