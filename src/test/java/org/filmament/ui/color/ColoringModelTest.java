package org.filmament.ui.color;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayDeque;
import java.util.Deque;
import org.filmament.cluster.Clustering;
import org.filmament.cluster.MatchedClusters;
import org.filmament.ui.FakeSession;
import org.filmament.ui.look.Palette;
import org.junit.jupiter.api.Test;

class ColoringModelTest {

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final ColoringModel model = new ColoringModel(background::add, Runnable::run);

    @Test
    void theNewestWishWins() {
        model.show(FakeSession.catalog(10));
        model.byProperty().set(ColorBy.YEAR);
        Runnable first = background.remove();
        background.remove().run();
        first.run();
        assertEquals("Coloured by year of release", coloring().reason());
    }

    @Test
    void aColoringOfAnotherCatalogueIsNeverShown() {
        model.show(FakeSession.catalog(10));
        model.show(FakeSession.catalog(4));
        background.remove().run();
        assertNull(model.coloringProperty().get());
        background.remove().run();
        assertEquals(4, coloring().argb().length);
    }

    @Test
    void theSameClustersAgainAreNoWork() {
        model.show(FakeSession.catalog(2));
        MatchedClusters clusters = MatchedClusters.first(new Clustering(new int[] {0, 0}, new float[2], 1));
        model.setClusters(clusters);
        model.setClusters(clusters);
        assertEquals(2, background.size());
    }

    @Test
    void anotherPaletteColorsAnew() {
        model.show(FakeSession.catalog(1));
        model.paletteProperty().set(Palette.DAY);
        background.forEach(Runnable::run);
        assertEquals(Palette.DAY.genre(5), coloring().argb()[0]);
    }

    private Coloring coloring() {
        Coloring coloring = model.coloringProperty().get();
        assertNotNull(coloring);
        return coloring;
    }
}
