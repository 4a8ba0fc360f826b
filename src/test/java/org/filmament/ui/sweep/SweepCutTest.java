package org.filmament.ui.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.filmament.ui.map.Extent;
import org.filmament.umap.SweepKnob;
import org.filmament.umap.SweepPath;
import org.junit.jupiter.api.Test;

class SweepCutTest {

    private static final int KEYS = SweepKnob.MIN_DIST.keys().length;

    @Test
    void theCutIsFixedWhereLayoutsGrowLittle() {
        SweepCut cut = growing(1, 1.5, KEYS);

        for (int part = 0; part <= 10; part++) {
            assertEquals(1.5, cut.at(part / 10.0).maxX(), 1e-6);
            assertEquals(-1.5, cut.at(part / 10.0).minY(), 1e-6);
        }
    }

    @Test
    void theCutFollowsGrowthSoFarThatTheSmallestLayoutFillsMostOfIt() {
        SweepCut cut = growing(1, 5, KEYS);

        assertEquals(5, cut.at(1).maxX(), 1e-6);
        assertEquals(1 / 0.6, cut.at(0).maxX(), 1e-6);
        double before = 0;
        double filled = 0;
        for (int part = 0; part <= 100; part++) {
            double now = cut.at(part / 100.0).maxX();
            double share = Math.pow(5, part / 100.0) / now;
            assertTrue(now >= before && share <= 1 + 1e-6 && share >= filled - 1e-6, "at " + part);
            before = now;
            filled = share;
        }
    }

    @Test
    void roomIsKeptForWhatWillGrowAsMinDistRises() {
        double early = growing(1, 1.1, 4).at(0).maxX();

        assertTrue(early > 1.4, "cut of " + early);
    }

    @Test
    void nothingThatIsPlacedIsLost() {
        SweepCut cut = growing(1, 5, KEYS);
        for (int key = 0; key < KEYS; key++) {
            Extent shown = cut.at(SweepKnob.MIN_DIST.keys()[key]);
            Extent there = Extent.of(cut.path().keys().get(key));
            assertTrue(shown.maxX() >= there.maxX() - 1e-6 && shown.minY() <= there.minY() + 1e-6, "at key " + key);
        }
    }

    /// Four films in the corners of a square whose side grows evenly.
    private static SweepCut growing(double from, double to, int made) {
        List<float[]> keys = new ArrayList<>();
        for (int key = 0; key < made; key++) {
            float side = (float) (from * Math.pow(to / from, (double) key / (made - 1)));
            keys.add(new float[] {-side, -side, side, -side, side, side, -side, side});
        }
        SweepPath path = new SweepPath(SweepKnob.MIN_DIST, 0, keys);
        return new SweepCut(path, keys.stream().map(SweepCut.Half::of).toList());
    }
}
