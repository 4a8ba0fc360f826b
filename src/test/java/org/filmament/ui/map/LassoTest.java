package org.filmament.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class LassoTest {

    private static final double[] L = {0, 0, 40, 0, 40, 10, 10, 10, 10, 40, 0, 40};

    @Test
    void aLoopThatIsNotConvexHoldsWhatIsInIt() {
        float[] screen = {5, 5, 30, 5, 5, 30, 30, 30, -1, 5, 5, 41};
        assertEquals(films(0, 1, 2), Lasso.inside(screen, 1, L));
    }

    @Test
    void theScreenMayHaveMorePixelsThanTheLoopHasUnits() {
        assertEquals(films(0), Lasso.inside(new float[] {60, 10, 60, 60}, 2, L));
    }

    @Test
    void filmsWithoutAPlaceAreOutside() {
        assertTrue(Lasso.inside(new float[] {Float.NaN, Float.NaN}, 1, L).isEmpty());
    }

    @Test
    void aLineHoldsNothing() {
        assertTrue(Lasso.inside(new float[] {1, 0}, 1, new double[] {0, 0, 2, 0}).isEmpty());
        assertTrue(Lasso.inside(new float[] {1, 0}, 1, new double[0]).isEmpty());
    }

    @Test
    void whereItCrossesItselfEveryOtherPartIsInside() {
        double[] twice = {0, 0, 30, 0, 30, 30, 0, 30, 0, 0, 30, 0, 30, 30, 0, 30};
        assertTrue(Lasso.inside(new float[] {15, 15}, 1, twice).isEmpty());
    }

    private static BitSet films(int... rows) {
        BitSet films = new BitSet();
        for (int row : rows) {
            films.set(row);
        }
        return films;
    }
}
