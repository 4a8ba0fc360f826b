package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.filmament.Samples;
import org.filmament.neighbors.KnnTable;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmoothKnnTest {

    private static final double TOLERANCE = 1e-4;

    @Test
    void evenlySpacedNeighbors() {
        requireScales(row(1, 2, 3, 4), 1, 1, 2.263611, 1, .642896, .413315, .265719);
    }

    @Test
    void aStragglerHardlyCounts() {
        SmoothKnn scales = SmoothKnn.of(row(.5f, .6f, .7f, 3), 1, Workers.serial());

        assertEquals(.5, scales.rhos()[0], TOLERANCE);
        assertEquals(.353210, scales.sigmas()[0], TOLERANCE);
    }

    @Test
    void aDuplicateIsCertainAndTheNeighborhoodBeginsBeyondIt() {
        requireScales(row(0, 1, 2, 3), 1, 1, .734436, 1, 1, .256253, .065666);
    }

    @Test
    void aFractionOfLocalConnectivityInterpolates() {
        SmoothKnn scales = SmoothKnn.of(row(1, 2, 3, 4), 1.5, Workers.serial());

        assertEquals(1.5, scales.rhos()[0], TOLERANCE);
        assertEquals(1.581207, scales.sigmas()[0], TOLERANCE);
    }

    @Test
    void lessThanOneNeighborMayBeCertain() {
        assertEquals(.5, SmoothKnn.of(row(1, 2, 3, 4), 0.5, Workers.serial()).rhos()[0], TOLERANCE);
    }

    @Test
    void whereFewerNeighborsAreApartThanShouldBeCertainTheFarthestCounts() {
        assertEquals(4, SmoothKnn.of(row(0, 0, 0, 4), 2, Workers.serial()).rhos()[0], TOLERANCE);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 15, 60, 200})
    void membershipsAddUpToTheLogarithmOfTheNeighborhood(int nNeighbors) {
        KnnTable table = Graphs.table(Samples.gaussian(300, 12, 1), nNeighbors);
        SmoothKnn scales = SmoothKnn.of(table, 1, Workers.serial());
        float[] memberships = scales.memberships(table, Workers.serial());
        for (int i = 0; i < table.rows(); i++) {
            double sum = 0;
            for (int rank = 0; rank < table.width(); rank++) {
                sum += memberships[i * table.width() + rank];
            }
            assertEquals(Math.log(nNeighbors) / Math.log(2), sum, 1e-4);
        }
    }

    /// The one neighbour is certain whatever sigma is: only the floor is left.
    @Test
    void oneNeighborIsNoScale() {
        KnnTable table = Graphs.table(Samples.gaussian(50, 3, 1), 2);
        SmoothKnn scales = SmoothKnn.of(table, 1, Workers.serial());
        for (int i = 0; i < 50; i++) {
            assertEquals(table.distance(i, 0), scales.rhos()[i]);
            assertEquals(1e-3 * table.distance(i, 0) / 2, scales.sigmas()[i], 1e-7);
            assertEquals(1, scales.memberships(table, Workers.serial())[i]);
        }
    }

    @Test
    void duplicatesAloneAreAllCertain() {
        KnnTable table = row(0, 0, 0, 0);
        SmoothKnn scales = SmoothKnn.of(table, 1, Workers.serial());

        assertEquals(0, scales.rhos()[0]);
        assertEquals(1, scales.memberships(table, Workers.serial())[3]);
    }

    @Test
    void moreCertainNeighborsThanTheLogarithmLeaveTheFloor() {
        KnnTable table = row(0, 0, 0, 1, 5);
        SmoothKnn scales = SmoothKnn.of(table, 1, Workers.serial());

        assertEquals(1, scales.rhos()[0]);
        assertEquals(1e-3 * 6 / 6, scales.sigmas()[0], 1e-7);
        assertEquals(0, scales.memberships(table, Workers.serial())[4], 1e-6);
    }

    @Test
    void scalesAreTheSameAtAnyParallelism() {
        KnnTable table = Graphs.table(Samples.gaussian(2_000, 5, 3), 15);
        SmoothKnn serial = SmoothKnn.of(table, 1, Workers.serial());
        Samples.onThreads(8, workers -> {
            SmoothKnn parallel = SmoothKnn.of(table, 1, workers);
            assertArrayEquals(serial.rhos(), parallel.rhos());
            assertArrayEquals(serial.sigmas(), parallel.sigmas());
            assertArrayEquals(serial.memberships(table, Workers.serial()), parallel.memberships(table, workers));
        });
    }

    private static void requireScales(KnnTable table, double localConnectivity, double rho, double sigma, double... memberships) {
        SmoothKnn scales = SmoothKnn.of(table, localConnectivity, Workers.serial());

        assertEquals(rho, scales.rhos()[0], TOLERANCE);
        assertEquals(sigma, scales.sigmas()[0], TOLERANCE);
        float[] found = scales.memberships(table, Workers.serial());
        for (int rank = 0; rank < memberships.length; rank++) {
            assertEquals(memberships[rank], found[rank], TOLERANCE);
        }
        assertTrue(found[0] <= 1);
    }

    /// A table of one row with these distances.
    private static KnnTable row(float... distances) {
        int[] ids = new int[distances.length];
        Arrays.setAll(ids, j -> j + 1);
        return new KnnTable(1, distances.length, distances.length, ids, distances);
    }
}
