package org.filmament.cluster;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.filmament.work.Cancel;
import org.filmament.work.Tally;
import org.filmament.work.Workers;

/// The minimum spanning tree of the mutual reachability distances `max(core(a), core(b), |a - b|)`, by Borůvka's rounds over a k-d tree (March,
/// Ram and Gray 2010): each round finds the lightest edge out of every component and merges along them.
///
/// The first round needs no search: the edge from a point to a neighbour whose core distance is no larger than its own weighs just that, and no edge
/// of the point weighs less. In the later ones a point looks for its lightest edge only while that may be the component's. What it
/// found, or the least that it could have found, stays true in later rounds, since ever fewer points are outside.
///
/// **Deterministic at any thread count**, though threads see each other's bounds sooner or later. A bound of the component cuts off only what is
/// strictly heavier than the lightest edge found anywhere so far, and of a point's equally light edges the one that its search meets first
/// counts, whatever the bounds. Among points of a component ties go to the lower ids.
final class Boruvka {

    private static final int GRAIN = 256;
    private static final int NONE = -1;

    private final KdTree tree;
    private final CoreDistances cores;
    private final Workers workers;
    private final Tally tally;
    private final Cancel cancel;

    // By place: its component, named by one of its places; the weight of its lightest edge to another component or a lower bound of it; and
    // the other end of that edge, or NONE where only the bound is known.
    private final int[] components;
    private final float[] lightest;
    private final int[] ends;

    // By component: the lightest edge found so far this round, as the bits of a non-negative float, which order as the float does.
    private final AtomicIntegerArray bounds;

    // By node: the component of all its places or NONE, and the least core distance.
    private final int[] nodeComponents;
    private final float[] nodeCores;

    private final DisjointSets sets;
    private final int[] from;
    private final int[] to;
    private final double[] weights;
    private int edges;

    private Boruvka(KdTree tree, CoreDistances cores, Workers workers, Tally tally, Cancel cancel) {
        this.tree = tree;
        this.cores = cores;
        this.workers = workers;
        this.tally = tally;
        this.cancel = cancel;
        int n = tree.size();
        components = new int[n];
        lightest = cores.squared().clone();
        ends = new int[n];
        Arrays.fill(ends, NONE);
        bounds = new AtomicIntegerArray(n);
        nodeComponents = new int[tree.nodes()];
        nodeCores = new float[tree.nodes()];
        sets = new DisjointSets(n);
        from = new int[n - 1];
        to = new int[n - 1];
        weights = new double[n - 1];
    }

    /// The tree over all points of `tree`, at least one. Adds its number of edges to `tally` as they are found.
    static SpanningTree of(KdTree tree, CoreDistances cores, Workers workers, Tally tally, Cancel cancel) {
        Boruvka rounds = new Boruvka(tree, cores, workers, tally, cancel);
        rounds.leastCores();
        rounds.joinNeighbors();
        while (rounds.edges < rounds.weights.length) {
            rounds.round();
        }
        return SpanningTree.sorted(rounds.from, rounds.to, rounds.weights);
    }

    private void leastCores() {
        for (int node = nodeCores.length - 1; node >= 0; node--) {
            float least = Float.POSITIVE_INFINITY;
            if (tree.isLeaf(node)) {
                for (int place = tree.firstPlace(node); place < tree.lastPlace(node); place++) {
                    least = Math.min(least, cores.squared()[place]);
                }
            } else {
                least = Math.min(nodeCores[2 * node + 1], nodeCores[2 * node + 2]);
            }
            nodeCores[node] = least;
        }
    }

    private void joinNeighbors() {
        for (int place = 0; place < components.length; place++) {
            float core = cores.squared()[place];
            for (int at = place * cores.k(); at < (place + 1) * cores.k(); at++) {
                int neighbor = cores.nearest()[at];
                if (cores.squared()[neighbor] <= core) {
                    join(place, neighbor, core);
                    break;
                }
            }
        }
        tally.add(edges);
    }

    private void round() {
        cancel.check();
        int before = edges;
        nameComponents();
        int n = components.length;
        for (int place = 0; place < n; place++) {
            bounds.setPlain(place, Float.floatToRawIntBits(Float.POSITIVE_INFINITY));
        }
        workers.forRanges(n, GRAIN, this::offerKnown);
        workers.forRanges(n, GRAIN, (first, last) -> {
            cancel.check();
            Search search = new Search();
            for (int place = first; place < last; place++) {
                search.run(place);
            }
        });
        joinLightest();
        tally.add(edges - before);
    }

    private void nameComponents() {
        for (int place = 0; place < components.length; place++) {
            components[place] = sets.find(place);
        }
        for (int node = nodeComponents.length - 1; node >= 0; node--) {
            nodeComponents[node] = tree.isLeaf(node) ? commonComponent(tree.firstPlace(node), tree.lastPlace(node))
                    : nodeComponents[2 * node + 1] == nodeComponents[2 * node + 2] ? nodeComponents[2 * node + 1] : NONE;
        }
    }

