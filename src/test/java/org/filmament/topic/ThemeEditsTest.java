package org.filmament.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.filmament.cluster.Clustering;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;

class ThemeEditsTest {

    private static final int FILMS = 400;
    private static final TopicModel MODEL = TopicSamples.model(FILMS, 8, 1);
    private static final Clustering TWENTY = TopicSamples.clustering(FILMS, film -> film % 20);
    private static final Themes BEFORE = TopicSamples.themes(MODEL, TWENTY, null);
    private static final WrittenLabel LABEL = WrittenLabel.byPerson("Vampires at home", Instant.EPOCH);

    @Test
    void aNameIsShownAndTheOldThemesStayAsTheyWere() {
        Theme theme = BEFORE.levels().getFirst().getFirst();

        Themes named = apply(BEFORE, new ThemeEdit.Label(theme.id(), LABEL));

        assertEquals("Vampires at home", name(named, theme.id()));
        assertEquals(theme.wordName(), name(BEFORE, theme.id()));
        assertEquals(theme.wordName(), name(apply(named, new ThemeEdit.Label(theme.id(), null)), theme.id()));
    }

    @Test
    void aNameStaysWhileHalfOfTheThemeIsTheSame() {
        Theme theme = BEFORE.levels().getFirst().getFirst();
        Themes named = apply(BEFORE, new ThemeEdit.Label(theme.id(), LABEL));

        Themes half = TopicSamples.themes(MODEL, without(theme, theme.size() / 2), named);
        Themes less = TopicSamples.themes(MODEL, without(theme, theme.size() / 2 + 1), named);

        assertEquals("Vampires at home", name(half, theme.id()));
        assertTrue(written(less, theme.id()).earlier());
        assertEquals(less.theme(theme.id()).wordName(), name(less, theme.id()));
    }

    @Test
    void aNameComesBackWithItsTheme() {
        Theme theme = BEFORE.levels().getFirst().getFirst();
        Themes named = apply(BEFORE, new ThemeEdit.Label(theme.id(), LABEL));

        Themes gone = TopicSamples.themes(MODEL, without(theme, theme.size()), named);
        Themes back = TopicSamples.themes(MODEL, TWENTY, gone);

        assertNull(gone.theme(theme.id()));
        assertEquals("Vampires at home", back.of(theme.members()[0], 0).name(true));
    }

    @Test
    void mergedThemesAreOneAndLieUnderOneParent() {
        Theme first = BEFORE.of(0, 0);
        Theme second = BEFORE.of(1, 0);

        Themes merged = apply(BEFORE, new ThemeEdit.Merge(List.of(first.id(), second.id())));

        assertEquals(19, merged.levels().getFirst().size());
        for (int level = 0; level < merged.levels().size(); level++) {
            assertEquals(merged.of(0, level), merged.of(1, level));
        }
        assertEquals(first.size() + second.size(), merged.of(0, 0).size());
    }

    @Test
    void themesThatAMergeDoesNotTouchKeepTheirWords() {
        Themes merged = apply(BEFORE, new ThemeEdit.Merge(List.of(BEFORE.of(0, 0).id(), BEFORE.of(1, 0).id())));

        for (int film = 2; film < 20; film++) {
            assertEquals(BEFORE.of(film, 0).words(), merged.theme(BEFORE.of(film, 0).id()).words());
        }
    }

    @Test
    void aMergeIsDoneAgainWhenFilmsAreClusteredAnew() {
        Themes merged = apply(BEFORE, new ThemeEdit.Merge(List.of(BEFORE.of(0, 0).id(), BEFORE.of(1, 0).id())));

        Themes after = TopicSamples.themes(MODEL, TopicSamples.clustering(FILMS, film -> film / 20 == 3 ? Clustering.NOISE : film % 20), merged);

        assertEquals(merged.of(0, 0).id(), after.of(0, 0).id());
        assertEquals(after.of(0, 0), after.of(1, 0));
    }

    @Test
    void aSplitThemeIsTwoUnderTheSameParent() {
        Theme theme = BEFORE.of(0, 0);

        Themes split = apply(BEFORE, new ThemeEdit.Split(theme.id()));

        assertEquals(21, split.levels().getFirst().size());
        assertEquals(1, Arrays.stream(theme.members()).mapToObj(film -> split.of(film, 1)).distinct().count());
        assertEquals(2, Arrays.stream(theme.members()).mapToObj(film -> split.of(film, 0)).distinct().count());
    }

    @Test
    void aCoarseThemeIsSplitBetweenItsFinerOnes() {
        Theme coarse = BEFORE.levels().getLast().getFirst();

        Themes split = apply(BEFORE, new ThemeEdit.Split(coarse.id()));

        assertEquals(BEFORE.levels().getLast().size() + 1, split.levels().getLast().size());
        assertEquals(20, split.levels().getFirst().size());
    }

