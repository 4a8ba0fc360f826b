package org.filmament.umap;

import java.util.Arrays;

/// The connected components of a graph.
///
/// @param count number of components
/// @param of    component of each point, numbered by first member
record Components(int count, int[] of) {

    static Components of(FuzzyGraph graph) {
        int n = graph.size();
        int[] component = new int[n];
        Arrays.fill(component, -1);
        int[] queue = new int[n];
        int count = 0;
        for (int start = 0; start < n; start++) {
            if (component[start] >= 0) {
                continue;
            }
            int head = 0;
            int tail = 0;
            queue[tail++] = start;
            component[start] = count;
            while (head < tail) {
                int i = queue[head++];
                for (int e = graph.offsets()[i]; e < graph.offsets()[i + 1]; e++) {
                    int j = graph.targets()[e];
                    if (component[j] < 0) {
                        component[j] = count;
                        queue[tail++] = j;
                    }
                }
            }
            count++;
        }
        return new Components(count, component);
    }

    /// The members of each component, ascending.
    int[][] members() {
        int[] sizes = new int[count];
        for (int c : of) {
            sizes[c]++;
        }
        int[][] members = new int[count][];
        for (int c = 0; c < count; c++) {
            members[c] = new int[sizes[c]];
        }
        int[] next = new int[count];
        for (int i = 0; i < of.length; i++) {
            members[of[i]][next[of[i]]++] = i;
        }
        return members;
    }

    /// The part of `graph` among `members`, renumbered in their order. The members are a whole component.
    static FuzzyGraph part(FuzzyGraph graph, int[] members) {
        int[] number = new int[graph.size()];
        int[] offsets = new int[members.length + 1];
        for (int m = 0; m < members.length; m++) {
            number[members[m]] = m;
            offsets[m + 1] = offsets[m] + graph.offsets()[members[m] + 1] - graph.offsets()[members[m]];
        }
        int[] targets = new int[offsets[members.length]];
        float[] weights = new float[targets.length];
        int out = 0;
        for (int i : members) {
            for (int e = graph.offsets()[i]; e < graph.offsets()[i + 1]; e++) {
                targets[out] = number[graph.targets()[e]];
                weights[out++] = graph.weights()[e];
            }
        }
        return new FuzzyGraph(offsets, targets, weights);
    }
}
