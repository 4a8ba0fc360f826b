package org.filmament.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.filmament.Samples;
import org.filmament.cluster.Clustering;
import org.filmament.topic.Corpus;
import org.filmament.topic.CorpusParams;
import org.filmament.topic.Theme;
import org.filmament.topic.ThemeMaker;
import org.filmament.topic.Themes;
import org.filmament.topic.ThemesJson;
import org.filmament.topic.TopicModel;
import org.filmament.topic.TopicParams;
import org.filmament.topic.WrittenLabel;
import org.filmament.ui.map.MapLabel;
import org.filmament.ui.palette.PaletteItem;
import org.filmament.ui.themes.NamesTable;
import org.filmament.ui.themes.ThemesModel;
import org.filmament.ui.view.SideSections;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Real themes in the real window: whatever is done to them, each is called the same on the map, in the tree, on the card, in the table, in the list of all
/// there is and in the summary of a selection.
@FxTest
class OneNameTest {

    private static final int FILMS = 60;
    private static final int IN_CLUSTER = 4;

    /// Looking at cards and selections makes steps of undo too.
    private static final int STEPS = 60;
    private static final List<String> SUBJECTS = List.of("vampire castle coffin", "planet rocket astronaut", "sheriff saloon outlaw", "detective murder alibi",
            "wizard dragon potion", "football stadium coach", "submarine torpedo navy", "piano orchestra violin", "pirate treasure island",
            "robot factory laser", "queen throne palace", "boxer ring gloves", "ghost mansion seance", "chef kitchen recipe", "racing driver engine");

    private TestWindow test;
    private ThemesModel themes;
    private TopicModel topics;

    @BeforeEach
    void open() {
        test = new TestWindow(new SideSections());
        test.open();
        themes = test.model.themes();
        List<String> texts = IntStream.range(0, FILMS).mapToObj(film -> SUBJECTS.get(film / IN_CLUSTER) + " of film number" + film).toList();
        topics = TopicModel.of(Corpus.of(texts, CorpusParams.DEFAULT, Workers.serial(), Progress.NONE, Cancel.NEVER),
                Samples.blobs(FILMS, 16, SUBJECTS.size(), 3, 5), null, TopicParams.DEFAULT, Workers.serial());
        test.session.topics(topics);
        show(made(clusters(0), null));
    }

    @AfterEach
    void close() {
        test.close();
    }

    /// Films in clusters by their place; each cluster's last `strays` films are in none.
    private static Clustering clusters(int strays) {
        int[] labels = IntStream.range(0, FILMS).map(film -> film % IN_CLUSTER >= IN_CLUSTER - strays ? Clustering.NOISE : film / IN_CLUSTER).toArray();
        return Clustering.canonical(labels, new float[FILMS]);
    }

    private Themes made(Clustering clusters, @Nullable Themes before) {
        return ThemeMaker.make(topics, clusters, before, Workers.serial(), Progress.NONE, Cancel.NEVER);
    }

    private void show(Themes next) {
        test.session.themes(next);
        Fx.until(() -> themes.themesProperty().get() == next);
    }

    private Themes now() {
        Themes now = themes.themesProperty().get();
        assertNotNull(now);
        return now;
    }

    private void assertOneName(String when) {
        Fx.pulses(4);
        Map<Integer, String> names = now().levels().stream().flatMap(List::stream).collect(Collectors.toMap(Theme::id, themes::name));
        assertEquals(names, test.sky.labels().stream().collect(Collectors.toMap(MapLabel::id, MapLabel::text)), "on the map " + when);
        // A name that was fades out first.
        Fx.until(() -> names.values().containsAll(texts(".theme-name")));
        Theme first = now().levels().getLast().getFirst();
        assertTrue(texts(".theme-name").contains(names.get(first.id())), () -> "in the tree " + when + ": " + texts(".theme-name"));
        assertEquals(Set.copyOf(names.values()), PaletteItems.of(test.window.commands(), test.model, test.sky).stream()
                .filter(item -> item.kind() == PaletteItem.Kind.THEME).map(PaletteItem::name).collect(Collectors.toSet()), "in the list of all there is " + when);
        for (int film = 0; film < FILMS; film += 25) {
            assertOneNameOnTheCard(film, when);
        }
        assertOneNameInTheTable(names, when);
        BitSet all = new BitSet();
        all.set(0, FILMS);
        test.model.selection().select(all, false);
        Fx.until(() -> !texts(".selection-name").isEmpty());
        Fx.pulses(3);
        Set<String> summarised = texts(".selection-name");
        test.session.catalog().films().forEach(film -> summarised.removeAll(film.genres()));
        assertTrue(!summarised.isEmpty() && names.values().containsAll(summarised), () -> "in the summary " + when + ": " + summarised);
        test.model.selection().clear();
    }