    private int commonComponent(int first, int last) {
        for (int place = first + 1; place < last; place++) {
            if (components[place] != components[first]) {
                return NONE;
            }
        }
        return first < last ? components[first] : NONE;
    }

    /// Bounds the components by edges that are known before any search: those found in earlier rounds that still lead outside, and those to the
    /// neighbours that gave the core distances.
    private void offerKnown(int first, int last) {
        for (int place = first; place < last; place++) {
            int component = components[place];
            if (ends[place] != NONE && components[ends[place]] == component) {
                ends[place] = NONE;
            }
            if (ends[place] != NONE) {
                offer(component, lightest[place]);
                continue;
            }
            for (int at = place * cores.k(); at < (place + 1) * cores.k(); at++) {
                int neighbor = cores.nearest()[at];
                if (components[neighbor] != component) {
                    offer(component, Math.max(cores.squared()[place], cores.squared()[neighbor]));
                }
            }
        }
    }

    private void offer(int component, float weight) {
        int bits = Float.floatToRawIntBits(weight);
        int bound = bounds.getPlain(component);
        while (bits < bound) {
            bound = bounds.compareAndExchange(component, bound, bits);
        }
    }

    /// A value that another thread may be lowering: a stale one only costs a longer search.
    private float bound(int component) {
        return Float.intBitsToFloat(bounds.getOpaque(component));
    }

    private void joinLightest() {
        int[] best = new int[components.length];
        Arrays.fill(best, NONE);
        for (int place = 0; place < components.length; place++) {
            int component = components[place];
            if (ends[place] != NONE && (best[component] == NONE || precedes(place, best[component]))) {
                best[component] = place;
            }
        }
        for (int component = 0; component < best.length; component++) {
            int place = best[component];
            if (place != NONE) {
                join(place, ends[place], lightest[place]);
            }
        }
    }

    private boolean precedes(int a, int b) {
        if (lightest[a] != lightest[b]) {
            return lightest[a] < lightest[b];
        }
        int firstOfA = tree.row(a);
        int lastOfA = tree.row(ends[a]);
        int firstOfB = tree.row(b);
        int lastOfB = tree.row(ends[b]);
        int byFirst = Integer.compare(Math.min(firstOfA, lastOfA), Math.min(firstOfB, lastOfB));
        return byFirst != 0 ? byFirst < 0 : Math.max(firstOfA, lastOfA) < Math.max(firstOfB, lastOfB);
    }

    private void join(int a, int b, float squared) {
        if (sets.join(a, b)) {
            from[edges] = tree.row(a);
            to[edges] = tree.row(b);
            weights[edges++] = tree.distance(squared);
        }
    }

    /// The searches of one thread.
    private final class Search {

        private final float[] point = new float[tree.dimensions()];
        private final float[] distances = new float[KdTree.LEAF];
        private int component;
        private float core;
        private float weight;
        private int end;
        private float cutOff;

        /// Finds the lightest edge out of `place`, unless it is known or cannot be the lightest of its component.
        void run(int place) {
            component = components[place];
            if (ends[place] != NONE || lightest[place] > bound(component)) {
                return;
            }
            tree.read(place, point);
            core = cores.squared()[place];
            weight = Float.POSITIVE_INFINITY;
            end = NONE;
            cutOff = Float.POSITIVE_INFINITY;
            int node = tree.leafOf(place);
            visit(node, 0);
            for (; node > 0; node = (node - 1) / 2) {
                int sibling = (node - 1 ^ 1) + 1;
                visit(sibling, tree.bound(sibling, point));
            }
            // An edge as heavy as something cut off may not be the first of its weight: known to this search, but not for later rounds.
            lightest[place] = Math.min(weight, cutOff);
            ends[place] = weight < cutOff ? end : NONE;
        }

        /// @param near at most the squared distance to any point of `node`
        private void visit(int node, float near) {
            float bound = Math.max(near, Math.max(core, nodeCores[node]));
            if (nodeComponents[node] == component || bound >= weight) {
                return;
            }
            if (bound > bound(component)) {
                cutOff = Math.min(cutOff, bound);
                return;
            }
            if (tree.isLeaf(node)) {
                scan(node);
                return;
            }
            int left = 2 * node + 1;
            float leftNear = tree.bound(left, point);
            float rightNear = tree.bound(left + 1, point);
            if (leftNear <= rightNear) {
                visit(left, leftNear);
                visit(left + 1, rightNear);
            } else {
                visit(left + 1, rightNear);
                visit(left, leftNear);
            }
        }

        private void scan(int leaf) {
            tree.distances(leaf, point, distances);
            int first = tree.firstPlace(leaf);
            int count = tree.lastPlace(leaf) - first;
            float before = weight;
            for (int j = 0; j < count; j++) {
                if (distances[j] < weight && components[first + j] != component) {
                    float reach = Math.max(distances[j], Math.max(core, cores.squared()[first + j]));
                    if (reach < weight) {
                        weight = reach;
                        end = first + j;
                    }
                }
            }
            if (weight < before) {
                offer(component, weight);
            }
        }
    }
}
