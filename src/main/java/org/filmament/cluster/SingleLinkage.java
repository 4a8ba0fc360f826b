package org.filmament.cluster;

/// The merges of a spanning tree, nearest first. Node `p` below `n` is point `p`; node `n + m` is what merge `m` made, the last of them the whole.
///
/// @param left      one node of each merge, that of the edge's lower end
/// @param right     the other
/// @param distances at which distance they merge, rising
/// @param sizes     points in the merged node
record SingleLinkage(int[] left, int[] right, double[] distances, int[] sizes) {

    static SingleLinkage of(SpanningTree tree) {
        int n = tree.points();
        int merges = n - 1;
        int[] left = new int[merges];
        int[] right = new int[merges];
        int[] sizes = new int[merges];
        DisjointSets sets = new DisjointSets(n);
        int[] nodes = new int[n];
        for (int p = 0; p < n; p++) {
            nodes[p] = p;
        }
        for (int m = 0; m < merges; m++) {
            left[m] = nodes[sets.find(tree.lower()[m])];
            right[m] = nodes[sets.find(tree.higher()[m])];
            sizes[m] = sizeOf(left[m], n, sizes) + sizeOf(right[m], n, sizes);
            sets.join(tree.lower()[m], tree.higher()[m]);
            nodes[sets.find(tree.lower()[m])] = n + m;
        }
        return new SingleLinkage(left, right, tree.weights(), sizes);
    }

    private static int sizeOf(int node, int n, int[] sizes) {
        return node < n ? 1 : sizes[node - n];
    }

    /// Number of points.
    int points() {
        return distances.length + 1;
    }

    /// Points of `node`.
    int size(int node) {
        return sizeOf(node, points(), sizes);
    }

    /// The smaller of the two sizes that merge `m` joins, read from the top: the largest `minClusterSize` at which it is a split. 0 where
    /// it joins points that coincide, which no size tells apart.
    int splitSize(int m) {
        return distances[m] == 0 ? 0 : Math.min(size(left[m]), size(right[m]));
    }
}