    @Test
    void aSplitIsDoneAgainWhenFilmsAreClusteredAnew() {
        Themes split = apply(BEFORE, new ThemeEdit.Split(BEFORE.of(0, 0).id()));

        Themes after = TopicSamples.themes(MODEL, TopicSamples.clustering(FILMS, film -> film / 20 == 3 ? Clustering.NOISE : film % 20), split);

        assertEquals(21, after.levels().getFirst().size());
        assertEquals(split.of(0, 0).id(), after.of(0, 0).id());
    }

    @Test
    void anySequenceOfEditsLeavesNestedLevels() {
        Random random = new Random(4);
        for (int round = 0; round < 30; round++) {
            Themes themes = BEFORE;
            for (int edit = 0; edit < 8; edit++) {
                List<Theme> level = themes.levels().get(random.nextInt(themes.levels().size()));
                Theme one = level.get(random.nextInt(level.size()));
                Theme other = level.get(random.nextInt(level.size()));
                if (one == other && one.size() >= 8) {
                    themes = splitIfPossible(themes, one);
                } else if (one != other) {
                    themes = apply(themes, new ThemeEdit.Merge(List.of(one.id(), other.id())));
                }
                assertTrue(themes.areOf(TWENTY));
            }
            int dropped = random.nextInt(20);
            assertNotNull(TopicSamples.themes(MODEL,
                    TopicSamples.clustering(FILMS, film -> film / 20 == dropped ? Clustering.NOISE : film % 20), themes));
        }
    }

    @Test
    void shippedLabelsAreAdoptedWhereTheyHoldAndDoNotReplaceAUsers() {
        Theme first = BEFORE.of(0, 0);
        Theme second = BEFORE.of(1, 0);
        Themes named = apply(BEFORE, new ThemeEdit.Label(first.id(), LABEL));
        WrittenLabel shipped = new WrittenLabel("Space", WrittenLabel.Origin.SHIPPED, "somebody", Instant.EPOCH, List.of(), List.of(), 0, false);

        Themes adopted = apply(named, new ThemeEdit.Adopt(List.of(new WrittenFor(0, first.members(), shipped),
                new WrittenFor(0, second.members(), shipped))));

        assertEquals("Vampires at home", name(adopted, first.id()));
        assertEquals("Space", name(adopted, second.id()));
    }

    /// A name that a theme and its one finer theme have in common was on the map twice when the coarser one had grown.
    @Test
    void ofAThemeAndOneThatItLiesInOnlyTheBetterFittingKeepsACommonName() {
        Theme coarse = BEFORE.levels().getLast().getFirst();
        Theme fine = BEFORE.levels().get(BEFORE.levels().size() - 2).stream().filter(theme -> theme.parent() == coarse.id()).findFirst().orElseThrow();
        assertTrue(fine.size() < coarse.size());
        WrittenFor forFine = new WrittenFor(fine.level(), fine.members(), LABEL);
        WrittenFor forMostOfTheCoarse = new WrittenFor(coarse.level(), Arrays.copyOf(coarse.members(), coarse.size() * 2 / 3), LABEL);

        Themes both = apply(BEFORE, new ThemeEdit.Adopt(List.of(forMostOfTheCoarse, forFine)));

        assertEquals(LABEL.text(), name(both, fine.id()));
        assertTrue(written(both, coarse.id()).earlier());

        Themes exact = apply(BEFORE, new ThemeEdit.Adopt(List.of(new WrittenFor(coarse.level(), coarse.members(), LABEL), forFine)));
        assertEquals(LABEL.text(), name(exact, fine.id()));
        assertEquals(LABEL.text(), name(exact, coarse.id()), "the user may call two themes the same");
    }

    @Test
    void whatCannotBeDoneIsRefusedInASentence() {
        int gone = 9_999;
        Theme coarse = BEFORE.levels().getLast().getFirst();
        Theme fine = BEFORE.levels().getFirst().getFirst();

        assertThrows(InputException.class, () -> apply(BEFORE, new ThemeEdit.Split(gone)));
        assertThrows(InputException.class, () -> apply(BEFORE, new ThemeEdit.Merge(List.of(fine.id()))));
        assertThrows(InputException.class, () -> apply(BEFORE, new ThemeEdit.Merge(List.of(fine.id(), coarse.id()))));
    }

    private static Themes splitIfPossible(Themes themes, Theme theme) {
        try {
            return apply(themes, new ThemeEdit.Split(theme.id()));
        } catch (InputException tooAlike) {
            assertFalse(tooAlike.getMessage().isBlank());
            return themes;
        }
    }

    /// The twenty clusters, but the first so many films of one are noise.
    private static Clustering without(Theme theme, int films) {
        return TopicSamples.clustering(FILMS, film -> {
            int place = Arrays.binarySearch(theme.members(), film);
            return place >= 0 && place < films ? Clustering.NOISE : film % 20;
        });
    }

    private static WrittenLabel written(Themes themes, int id) {
        WrittenLabel label = themes.theme(id).written();
        assertNotNull(label);
        return label;
    }

    private static String name(Themes themes, int id) {
        return themes.theme(id).name(true);
    }

    private static Themes apply(Themes themes, ThemeEdit edit) {
        return ThemeEdits.apply(MODEL, themes, edit, Workers.serial(), Cancel.NEVER);
    }
}
