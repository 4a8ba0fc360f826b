package org.filmament.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterMatchingTest {

    @Test
    void theSameClusteringKeepsEveryIdentity() {
        MatchedClusters before = MatchedClusters.first(runs(5, 4, 3));

        MatchedClusters after = ClusterMatching.match(before, before.clustering());

        assertArrayEquals(new int[] {0, 1, 2}, after.ids());
        assertArrayEquals(new float[] {1, 1, 1}, after.kept());
        assertEquals(3, after.nextId());
    }

    @Test
    void identitiesStayWhereSizesChangePlaces() {
        Clustering before = clustering("aaaaaabbbbb.");
        Clustering after = clustering("aaaa..bbbbbb");

        MatchedClusters matched = ClusterMatching.match(MatchedClusters.first(before), after);

        assertEquals(0, matched.idOf(0));
        assertEquals(1, matched.idOf(6));
        assertEquals(Clustering.NOISE, matched.idOf(4));
        assertArrayEquals(new int[] {1, 0}, matched.ids());
        assertArrayEquals(new float[] {5f / 6, 4f / 6}, matched.kept());
    }

    @Test
    void theLargerPartOfASplitKeepsTheIdentityAndTheOtherIsNew() {
        MatchedClusters matched = ClusterMatching.match(MatchedClusters.first(clustering("aaaaaaaaaabbbb")),
                clustering("aaaaaaccccbbbb"));

        assertEquals(0, matched.idOf(0));
        assertEquals(1, matched.idOf(10));
        assertEquals(2, matched.idOf(6));
        assertEquals(0, matched.kept()[matched.clustering().labels()[6]]);
        assertEquals(3, matched.nextId());
    }

    @Test
    void aMergedClusterKeepsTheIdentityOfItsLargerPart() {
        MatchedClusters matched = ClusterMatching.match(MatchedClusters.first(clustering("bbbbaaaaaa")),
                clustering("cccccccccc"));

        assertArrayEquals(new int[] {0}, matched.ids());
        assertEquals(0.6f, matched.kept()[0]);
    }

    @Test
    void anIdentityOnceGivenUpIsNotGivenOutAgain() {
        MatchedClusters matched = MatchedClusters.first(clustering("aaaabbb"));
        matched = ClusterMatching.match(matched, clustering("aaaa..."));
        matched = ClusterMatching.match(matched, clustering("aaaabbb"));

        assertEquals(2, matched.idOf(4));
    }

    @Test
    void clustersThatShareLittleAreNotMatched() {
        MatchedClusters matched = ClusterMatching.match(MatchedClusters.first(clustering("aaaa......")),
                clustering("..aaaaaaaa"));

        assertArrayEquals(new int[] {1}, matched.ids());
    }

    @Test
    void twoClustersOfOneSizeThatShareHalfAreMatched() {
        MatchedClusters matched = ClusterMatching.match(MatchedClusters.first(clustering("aaaa..")), clustering("..aaaa"));

        assertArrayEquals(new int[] {0}, matched.ids());
        assertEquals(1f / 3, matched.kept()[0]);
    }

    @Test
    void twoHalfKeptIdentitiesAreWorthMoreThanOneKeptALittleBetter() {
        // Alike: a to c 3/7, a to d 2/5, b to c 2/5; so a goes to d, and c keeps b's identity.
        Clustering before = clustering("aaaaabb");
        Clustering after = clustering("ddccccc");

        MatchedClusters matched = ClusterMatching.match(MatchedClusters.first(before), after);

        assertEquals(0, matched.idOf(0));
        assertEquals(1, matched.idOf(6));
    }

    @Test
    void nothingMatchesNoiseAndNothingBreaks() {
        MatchedClusters matched = ClusterMatching.match(MatchedClusters.first(clustering("......")), clustering("aaabbb"));
        assertArrayEquals(new int[] {0, 1}, matched.ids());

        matched = ClusterMatching.match(matched, clustering("......"));
        assertEquals(0, matched.ids().length);
        assertEquals(2, matched.nextId());
    }

    @Test
    void anotherNumberOfPointsIsRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> ClusterMatching.match(MatchedClusters.first(clustering("aa")), clustering("aaa")));
    }

    @Test
    void whateverHappensAroundAMajorityIsAlwaysMatchedAndNoIdentityTwice() {
        Random random = new Random(4);
        int majorities = 0;
        for (int round = 0; round < 300; round++) {
            int[] labels = random.ints(60, -1, 5).toArray();
            int[] moved = Arrays.stream(labels).map(label -> random.nextInt(3) == 0 ? random.nextInt(7) - 1 : label).toArray();
            MatchedClusters before = MatchedClusters.first(Clustering.canonical(labels, new float[60]));

            MatchedClusters after = ClusterMatching.match(before, Clustering.canonical(moved, new float[60]));

            assertEquals(after.ids().length, Arrays.stream(after.ids()).distinct().count());
            for (int a = 0; a < before.ids().length; a++) {
                for (int b = 0; b < after.ids().length; b++) {
                    double alike = jaccard(before.clustering().labels(), a, after.clustering().labels(), b);
                    if (alike > 0.5) {
                        majorities++;
                        assertEquals(before.ids()[a], after.ids()[b]);
                        assertEquals((float) alike, after.kept()[b]);
                    }
                }
            }
        }
        assertTrue(majorities > 100);
    }

    private static double jaccard(int[] before, int a, int[] after, int b) {
        double both = IntStream.range(0, before.length).filter(i -> before[i] == a && after[i] == b).count();
        double either = IntStream.range(0, before.length).filter(i -> before[i] == a || after[i] == b).count();
        return both / either;
    }

    /// One letter a point: its cluster, or a dot for noise.
    private static Clustering clustering(String letters) {
        int[] labels = letters.chars().map(c -> c == '.' ? Clustering.NOISE : c - 'a').toArray();
        return Clustering.canonical(labels, new float[labels.length]);
    }

    private static Clustering runs(int... sizes) {
        int[] labels = IntStream.range(0, sizes.length).flatMap(c -> IntStream.generate(() -> c).limit(sizes[c])).toArray();
        return Clustering.canonical(labels, new float[labels.length]);
    }
}
