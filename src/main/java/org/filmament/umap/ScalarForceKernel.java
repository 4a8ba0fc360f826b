package org.filmament.umap;

import java.util.Arrays;

/// Plain Java, any number of dimensions.
final class ScalarForceKernel implements ForceKernel {

    @Override
    public void forces(ForceField field, float[] positions, int draw, int from, int to, float[] forces) {
        int n = field.size;
        int dimensions = field.dimensions;
        float scale = n * 0x1p-24f;
        float[] sums = new float[dimensions * LANES];
        for (int i = from; i < to; i++) {
            Arrays.fill(sums, 0);
            int first = field.offsets[i];
            for (int e = first; e < field.offsets[i + 1]; e++) {
                int j = field.targets[e];
                float squared = Math.max(squaredDistance(positions, n, dimensions, i, j), MIN_SQUARED);
                float power = field.a * Power.of(squared, field.b);
                float pull = -2 * field.b * power / Math.fma(squared, power, squared);
                add(positions, n, dimensions, i, j, pull, field.pull[e], sums, (e - first) % LANES);
            }
            int start = ForceKernel.start(draw, i);
            for (int s = 0; s < ForceField.SAMPLES; s++) {
                int random = ForceKernel.mix(start + s * STRIDE) >>> 8;
                int j = Math.min((int) (random * scale), n - 1);
                float squared = Math.max(squaredDistance(positions, n, dimensions, i, j), MIN_SQUARED);
                float power = field.a * Power.of(squared, field.b);
                float push = 2 * field.b / ((squared + SOFTENING) * (power + 1));
                add(positions, n, dimensions, i, j, push, field.push[i], sums, s % LANES);
            }
            for (int c = 0; c < dimensions; c++) {
                forces[c * n + i] = ForceKernel.total(sums, c * LANES);
            }
        }
    }

    private static float squaredDistance(float[] positions, int n, int dimensions, int i, int j) {
        float squared = 0;
        for (int c = 0; c < dimensions; c++) {
            float difference = positions[c * n + i] - positions[c * n + j];
            squared = Math.fma(difference, difference, squared);
        }
        return squared;
    }

    private static void add(float[] positions, int n, int dimensions, int i, int j, float coefficient, float weight,
                            float[] sums, int lane) {
        for (int c = 0; c < dimensions; c++) {
            float force = (positions[c * n + i] - positions[c * n + j]) * coefficient;
            int at = c * LANES + lane;
            sums[at] = Math.fma(Math.min(Math.max(force, -CLIP), CLIP), weight, sums[at]);
        }
    }
}
