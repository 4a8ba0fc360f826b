package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.filmament.Samples;
import org.filmament.math.FloatMatrix;
import org.filmament.math.PlanarDrift;
import org.filmament.neighbors.KnnTable;
import org.filmament.work.Cancel;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SweepTest {

    private static final FloatMatrix VECTORS = Samples.twelveBlobs();
    private static final KnnTable TABLE = Graphs.table(VECTORS, 60);
    private static final FloatMatrix HOME = Sweep.home(TABLE, VECTORS, Workers.serial(), Cancel.NEVER);
    private static final Map<SweepKnob, List<SweepPath>> PATHS = new EnumMap<>(SweepKnob.class);

    static {
        for (SweepKnob knob : SweepKnob.values()) {
            PATHS.put(knob, grown(knob, HOME, TABLE, Workers.serial()));
        }
    }

    @ParameterizedTest
    @CsvSource({"N_NEIGHBORS, 2, 60", "MIN_DIST, 0, 0.8"})
    void aKnobGoesFromEndToEnd(SweepKnob knob, double low, double high) {
        double[] keys = knob.keys();

        assertEquals(0, keys[0], 1e-12);
        assertEquals(1, keys[keys.length - 1], 1e-12);
        assertEquals(low, knob.valueAt(0), 1e-12);
        assertEquals(high, knob.valueAt(1), 1e-12);
        for (int i = 0; i < keys.length; i++) {
            assertTrue(i == 0 || keys[i] > keys[i - 1]);
            UmapParams params = knob.at(Sweep.PARAMS, keys[i]);
            assertEquals(knob.valueAt(keys[i]), knob.valueOf(params), 1e-9, "a key is what the knob can be set to");
            assertEquals(keys[i], knob.placeOf(knob.valueAt(keys[i])), 1e-9);
        }
    }

    @ParameterizedTest
    @EnumSource
    void allSweepsCrossAtTheDefaults(SweepKnob knob) {
        double place = knob.placeOf(knob.valueOf(UmapParams.DEFAULT));

        assertArrayEquals(HOME.data(), path(knob).at(place), 1e-5f);
        assertEquals(UmapParams.DEFAULT, knob.at(Sweep.PARAMS, place));
    }

    @ParameterizedTest
    @CsvSource({"N_NEIGHBORS, 0", "N_NEIGHBORS, 1", "N_NEIGHBORS, 2", "N_NEIGHBORS, 3", "N_NEIGHBORS, 6", "N_NEIGHBORS, 15", "N_NEIGHBORS, 21",
        "MIN_DIST, 0", "MIN_DIST, 8", "MIN_DIST, 16"})
    void aKeyIsAsGoodAsAFreshRunUnderItsKnobs(SweepKnob knob, int key) {
        UmapParams params = knob.at(Sweep.PARAMS, knob.keys()[key]);
        FuzzyGraph graph = FuzzyGraph.of(TABLE.forNeighbors(params.nNeighbors()), Workers.serial());
        double fresh = 0;
        for (int seed = 1; seed <= 3; seed++) {
            fresh += loss(graph, params, Umap.fit(graph, VECTORS, params.withSeed(seed), Workers.serial(), (_, _) -> { }, Cancel.NEVER)) / 3;
        }
        double continued = loss(graph, params, new FloatMatrix(VECTORS.rows(), 2, path(knob).keys().get(key)));

        assertTrue(continued <= 1.03 * fresh, "effective loss " + continued + ", of fresh runs " + fresh);
    }

    /// Fewer than five neighbours tear any map apart.
    @ParameterizedTest
    @CsvSource({"N_NEIGHBORS, 0, 1.2", "N_NEIGHBORS, 3, 0.3", "N_NEIGHBORS, 6, 0.15", "MIN_DIST, 0, 0.12"})
    void filmsMoveLittleFromKeyToKey(SweepKnob knob, int from, double most) {
        List<float[]> keys = path(knob).keys();
        for (int i = from + 1; i < keys.size(); i++) {
            double share = medianShare(keys.get(i - 1), keys.get(i));
            assertTrue(share < most, "key " + i + " is " + share + " of the radius from the one before");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFigureNeitherDriftsNorTurns(SweepKnob knob) {
        List<float[]> keys = path(knob).keys();
        for (int i = 1; i < keys.size(); i++) {
            PlanarDrift drift = PlanarDrift.between(keys.get(i - 1), keys.get(i));
            assertEquals(0, drift.angle(), 1e-3);
            assertEquals(0, Math.hypot(drift.toX(), drift.toY()), 1e-3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void motionPassesThroughEveryKey(SweepKnob knob) {
        SweepPath path = path(knob);
        for (int i = 0; i < knob.keys().length; i++) {
            assertArrayEquals(path.keys().get(i), path.at(knob.keys()[i]), 1e-5f);
        }
    }

    @ParameterizedTest
    @EnumSource
    void velocityHasNoJumpAndIsNothingAtTheEnds(SweepKnob knob) {
        SweepPath path = path(knob);
        double step = 1e-3;
        double radius = Glide.radius(HOME.data(), 2);
        for (double key : knob.keys()) {
            float[] before = velocity(path, key - step, key, step);
            float[] after = velocity(path, key, key + step, step);
            boolean end = key < 1e-9 || key > 1 - 1e-9;
            for (int v = 0; v < before.length; v++) {
                assertEquals(end ? 0 : before[v], end ? before[v] + after[v] : after[v], 5 * radius, "at " + knob.valueAt(key));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void motionGoesHardlyBeyondTheKeysBesideIt(SweepKnob knob) {
        SweepPath path = path(knob);
        double[] places = knob.keys();
        for (int i = 1; i < places.length; i++) {
            float[] a = path.keys().get(i - 1);
            float[] b = path.keys().get(i);
            double[] beyond = new double[a.length];
            for (int part = 1; part < 8; part++) {
                float[] between = path.at(places[i - 1] + part / 8.0 * (places[i] - places[i - 1]));
                for (int v = 0; v < a.length; v++) {
                    double excess = Math.max(between[v] - Math.max(a[v], b[v]), Math.min(a[v], b[v]) - between[v]);
                    beyond[v] = Math.max(beyond[v], excess);
                }
            }
            Arrays.sort(beyond);
            assertTrue(beyond[beyond.length * 95 / 100] < 0.05 * Glide.radius(a, 2), "beyond key " + i);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCanBePlayedStaysAsItIsWhileThePathGrows(SweepKnob knob) {
        List<SweepPath> all = PATHS.get(knob);
        SweepPath complete = path(knob);
        for (SweepPath path : all) {
            for (int part = 0; part <= 20; part++) {
                double place = path.from() + part / 20.0 * (path.to() - path.from());
                assertArrayEquals(complete.at(place), path.at(place), 1e-5f, path.keys().size() + " keys");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePathGrowsToItsBeginningFirstAndThenToItsEnd(SweepKnob knob) {
        List<SweepPath> all = PATHS.get(knob);
        for (int i = 1; i < all.size(); i++) {
            assertEquals(i + 1, all.get(i).keys().size());
            assertTrue(all.get(i).first() <= all.get(i - 1).first());
            assertTrue(all.get(i).from() == 0 || all.get(i).to() == all.getFirst().to());
            assertTrue(all.get(i).from() <= all.get(i - 1).from() && all.get(i).to() >= all.get(i - 1).to());
        }
        assertEquals(0, path(knob).from());
        assertEquals(1, path(knob).to(), 1e-12);
        assertFalse(all.get(all.size() - 2).isComplete());
    }

    @Test
    void placesBeyondWhatIsThereGiveItsEnds() {
        SweepPath young = PATHS.get(SweepKnob.N_NEIGHBORS).get(3);

        assertArrayEquals(young.at(young.from()), young.at(0));
        assertArrayEquals(young.at(young.to()), young.at(1));
    }

    @Test
    void aPathIsTheSameOnAnyNumberOfThreads() {
        Samples.onThreads(3, workers -> {
            FloatMatrix home = Sweep.home(TABLE, VECTORS, workers, Cancel.NEVER);
            SweepPath path = Sweep.begin(SweepKnob.MIN_DIST, home);
            for (int i = 0; i < 3; i++) {
                path = Sweep.extend(path, TABLE, workers, Cancel.NEVER);
                SweepPath alone = PATHS.get(SweepKnob.MIN_DIST).get(i + 1);
                for (int key = 0; key < alone.keys().size(); key++) {
                    assertArrayEquals(alone.keys().get(key), path.keys().get(key));
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void fewFilmsHaveASweepToo(int films) {
        FloatMatrix few = Samples.gaussian(films, 4, 5);
        KnnTable table = Graphs.table(few, Math.min(60, films));
        SweepPath path = grown(SweepKnob.N_NEIGHBORS, Sweep.home(table, few, Workers.serial(), Cancel.NEVER), table, Workers.serial()).getLast();

        assertTrue(path.isComplete());
        for (float value : path.at(0.37)) {
            assertTrue(Float.isFinite(value));
        }
    }

    @Test
    void makingAKeyCanBeStopped() {
        SweepPath path = Sweep.begin(SweepKnob.MIN_DIST, HOME);

        assertThrows(CancellationException.class, () -> Sweep.extend(path, TABLE, Workers.serial(), () -> true));
        assertThrows(CancellationException.class, () -> Sweep.home(TABLE, VECTORS, Workers.serial(), () -> true));
    }

    private static SweepPath path(SweepKnob knob) {
        return PATHS.get(knob).getLast();
    }

    /// The path with one key, with two, and so on.
    private static List<SweepPath> grown(SweepKnob knob, FloatMatrix home, KnnTable table, Workers workers) {
        List<SweepPath> paths = new ArrayList<>();
        paths.add(Sweep.begin(knob, home));
        while (!paths.getLast().isComplete()) {
            paths.add(Sweep.extend(paths.getLast(), table, workers, Cancel.NEVER));
        }
        return paths;
    }

    private static double loss(FuzzyGraph graph, UmapParams params, FloatMatrix layout) {
        return EffectiveLoss.of(graph, Curve.fit(params.minDist(), params.spread()), layout, Workers.serial());
    }

    private static float[] velocity(SweepPath path, double from, double to, double step) {
        float[] a = path.at(from);
        float[] b = path.at(to);
        float[] velocity = new float[a.length];
        for (int v = 0; v < a.length; v++) {
            velocity[v] = (float) ((b[v] - a[v]) / step);
        }
        return velocity;
    }

    private static double medianShare(float[] a, float[] b) {
        double[] steps = new double[a.length / 2];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.hypot(a[2 * i] - b[2 * i], a[2 * i + 1] - b[2 * i + 1]);
        }
        Arrays.sort(steps);
        return steps[steps.length / 2] / Math.max(Glide.radius(a, 2), Glide.radius(b, 2));
    }
}
