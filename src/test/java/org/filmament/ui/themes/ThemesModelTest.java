package org.filmament.ui.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.filmament.pipeline.SessionState;
import org.filmament.pipeline.Stage;
import org.filmament.pipeline.StageStatus;
import org.filmament.topic.Theme;
import org.filmament.topic.ThemeEdit;
import org.filmament.topic.Themes;
import org.filmament.topic.WeightedWord;
import org.filmament.topic.WrittenLabel;
import org.filmament.ui.emphasis.Concern;
import org.filmament.ui.emphasis.EmphasisModel;
import org.filmament.ui.look.Palette;
import org.filmament.ui.map.MapLabel;
import org.filmament.umap.UmapParams;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThemesModelTest {

    private static final int FILMS = 10;
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final EmphasisModel emphasis = new EmphasisModel();
    private final ThemesModel model = new ThemesModel(emphasis, () -> NOW);
    private final FakeTarget target = new FakeTarget();
    private long version;

    /// Applies labels at once, as a session does after a while.
    private final class FakeTarget implements ThemesModel.Target {

        private final List<ThemeEdit> edits = new ArrayList<>();
        private Themes themes = Samples.twoLevels();

        @Override
        public void edit(ThemeEdit edit) {
            edits.add(edit);
            if (edit instanceof ThemeEdit.Label(int id, @Nullable WrittenLabel label)) {
                themes = Samples.relabelled(themes, id, label);
                show(themes);
            }
        }

        @Override
        public void restore(Themes earlier) {
            themes = earlier;
            show(themes);
        }
    }

    /// Films 0 to 2, 3 to 4 and 5 to 7 in three themes, the first two of which make one; films 8 and 9 in none.
    static final class Samples {

        private Samples() {
        }

        static Themes twoLevels() {
            List<Theme> fine = List.of(theme(0, 0, 3, 0, 1, 2), theme(1, 0, 4, 5, 6, 7), theme(2, 0, 3, 3, 4));
            List<Theme> coarse = List.of(theme(3, 1, Themes.NONE, 0, 1, 2, 3, 4), theme(4, 1, Themes.NONE, 5, 6, 7));
            return new Themes(FILMS, List.of(fine, coarse), new int[] {0, 0, 0, 2, 2, 1, 1, 1, 1, 2});
        }

        private static Theme theme(int id, int level, int parent, int... members) {
            return new Theme(id, level, parent, members, List.of(new WeightedWord("word" + id, 1), new WeightedWord("more" + id, 0.5)),
                    new int[] {members[0]}, null, 0.5f);
        }

        static Themes relabelled(Themes themes, int id, @Nullable WrittenLabel label) {
            return new Themes(FILMS, themes.levels().stream().map(level -> level.stream()
                    .map(theme -> theme.id() == id ? theme.withWritten(label) : theme).toList()).toList(),
                    IntStream.range(0, FILMS).map(film -> themes.nearest(film).id()).toArray());
        }
    }

    @BeforeEach
    void open() {
        emphasis.show(FILMS);
        model.show(target);
        show(target.themes);
    }

    private void show(@Nullable Themes themes) {
        model.update(new SessionState(++version, Map.of(Stage.TOPICS, new StageStatus(StageStatus.State.DONE, 0, 0, 1,
                "No themes: the films form no cluster.")), UmapParams.DEFAULT, null, null, null, themes));
    }

    private String name(int id) {
        return model.name(model.theme(id));
    }

    private String onMap(int id) {
        return ThemeLabels.of(model, Palette.NIGHT, 14).stream().filter(label -> label.id() == id).map(MapLabel::text).findFirst().orElseThrow();
    }

    @Test
    void wordsAreNamesUntilSomebodyWritesOne() {
        assertEquals("word0 · more0", name(0));
        model.startRenaming(0);
        model.rename(" Royalty ");
        assertEquals("Royalty", name(0));
        assertEquals("Royalty", onMap(0));
        assertEquals(WrittenLabel.byPerson("Royalty", NOW), model.theme(0).written());
        model.flip();
        assertEquals("word0 · more0", name(0));
        assertEquals("word0 · more0", onMap(0));
        assertEquals("Royalty", model.otherName(model.theme(0)));
        model.startRenaming(0);
        model.rename("");
        model.flip();
        assertEquals("word0 · more0", name(0));
    }

    @Test
    void aNameThatDoesNotChangeIsNoEdit() {
        model.startRenaming(0);
        assertTrue(model.stopRenaming());
        assertFalse(model.stopRenaming());
        model.startRenaming(0);
        model.rename(name(0));
        model.startRenaming(0);
        model.rename("  ");
        model.rename("nobody asked");
        assertEquals(List.of(), target.edits);
    }

    @Test
    void undoTakesANameBackAndRedoGivesItAgain() {
        ThemesPart part = new ThemesPart(model);
        String before = part.save();
        model.startRenaming(1);
        model.rename("War");
        String after = part.save();
        assertFalse(before.equals(after));
        part.restore(before);
        assertEquals("word1 · more1", name(1));
        assertEquals("word1 · more1", onMap(1));
        assertEquals(before, part.save());
        part.restore(after);
        assertEquals("War", name(1));
        assertEquals(after, part.save());
    }

    @Test
    void clusteringAnewIsNoStepOfUndo() {
        ThemesPart part = new ThemesPart(model);
        model.startRenaming(1);
        model.rename("War");
        String before = part.save();
        Themes anew = Samples.relabelled(Samples.twoLevels(), 1, model.theme(1).written().asEarlier());
        target.themes = anew;
        show(anew);
        assertEquals(before, part.save());
        assertEquals("word1 · more1", name(1), "a name of an earlier map is not shown as one of this");
    }

    @Test
    void whatAnotherRunKeptLeavesTheEditsOfThisOneAlone() {
        model.startRenaming(1);
        model.rename("War");
        new ThemesPart(model).restore("names=words level=1 theme=4 edition=deadbeef:1");
        assertFalse(model.writtenProperty().get());
        assertEquals(1, model.pinnedLevelProperty().get());
        assertEquals(4, model.selectedProperty().get());
        model.flip();
        assertEquals("War", name(1));
        new ThemesPart(model).restore("level=7 theme=99 noise=nearest nonsense");
        assertEquals(ThemesModel.AUTO, model.pinnedLevelProperty().get());
        assertEquals(ThemesModel.NONE, model.selectedProperty().get());
        assertTrue(model.noiseAssignedProperty().get());
    }

    @Test
    void aThemeLightsItsFilmsWhilePointedAtOrChosen() {
        assertNull(emphasis.get(Concern.THEME));
        model.select(3);
        assertEquals(bits(0, 1, 2, 3, 4), emphasis.get(Concern.THEME));
        model.hover(1);
        assertEquals(bits(5, 6, 7), emphasis.get(Concern.THEME));
        model.hover(ThemesModel.NONE);
        assertEquals(bits(0, 1, 2, 3, 4), emphasis.get(Concern.THEME));
        model.noiseAssignedProperty().set(true);
        assertEquals(bits(0, 1, 2, 3, 4, 9), emphasis.get(Concern.THEME));
        assertTrue(model.clear());
        assertFalse(model.clear());
        assertNull(emphasis.get(Concern.THEME));
    }

    private static BitSet bits(int... films) {
        BitSet set = new BitSet();
        IntStream.of(films).forEach(set::set);
        return set;
    }

    @Test
    void theLevelFollowsTheZoomUnlessItIsPinned() {
        model.setMagnification(0.3);
        assertEquals(1, model.levelProperty().get());
        model.setMagnification(5);
        assertEquals(0, model.levelProperty().get());
        model.nextLevel();
        assertEquals(1, model.levelProperty().get());
        assertEquals(Set.of(3, 4), labelled());
        model.nextLevel();
        assertEquals(0, model.pinnedLevelProperty().get());
        assertEquals(Set.of(0, 1, 2), labelled());
        model.nextLevel();
        assertEquals(ThemesModel.AUTO, model.pinnedLevelProperty().get());
        assertEquals(5, labelled().size());
    }

    private Set<Integer> labelled() {
        return new HashSet<>(ThemeLabels.of(model, Palette.DAY, 14).stream().map(MapLabel::id).toList());
    }

    @Test
    void namesOfOtherThemesStepBack() {
        model.select(0);
        for (MapLabel label : ThemeLabels.of(model, Palette.NIGHT, 14)) {
            assertEquals(Set.of(0, 3).contains(label.id()) ? 1 : 0, label.strength(), "theme " + label.id());
        }
    }

    @Test
    void rowsOnTheScreenAreLit() {
        model.setFilmsInView(bits(0, 1, 3));
        assertEquals(Set.of(0, 2, 3), model.onScreenProperty().get());
        model.setFilmsInView(bits(8, 9));
        assertEquals(Set.of(), model.onScreenProperty().get());
    }

    @Test
    void aFilmHasAPathOfThemes() {
        assertEquals(List.of(3, 2), model.path(4).stream().map(Theme::id).toList());
        assertEquals(List.of(), model.path(8));
        assertEquals(List.of(), model.path(-1));
    }

    @Test
    void onlyThemesOfOneLevelCanBeMergedAndOnlyLargeOnesSplit() {
        assertNull(model.whyNotMerged(List.of(0, 2)));
        assertNotNull(model.whyNotMerged(List.of(0)));
        assertNotNull(model.whyNotMerged(List.of(0, 3)));
        assertNotNull(model.whyNotMerged(List.of(0, 99)));
        model.merge(List.of(0, 3));
        model.merge(List.of(0, 2));
        assertNotNull(model.whyNotSplit(0));
        assertNotNull(model.whyNotSplit(99));
        model.split(0);
        model.split(3);
        assertEquals(List.of(new ThemeEdit.Merge(List.of(0, 2)), new ThemeEdit.Split(3)), target.edits);
    }

    @Test
    void whereAnEarlierStageFailedOrWasStoppedThatIsWhy() {
        assertEquals("Themes come once the films are clustered.", absence(Map.of()));
        assertEquals("There are no themes, since encoding their texts failed; the strip above says why.",
                absence(Map.of(Stage.ENCODE, new StageStatus(StageStatus.State.FAILED, 0, 0, 1, "No memory."))));
        assertEquals("The work was stopped before there were themes.",
                absence(Map.of(Stage.CLUSTER, new StageStatus(StageStatus.State.CANCELLED, 0, 0, 1, null))));
        assertEquals("Too little text.", absence(Map.of(Stage.TOPICS, new StageStatus(StageStatus.State.FAILED, 0, 0, 1, "Too little text."))));
    }

    private String absence(Map<Stage, StageStatus> stages) {
        model.update(new SessionState(++version, stages, UmapParams.DEFAULT, null, null, null, null));
        return model.absenceProperty().get();
    }

    @Test
    void themesWithoutWordsAreToldApart() {
        assertFalse(model.isWordless());
        Theme bare = new Theme(0, 0, Themes.NONE, new int[] {0, 1}, List.of(), new int[] {0}, null, 0.5f);
        show(new Themes(FILMS, List.of(List.of(bare)), new int[FILMS]));
        assertTrue(model.isWordless());
        assertEquals("theme 1", model.name(bare));
    }

    @Test
    void withoutThemesOneLineSaysWhy() {
        assertEquals("", model.absenceProperty().get());
        model.select(3);
        show(new Themes(FILMS, List.of(), new int[] {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1}));
        assertTrue(model.isEmpty());
        assertEquals("No themes: the films form no cluster.", model.absenceProperty().get());
        assertEquals(ThemesModel.NONE, model.selectedProperty().get());
        assertEquals(ThemesModel.AUTO, model.levelProperty().get());
        assertEquals(List.of(), ThemeLabels.of(model, Palette.NIGHT, 14));
        model.nextLevel();
        assertEquals(ThemesModel.AUTO, model.pinnedLevelProperty().get());
        String before = new ThemesPart(model).save();
        show(null);
        assertEquals(before, new ThemesPart(model).save(), "that themes come is no step of undo");
        model.show(null);
        assertTrue(model.isEmpty());
    }
}
