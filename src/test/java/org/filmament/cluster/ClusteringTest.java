package org.filmament.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ClusteringTest {

    @Test
    void canonicalNumbersClustersLargestFirstAndTiesByLowestMember() {
        Clustering c = Clustering.canonical(new int[] {9, -1, 4, 7, 7, 4, 7, 9, 2}, new float[9]);

        assertArrayEquals(new int[] {1, -1, 2, 0, 0, 2, 0, 1, 3}, c.labels());
        assertEquals(4, c.clusters());
    }

    @Test
    void canonicalOfNothingAndOfNoiseHasNoClusters() {
        assertEquals(0, Clustering.canonical(new int[0], new float[0]).clusters());
        assertEquals(0, Clustering.canonical(new int[] {-1, -1}, new float[2]).clusters());
    }

    @Test
    void equalPartitionsHaveEqualLabels() {
        assertEquals(Clustering.canonical(new int[] {5, 5, 0, -1, 0}, new float[5]),
                Clustering.canonical(new int[] {1, 1, 8, -1, 8}, new float[5]));
    }
}
