package org.filmament.umap;

import java.util.Arrays;
import org.filmament.math.HashRandom;
import org.filmament.work.Workers;

/// What pulls and pushes the points of a layout: a graph's attraction, the curve, and sampled repulsion.
///
/// umap-learn's optimiser draws edges in proportion to their weight and moves both ends at once. Here every vertex owns its force: each epoch
/// it sums the *expected* attraction over all its edges, and the repulsion of a fixed number of random points, scaled to the
/// [#NEGATIVE_RATE] samples an edge that the reference draws on average. Nothing is written twice, so the result is the same at any
/// thread count; there is no edge schedule, so a graph can be exchanged between epochs; and the full sum has less noise
/// than the draw. Forces are clipped to ±4 a coordinate as in the reference.
///
/// Positions are stored coordinate by coordinate: coordinate `c` of point `i` is `positions[c * n + i]`.
final class ForceField {

    /// Random points that repel an edge's end in an epoch, as in umap-learn.
    static final double NEGATIVE_RATE = 5;

    /// Random points that a vertex looks at in an epoch; each stands for `NEGATIVE_RATE · degree / SAMPLES` draws.
    static final int SAMPLES = 16;

    private static final int GRAIN = 256;

    final int size;
    final int dimensions;
    final int[] offsets;
    final int[] targets;
    /// Edge weights as shares of the heaviest one, twice over since the reference moves both ends of an edge.
    final float[] pull;
    /// What the sum over a vertex's samples is multiplied by.
    final float[] push;
    final float a;
    final float b;

    private ForceField(int[] offsets, int[] targets, float[] pull, float[] push, Curve curve, int dimensions) {
        this.size = offsets.length - 1;
        this.dimensions = dimensions;
        this.offsets = offsets;
        this.targets = targets;
        this.pull = pull;
        this.push = push;
        this.a = (float) curve.a();
        this.b = (float) curve.b();
    }

    static ForceField of(FuzzyGraph graph, Curve curve, int dimensions) {
        int entries = graph.entries();
        float[] pull = Arrays.copyOf(graph.weights(), entries);
        float max = graph.maxWeight();
        for (int e = 0; e < entries; e++) {
            pull[e] *= 2 / max;
        }
        float[] push = new float[graph.size()];
        for (int i = 0; i < push.length; i++) {
            double degree = 0;
            for (int e = graph.offsets()[i]; e < graph.offsets()[i + 1]; e++) {
                degree += graph.weights()[e] / max;
            }
            push[i] = (float) (NEGATIVE_RATE * degree / SAMPLES);
        }
        return new ForceField(graph.offsets(), graph.targets(), pull, push, curve, dimensions);
    }

    /// The same graph under another curve.
    ForceField with(Curve curve) {
        return new ForceField(offsets, targets, pull, push, curve, dimensions);
    }

    /// Writes the force on every point to `forces`, laid out as `positions`. `step` numbers the random draw.
    void forces(float[] positions, long seed, long step, float[] forces, Workers workers) {
        int draw = (int) HashRandom.bits(seed, step, 0);
        workers.forRanges(size, GRAIN, (from, to) -> {
            ForceKernel kernel = new ForceKernel(this, positions);
            kernel.attract(from, to, forces);
            kernel.repel(draw, from, to, forces);
        });
    }
}
