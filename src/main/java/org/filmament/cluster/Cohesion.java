package org.filmament.cluster;

import java.util.Arrays;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Workers;

/// Whether groups of rows are also neighbourhoods where all rows lie: how far what lies near their members is of them too. Near to one another are the rows
/// of a *patch*, up to 16 of them that share a leaf of a k-d tree; finding these costs a few partitions of all rows, where nearest neighbours would cost a
/// search for each. A group may lie in several places and still hold together; one that is strewn among all others does not. Immutable.
public final class Cohesion {

    /// Rows of a patch, at most; fewer where there are so few rows that they would make less than so many patches.
    private static final int LARGEST = 16;
    private static final int SMALLEST = 4;
    private static final int PATCHES = 8;

    private final int[] patches;
    private final int[] sizes;
    private final int placed;

    private Cohesion(int[] patches, int[] sizes, int placed) {
        this.patches = patches;
        this.sizes = sizes;
        this.placed = placed;
    }

    /// Divides all rows: some 18 ms for 34,067 in the plane, on the calling thread.
    ///
    /// @param positions  n × `dimensions`, row by row; not finite for a row without a place, which counts nowhere
    /// @param dimensions of a place
    public static Cohesion of(float[] positions, int dimensions) {
        int n = positions.length / dimensions;
        int[] rows = new int[n];
        float[] places = new float[n * dimensions];
        int placed = 0;
        for (int row = 0; row < n; row++) {
            System.arraycopy(positions, row * dimensions, places, placed * dimensions, dimensions);
            float sum = 0;
            for (int c = 0; c < dimensions; c++) {
                sum += positions[row * dimensions + c];
            }
            rows[placed] = row;
            placed += Float.isFinite(sum) ? 1 : 0;
        }
        FloatMatrix points = new FloatMatrix(placed, dimensions, Arrays.copyOf(places, placed * dimensions));
        Division division = new Division(points, Math.clamp(placed / PATCHES, SMALLEST, LARGEST));
        int[] patches = new int[n];
        Arrays.fill(patches, -1);
        for (int point = 0; point < placed; point++) {
            patches[rows[point]] = division.patches[point];
        }
        return new Cohesion(patches, Arrays.copyOf(division.sizes, division.count), placed);
    }

    /// Points by patches: leaves of a tree, halved along their wider side until they are small enough.
    private static final class Division {

        private final FloatMatrix points;
        private final int largest;
        private final int[] patches;
        private final int[] sizes;
        private int count;

        Division(FloatMatrix points, int largest) {
            this.points = points;
            this.largest = largest;
            patches = new int[points.rows()];
            sizes = new int[points.rows()];
            KdTree tree = KdTree.of(points, Workers.serial());
            long[] keys = new long[KdTree.LEAF];
            for (int first = 0; first < tree.size(); first += KdTree.LEAF) {
                int size = Math.min(KdTree.LEAF, tree.size() - first);
                for (int i = 0; i < size; i++) {
                    keys[i] = tree.row(first + i);
                }
                divide(keys, 0, size);
            }
        }

        /// @param keys points in their lower halves
        private void divide(long[] keys, int from, int to) {
            if (to - from <= largest) {
                for (int i = from; i < to; i++) {
                    patches[(int) keys[i]] = count;
                }
                sizes[count++] = to - from;
                return;
            }
            int widest = widest(keys, from, to);
            for (int i = from; i < to; i++) {
                int point = (int) keys[i];
                int bits = Float.floatToIntBits(points.get(point, widest) + 0f);
                keys[i] = (long) (bits ^ bits >> 31 & Integer.MAX_VALUE) << 32 | point;
            }
            Arrays.sort(keys, from, to);
            int middle = from + to >>> 1;
            divide(keys, from, middle);
            divide(keys, middle, to);
        }

        private int widest(long[] keys, int from, int to) {
            int widest = 0;
            float width = -1;
            for (int c = 0; c < points.columns(); c++) {
                float least = Float.POSITIVE_INFINITY;
                float most = Float.NEGATIVE_INFINITY;
                for (int i = from; i < to; i++) {
                    least = Math.min(least, points.get((int) keys[i], c));
                    most = Math.max(most, points.get((int) keys[i], c));
                }
                if (most - least > width) {
                    width = most - least;
                    widest = c;
                }
            }
            return widest;
        }
    }

    /// Rows that have a place.
    public int placed() {
        return placed;
    }

    /// The mean share of a group's own among what lies near its members, corrected for chance as Cohen's kappa is: 1 where all are, 0 where no more are than
    /// of a group drawn at random, negative where fewer are. 0 for a group of fewer than two rows with a place, and for one of all rows. O(members + n / 16).
    ///
    /// @param group rows, each once
    public double of(int[] group) {
        int[] counts = new int[sizes.length];
        int members = 0;
        for (int row : group) {
            if (patches[row] >= 0) {
                counts[patches[row]]++;
                members++;
            }
        }
        if (members < 2 || members == placed) {
            return 0;
        }
        double inside = 0;
        for (int patch = 0; patch < counts.length; patch++) {
            inside += counts[patch] * (counts[patch] - 1.0) / Math.max(1, sizes[patch] - 1);
        }
        double chance = (members - 1.0) / (placed - 1.0);
        return (inside / members - chance) / (1 - chance);
    }
}
