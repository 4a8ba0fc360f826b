package org.filmament.cluster;

import java.util.Arrays;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Workers;

/// A balanced k-d tree without pointers. Node `i` has the children `2i + 1` and `2i + 2`; each holds a range of leaves, and a leaf holds
/// [#LEAF] *places*, the last leaf maybe fewer. Places are the rows in the order of the leaves, so that what is near in space is near in memory.
///
/// Coordinates are scaled by a power of two so that the largest is about 1: squares then neither overflow nor vanish, and no digit of any
/// coordinate changes. Distances are squared throughout, summed over the coordinates in their order; a bound is summed in the same order,
/// and since rounding is monotone, it never exceeds the distance that is computed to a point within.
///
/// Immutable once built; the same rows give the same tree at any thread count.
final class KdTree {

    /// Places in a leaf. A constant, so that the loop over a leaf becomes straight SIMD code.
    static final int LEAF = 32;

    private final int size;
    private final int dimensions;
    private final int exponent;
    private final int[] rows;
    private final float[] coordinates;
    private final int[] firstLeaves;
    private final int[] lastLeaves;
    private final int[] leafNodes;
    private final float[] boxes;

    private KdTree(FloatMatrix points) {
        size = points.rows();
        dimensions = points.columns();
        exponent = exponent(points.data());
        rows = new int[size];
        Arrays.setAll(rows, row -> row);
        int leaves = Math.max(1, (size + LEAF - 1) / LEAF);
        int nodes = 2 * Integer.highestOneBit(2 * leaves - 1) - 1;
        coordinates = new float[leaves * LEAF * dimensions];
        firstLeaves = new int[nodes];
        lastLeaves = new int[nodes];
        leafNodes = new int[leaves];
        boxes = new float[nodes * 2 * dimensions];
        lastLeaves[0] = leaves;
    }

    /// The tree over the rows of `points`, all finite.
    static KdTree of(FloatMatrix points, Workers workers) {
        KdTree tree = new KdTree(points);
        long[] keys = new long[tree.size];
        for (int first = 0; first < tree.firstLeaves.length; first = 2 * first + 1) {
            int level = first;
            workers.forRanges(first + 1, 1, (from, to) -> tree.split(level + from, points, keys));
        }
        workers.forRanges(tree.leafNodes.length, 64, (from, to) -> tree.copy(from, to, points));
        return tree;
    }

    private static int exponent(float[] data) {
        float largest = 0;
        for (float value : data) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest == 0 ? 0 : Math.max(Math.getExponent(largest), Float.MIN_EXPONENT);
    }

    /// Bounds the places of a node and halves them along the widest side of their box.
    private void split(int node, FloatMatrix points, long[] keys) {
        int leaves = lastLeaves[node] - firstLeaves[node];
        if (leaves == 0) {
            return;
        }
        int from = firstPlace(node);
        int to = lastPlace(node);
        bound(node, from, to, points);
        if (leaves == 1) {
            leafNodes[firstLeaves[node]] = node;
            return;
        }
        int middle = firstLeaves[node] + leaves / 2;
        int widest = widest(node);
        for (int place = from; place < to; place++) {
            keys[place] = (long) ordered(points.get(rows[place], widest)) << 32 | rows[place];
        }
        select(keys, from, to - 1, middle * LEAF);
        for (int place = from; place < to; place++) {
            rows[place] = (int) keys[place];
        }
        firstLeaves[2 * node + 1] = firstLeaves[node];
        lastLeaves[2 * node + 1] = middle;
        firstLeaves[2 * node + 2] = middle;
        lastLeaves[2 * node + 2] = lastLeaves[node];
    }

    private void bound(int node, int from, int to, FloatMatrix points) {
        int low = node * 2 * dimensions;
        int high = low + dimensions;
        Arrays.fill(boxes, low, high, Float.POSITIVE_INFINITY);
        Arrays.fill(boxes, high, high + dimensions, Float.NEGATIVE_INFINITY);
        float[] data = points.data();
        for (int place = from; place < to; place++) {
            int at = rows[place] * dimensions;
            for (int c = 0; c < dimensions; c++) {
                boxes[low + c] = Math.min(boxes[low + c], data[at + c]);
                boxes[high + c] = Math.max(boxes[high + c], data[at + c]);
            }
        }
        for (int side = low; side < high + dimensions; side++) {
            boxes[side] = scaled(boxes[side]);
        }
    }

