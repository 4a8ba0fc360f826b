package org.filmament.cluster;

import java.util.Arrays;
import org.filmament.work.Cancel;
import org.filmament.work.Tally;
import org.filmament.work.Workers;

/// How dense the surroundings of each point are: the distance to its `k`-th nearest other point, and which points those are.
///
/// @param k       neighbours of each point
/// @param squared squared core distances in the tree's scale, by place
/// @param nearest the places of the `k` nearest of each place, nearest first, one place's after the other's. Of equally distant ones those that
///                the search meets first, always the same
record CoreDistances(int k, float[] squared, int[] nearest) {

    private static final int GRAIN = 256;

    /// @param k at least 0 and below the number of points
    static CoreDistances of(KdTree tree, int k, Workers workers, Tally tally, Cancel cancel) {
        float[] squared = new float[tree.size()];
        int[] nearest = new int[Math.multiplyExact(tree.size(), k)];
        workers.forRanges(tree.size(), GRAIN, (from, to) -> {
            cancel.check();
            Search search = new Search(tree, k);
            for (int place = from; place < to; place++) {
                search.run(place);
                squared[place] = k == 0 ? 0 : search.distances[k - 1];
                System.arraycopy(search.places, 0, nearest, place * k, k);
            }
            tally.add(to - from);
        });
        return new CoreDistances(k, squared, nearest);
    }

    /// The search of one thread: the leaf of the point itself first, then on the way up to the root whatever lies beside.
    private static final class Search {

        private final KdTree tree;
        private final int k;
        private final float[] point;
        private final float[] leafDistances = new float[KdTree.LEAF];
        private final float[] distances;
        private final int[] places;
        private int self;

        Search(KdTree tree, int k) {
            this.tree = tree;
            this.k = k;
            point = new float[tree.dimensions()];
            distances = new float[k];
            places = new int[k];
        }

        void run(int place) {
            if (k == 0) {
                return;
            }
            self = place;
            tree.read(place, point);
            Arrays.fill(distances, Float.POSITIVE_INFINITY);
            int node = tree.leafOf(place);
            scan(node);
            for (; node > 0; node = (node - 1) / 2) {
                int sibling = (node - 1 ^ 1) + 1;
                visit(sibling, tree.bound(sibling, point));
            }
        }

        private void visit(int node, float bound) {
            if (bound >= distances[k - 1]) {
                return;
            }
            if (tree.isLeaf(node)) {
                scan(node);
                return;
            }
            int left = 2 * node + 1;
            float leftBound = tree.bound(left, point);
            float rightBound = tree.bound(left + 1, point);
            if (leftBound <= rightBound) {
                visit(left, leftBound);
                visit(left + 1, rightBound);
            } else {
                visit(left + 1, rightBound);
                visit(left, leftBound);
            }
        }

        private void scan(int leaf) {
            tree.distances(leaf, point, leafDistances);
            int first = tree.firstPlace(leaf);
            int count = tree.lastPlace(leaf) - first;
            for (int j = 0; j < count; j++) {
                if (leafDistances[j] < distances[k - 1] && first + j != self) {
                    insert(leafDistances[j], first + j);
                }
            }
        }

        private void insert(float distance, int place) {
            int at = k - 1;
            for (; at > 0 && distances[at - 1] > distance; at--) {
                distances[at] = distances[at - 1];
                places[at] = places[at - 1];
            }
            distances[at] = distance;
            places[at] = place;
        }
    }
}
