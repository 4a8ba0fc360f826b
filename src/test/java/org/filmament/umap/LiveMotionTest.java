package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.filmament.Samples;
import org.filmament.math.FloatMatrix;
import org.filmament.umap.LayoutFrame.Phase;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiveMotionTest {

    private static final FloatMatrix VECTORS = Samples.twelveBlobs();
    private static final UmapParams PARAMS = UmapParams.DEFAULT;
    private static final FuzzyGraph GRAPH = Graphs.of(VECTORS, PARAMS.nNeighbors());
    private static final FloatMatrix FRESH = fresh(PARAMS);
    /// As long as a frame of sixty a second leaves.
    private static final long BUDGET = 9_000_000;
    private static final int LONG = 2_000;

    @ParameterizedTest
    @CsvSource({"30,0.1", "15,0.5", "60,0.8", "5,0"})
    void filmsMoveWhenAKnobDoesWithoutHasteAndWithoutDrift(int nNeighbors, double minDist) {
        LiveMotion motion = resting();
        UmapParams params = PARAMS.withNeighbors(nNeighbors).withMinDist(minDist);
        motion.follow(true);
        motion.under(field(params), params);
        float[] start = motion.drawn();

        for (int frame = 0; frame < 40; frame++) {
            float[] before = motion.drawn();
            motion.frame(BUDGET, Workers.serial());
            requireCalm(before, motion.drawn());
            assertEquals(Phase.FOLLOWING, motion.phase());
        }

        assertTrue(medianShare(start, motion.drawn()) > 0.005, () -> "moved by " + medianShare(start, motion.drawn()));
    }

    @Test
    void aHeldKnobLetsTheFilmsComeToRestUnderTheThumb() {
        LiveMotion motion = resting();
        motion.under(field(PARAMS.withNeighbors(40)), PARAMS.withNeighbors(40));
        motion.follow(true);
        double early = 0;
        double late = 0;
        for (int frame = 0; frame < 150; frame++) {
            motion.follow(false);
            motion.frame(BUDGET, Workers.serial());
            early += frame < 30 ? motion.publish(frame).stepShare() : 0;
            late += frame >= 120 ? motion.publish(frame).stepShare() : 0;
        }

        assertTrue(late < early / 10, late + " after " + early);
    }

    @ParameterizedTest
    @CsvSource({"16,0.1", "15,0.5", "30,0.1", "60,0.1", "5,0.1"})
    void aReleasedKnobComesToRestAsGoodAsAFreshRun(int nNeighbors, double minDist) {
        UmapParams params = PARAMS.withNeighbors(nNeighbors).withMinDist(minDist);
        FuzzyGraph graph = Graphs.of(VECTORS, nNeighbors);
        Curve curve = Curve.fit(minDist, 1);
        LiveMotion motion = resting();
        motion.follow(true);
        motion.under(field(params), params);
        for (int frame = 0; frame < 15; frame++) {
            motion.frame(BUDGET, Workers.serial());
        }

        motion.anneal(Cooling.settling(VECTORS.rows(), PARAMS.nNeighbors(), nNeighbors, 0));
        for (int frame = 0; motion.phase() != Phase.SETTLED; frame++) {
            assertTrue(frame < LONG, "does not come to rest");
            float[] before = motion.drawn();
            motion.frame(BUDGET, Workers.serial());
            if (motion.phase() == Phase.ANNEALING) {
                requireCalm(before, motion.drawn());
            } else {
                assertTrue(GlideTest.largestStep(before, motion.drawn(), 2) < 0.001 * Glide.radius(before, 2), "a visible last step");
            }
        }

        double settled = EffectiveLoss.of(graph, curve, matrix(motion.drawn()), Workers.serial());
        double fresh = 0;
        for (int seed = 1; seed <= 3; seed++) {
            fresh += EffectiveLoss.of(graph, curve, fresh(params.withSeed(seed)), Workers.serial()) / 3;
        }
        assertTrue(settled <= 1.015 * fresh, "effective loss " + settled + ", of fresh runs " + fresh);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void unfoldingEndsToTheBitWhereAFreshRunDoes(int dimensions) {
        UmapParams params = PARAMS.withDimensions(dimensions);
        FloatMatrix start = Umap.initialize(GRAPH, VECTORS, params, Workers.serial());
        LiveMotion motion = new LiveMotion(Umap.field(GRAPH, params), start, params);
        motion.unfold(Cooling.fresh(Umap.epochs(params, GRAPH.size())));
        assertEquals(Phase.UNFOLDING, motion.phase());

        runToRest(motion);

        FloatMatrix fresh = Umap.optimize(GRAPH, start, params, Workers.serial(), Progress.NONE, Cancel.NEVER);
        assertArrayEquals(fresh.data(), motion.drawn());
    }

    @Test
    void aMorphEndsAtItsTarget() {
        LiveMotion motion = resting();
        float[] target = Samples.gaussian(VECTORS.rows(), 2, 3).data();
        motion.morph(target);

        for (int frame = 0; motion.phase() != Phase.SETTLED; frame++) {
            assertTrue(frame < LONG, "does not arrive");
            float[] before = motion.drawn();
            motion.frame(BUDGET, Workers.serial());
            assertTrue(GlideTest.largestStep(before, motion.drawn(), 2) <= Glide.MAX_STEP * Glide.radius(before, 2) * (1 + 1e-4));
        }

        assertArrayEquals(target, motion.drawn());
    }

    @Test
    void nothingMovesAtRest() {
        LiveMotion motion = resting();
        float[] drawn = motion.drawn();

        motion.frame(BUDGET, Workers.serial());

        assertSame(drawn, motion.drawn());
        assertEquals(Phase.SETTLED, motion.phase());
    }

    @Test
    void anInterruptedAnnealingGoesOnFromWhereTheFilmsAre() {
        LiveMotion motion = resting();
        motion.under(field(PARAMS.withNeighbors(60)), PARAMS.withNeighbors(60));
        motion.anneal(Cooling.settling(VECTORS.rows(), 15, 60, 0));
        for (int frame = 0; frame < 5; frame++) {
            motion.frame(BUDGET, Workers.serial());
        }
        float[] before = motion.drawn();

        motion.follow(true);
        motion.frame(BUDGET, Workers.serial());

        requireCalm(before, motion.drawn());
        assertEquals(Phase.FOLLOWING, motion.phase());
    }

    @Test
    void aFrameTellsWhatIsShown() {
        LiveMotion motion = resting();
        motion.follow(true);
        motion.under(field(PARAMS.withMinDist(0.5)), PARAMS.withMinDist(0.5));
        motion.frame(BUDGET, Workers.serial());

        LayoutFrame frame = motion.publish(7);

        assertEquals(7, frame.sequence());
        assertEquals(0.5, frame.params().minDist());
        assertEquals(Phase.FOLLOWING, frame.phase());
        assertEquals(VECTORS.rows(), frame.count());
        assertEquals(2, frame.dimensions());
        assertSame(motion.drawn(), frame.positions());
    }

    private static LiveMotion resting() {
        return new LiveMotion(field(PARAMS), FRESH, PARAMS);
    }

    private static ForceField field(UmapParams params) {
        return Umap.field(Graphs.of(VECTORS, params.nNeighbors()), params);
    }

    private static FloatMatrix fresh(UmapParams params) {
        return Umap.fit(Graphs.of(VECTORS, params.nNeighbors()), VECTORS, params, Workers.serial(), Progress.NONE, Cancel.NEVER);
    }

    private static FloatMatrix matrix(float[] positions) {
        return new FloatMatrix(positions.length / 2, 2, positions);
    }

    private static void runToRest(LiveMotion motion) {
        for (int frame = 0; motion.phase() != Phase.SETTLED; frame++) {
            assertTrue(frame < LONG, "does not come to rest");
            motion.frame(BUDGET, Workers.serial());
        }
    }

    private static void requireCalm(float[] before, float[] after) {
        assertTrue(GlideTest.largestStep(before, after, 2) <= Glide.MAX_STEP * Glide.radius(before, 2) * (1 + 1e-4));
        GlideTest.requireNoDrift(before, after);
    }

    private static double medianShare(float[] before, float[] after) {
        double[] steps = new double[before.length / 2];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.hypot(after[2 * i] - before[2 * i], after[2 * i + 1] - before[2 * i + 1]);
        }
        Arrays.sort(steps);
        return steps[steps.length / 2] / Glide.radius(before, 2);
    }
}