    private int widest(int node) {
        int low = node * 2 * dimensions;
        int widest = 0;
        float width = -1;
        for (int c = 0; c < dimensions; c++) {
            float side = boxes[low + dimensions + c] - boxes[low + c];
            if (side > width) {
                width = side;
                widest = c;
            }
        }
        return widest;
    }

    /// An integer that orders as the value does; both zeros are one.
    private static int ordered(float value) {
        int bits = Float.floatToIntBits(value + 0f);
        return bits ^ (bits >> 31 & Integer.MAX_VALUE);
    }

    /// Partitions `keys[low .. high]`, no two equal, round its `nth` smallest (Hoare 1961, median of three).
    private static void select(long[] keys, int low, int high, int nth) {
        while (low < high) {
            long first = keys[low];
            long middle = keys[low + high >>> 1];
            long last = keys[high];
            long pivot = Math.max(Math.min(first, middle), Math.min(Math.max(first, middle), last));
            int i = low;
            int j = high;
            while (i <= j) {
                while (keys[i] < pivot) {
                    i++;
                }
                while (keys[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    long key = keys[i];
                    keys[i++] = keys[j];
                    keys[j--] = key;
                }
            }
            if (nth <= j) {
                high = j;
            } else if (nth >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private void copy(int fromLeaf, int toLeaf, FloatMatrix points) {
        for (int leaf = fromLeaf; leaf < toLeaf; leaf++) {
            for (int place = leaf * LEAF; place < Math.min(size, (leaf + 1) * LEAF); place++) {
                for (int c = 0; c < dimensions; c++) {
                    coordinates[coordinate(place, c)] = scaled(points.get(rows[place], c));
                }
            }
        }
    }

    private float scaled(float value) {
        return Math.scalb(value, -exponent);
    }

    /// Leaf by leaf, in each all places' first coordinates, then their second ones.
    private int coordinate(int place, int c) {
        return (place / LEAF * dimensions + c) * LEAF + place % LEAF;
    }

    int size() {
        return size;
    }

    int dimensions() {
        return dimensions;
    }

    int nodes() {
        return firstLeaves.length;
    }

    /// The row at `place`.
    int row(int place) {
        return rows[place];
    }

    /// The first place of `node`.
    int firstPlace(int node) {
        return firstLeaves[node] * LEAF;
    }

    /// The place after the last one of `node`.
    int lastPlace(int node) {
        return Math.min(size, lastLeaves[node] * LEAF);
    }

    /// Whether `node` holds no more than one leaf.
    boolean isLeaf(int node) {
        return lastLeaves[node] - firstLeaves[node] <= 1;
    }

    /// The leaf that holds `place`.
    int leafOf(int place) {
        return leafNodes[place / LEAF];
    }

    /// The distance of the rows, from the scaled and squared one of this tree.
    double distance(float squared) {
        return Math.scalb(Math.sqrt(squared), exponent);
    }

    /// Copies the coordinates of the point at `place`.
    void read(int place, float[] point) {
        for (int c = 0; c < dimensions; c++) {
            point[c] = coordinates[coordinate(place, c)];
        }
    }

    /// At most the squared distance of `point` to any point of `node`.
    float bound(int node, float[] point) {
        int low = node * 2 * dimensions;
        int high = low + dimensions;
        float sum = 0;
        for (int c = 0; c < dimensions; c++) {
            float outside = Math.max(0, Math.max(boxes[low + c] - point[c], point[c] - boxes[high + c]));
            sum += outside * outside;
        }
        return sum;
    }

    /// Writes the squared distances of `point` to the places of a leaf, in their order; what stands behind the last place has no meaning.
    ///
    /// @param out [#LEAF] values
    void distances(int leaf, float[] point, float[] out) {
        int at = firstLeaves[leaf] * LEAF * dimensions;
        float x = point[0];
        for (int j = 0; j < LEAF; j++) {
            float d = coordinates[at + j] - x;
            out[j] = d * d;
        }
        for (int c = 1; c < dimensions; c++) {
            at += LEAF;
            addSquares(at, point[c], out);
        }
    }

    private void addSquares(int at, float x, float[] out) {
        for (int j = 0; j < LEAF; j++) {
            float d = coordinates[at + j] - x;
            out[j] += d * d;
        }
    }
}
