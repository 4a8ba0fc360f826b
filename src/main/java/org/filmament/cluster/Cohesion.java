package org.filmament.cluster;

import java.util.Arrays;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Workers;

/// Whether groups of rows are also neighbourhoods where all rows lie: how far what lies near their members is of them too. Near to one another are the rows
/// in a leaf of a k-d tree, some thirty of them; finding these costs a few partitions of all rows, where nearest neighbours would cost a search for each.
/// A group may lie in several places and still hold together; one that is strewn among all others does not. Immutable.
public final class Cohesion {

    private final int[] leaves;
    private final int[] sizes;
    private final int placed;

    private Cohesion(int[] leaves, int[] sizes, int placed) {
        this.leaves = leaves;
        this.sizes = sizes;
        this.placed = placed;
    }

    /// Divides all rows: some 5 ms for 34,067 in the plane, on the calling thread.
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
        KdTree tree = KdTree.of(new FloatMatrix(placed, dimensions, Arrays.copyOf(places, placed * dimensions)), Workers.serial());
        int[] leaves = new int[n];
        Arrays.fill(leaves, -1);
        int[] sizes = new int[(placed + KdTree.LEAF - 1) / KdTree.LEAF];
        for (int place = 0; place < placed; place++) {
            leaves[rows[tree.row(place)]] = place / KdTree.LEAF;
            sizes[place / KdTree.LEAF]++;
        }
        return new Cohesion(leaves, sizes, placed);
    }

    /// Rows that have a place.
    public int placed() {
        return placed;
    }

    /// The mean share of a group's own among what lies near its members, corrected for chance as Cohen's kappa is: 1 where all are, 0 where no more are than
    /// of a group drawn at random, negative where fewer are. 0 for a group of fewer than two rows with a place, and for one of all rows. O(members + n / 32).
    ///
    /// @param group rows, each once
    public double of(int[] group) {
        int[] counts = new int[sizes.length];
        int members = 0;
        for (int row : group) {
            if (leaves[row] >= 0) {
                counts[leaves[row]]++;
                members++;
            }
        }
        if (members < 2 || members == placed) {
            return 0;
        }
        double inside = 0;
        for (int leaf = 0; leaf < counts.length; leaf++) {
            inside += counts[leaf] * (counts[leaf] - 1.0) / Math.max(1, sizes[leaf] - 1);
        }
        double chance = (members - 1.0) / (placed - 1.0);
        return (inside / members - chance) / (1 - chance);
    }
}