    private void assertOneNameOnTheCard(int film, String when) {
        test.model.card().select(film);
        Fx.pulses(2);
        Set<String> links = test.window.scene().getRoot().lookupAll(".theme-link").stream().map(node -> ((Hyperlink) node).getText())
                .collect(Collectors.toSet());
        Theme nearest = now().nearest(film);
        Set<String> path = themes.path(film).stream().map(themes::name).collect(Collectors.toSet());
        assertEquals(!path.isEmpty() || nearest == null ? path : Set.of(themes.name(nearest)), links, "on the card of film " + film + " " + when);
        test.model.card().clear();
    }

    private void assertOneNameInTheTable(Map<Integer, String> names, String when) {
        NamesTable table = new NamesTable(themes, test.session.catalog().films());
        Set<String> cells = table.getChildren().stream().map(node -> ((Label) node).getText()).collect(Collectors.toSet());
        assertTrue(cells.containsAll(names.values()), () -> "in the table " + when + ": " + cells);
    }

    private Set<String> texts(String selector) {
        return test.window.scene().getRoot().lookupAll(selector).stream().filter(TestWindow::isSeen).filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText()).filter(text -> !text.isEmpty() && !text.startsWith("In no theme")).collect(Collectors.toSet());
    }

    private void history(boolean forward, BooleanSupplier condition) {
        for (int step = 0; step < STEPS && !condition.getAsBoolean(); step++) {
            test.press(KeyCode.Z, true, forward);
            Fx.pulses(2);
        }
        assertTrue(condition.getAsBoolean());
    }

    private void rename(int id, String name) {
        themes.startRenaming(id);
        themes.rename(name);
        Fx.until(() -> name.equals(themes.name(themes.theme(id))));
    }

    private boolean isCalled(int id, String name) {
        Theme theme = themes.theme(id);
        return theme != null && name.equals(themes.name(theme));
    }

    private int count(int level) {
        return now().levels().get(level).size();
    }

    @Test
    void afterRenamingMergingSplittingUndoClusteringAnewAndReloading() {
        assertOneName("at first");
        themes.flip();
        assertOneName("flipped");
        themes.flip();
        int coarse = now().levels().getLast().getFirst().id();
        rename(coarse, "Knights and castles");
        int fine = now().levels().getFirst().getFirst().id();
        rename(fine, "Vampires");
        assertOneName("renamed");
        int before = count(0);
        List<Integer> two = now().levels().getFirst().stream().skip(2).limit(2).map(Theme::id).toList();
        themes.merge(two);
        Fx.until(() -> count(0) == before - 1);
        assertOneName("merged");
        themes.split(coarse);
        Fx.pulses(4);
        assertOneName("split");
        themes.flip();
        assertOneName("split and flipped");
        themes.flip();
        history(false, () -> count(0) == before);
        // How much of what was done is one step depends on for how long everything was at rest.
        assertOneName("undone");
        history(true, () -> count(0) == before - 1 && isCalled(fine, "Vampires"));
        assertOneName("done again");
        show(made(clusters(1), now()));
        assertOneName("clustered anew");
        assertEquals("Vampires", themes.name(themes.theme(fine)));
        Themes kept = ThemesJson.read(ThemesJson.write(now(), "these films"), "these films", FILMS);
        assertNotNull(kept);
        show(kept);
        assertOneName("reloaded");
        assertEquals("Vampires", themes.name(themes.theme(fine)));
        show(made(clusters(2), kept));
        assertOneName("clustered anew, with half of the films in none");
    }

    @Test
    void themesOfTheSameFilmsOnSeveralLevelsAreCalledTheSame() {
        List<Theme> alike = new ArrayList<>();
        for (Theme theme : now().levels().get(1)) {
            if (now().children(theme).size() == 1) {
                alike.add(theme);
            }
        }
        assertTrue(!alike.isEmpty(), "some theme is not divided");
        Theme whole = alike.getFirst();
        Theme part = now().children(whole).getFirst();
        assertEquals(themes.name(part), themes.name(whole));
        rename(whole.id(), "Deep sea");
        assertEquals("Deep sea", themes.name(themes.theme(part.id())));
        assertEquals(WrittenLabel.Origin.PERSON, themes.theme(part.id()).written().origin());
        assertTrue(themes.theme(part.id()).written().when().isAfter(Instant.EPOCH));
        themes.startRenaming(part.id());
        themes.rename("");
        Fx.until(() -> themes.theme(whole.id()).written() == null);
        assertOneName("given back");
    }
}
