package org.filmament.umap;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Edges and samples by the vector: neighbours are gathered, and all lanes raised to the power at once. Two dimensions have a path of their own that
/// keeps its sums in registers where a vector holds them all. Lanes beyond a row's end read the next row's targets, or the padding of the last, with
/// weight 0.
final class SimdForceKernel implements ForceKernel {

    private static final VectorSpecies<Float> FLOATS =
            FloatVector.SPECIES_PREFERRED.length() > LANES ? FloatVector.SPECIES_512 : FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, FLOATS.vectorShape());
    private static final int WIDTH = FLOATS.length();
    private static final IntVector STRIDES = IntVector.zero(INTS).addIndex(1).mul(STRIDE);

    @Override
    public void forces(ForceField field, float[] positions, int draw, int from, int to, float[] forces) {
        int[] samples = new int[ForceField.SAMPLES];
        float[] sums = new float[field.dimensions * LANES];
        boolean planar = field.dimensions == 2 && WIDTH == LANES;
        for (int i = from; i < to; i++) {
            draw(ForceKernel.start(draw, i), field.size, samples);
            if (planar) {
                planar(field, positions, i, samples, sums);
            } else {
                spatial(field, positions, i, samples, sums);
            }
            for (int c = 0; c < field.dimensions; c++) {
                forces[c * field.size + i] = ForceKernel.total(sums, c * LANES);
            }
        }
    }

    private static void draw(int start, int n, int[] samples) {
        float scale = n * 0x1p-24f;
        for (int s = 0; s < samples.length; s += WIDTH) {
            IntVector x = STRIDES.add(start + s * STRIDE);
            x = x.lanewise(VectorOperators.XOR, x.lanewise(VectorOperators.LSHR, 16)).mul(0x7feb352d);
            x = x.lanewise(VectorOperators.XOR, x.lanewise(VectorOperators.LSHR, 15)).mul(0x846ca68b);
            x = x.lanewise(VectorOperators.XOR, x.lanewise(VectorOperators.LSHR, 16)).lanewise(VectorOperators.LSHR, 8);
            FloatVector share = ((FloatVector) x.convert(VectorOperators.I2F, 0)).mul(scale);
            ((IntVector) share.convert(VectorOperators.F2I, 0)).min(n - 1).intoArray(samples, s);
        }
    }

    private static void planar(ForceField field, float[] positions, int i, int[] samples, float[] sums) {
        int n = field.size;
        float x = positions[i];
        float y = positions[n + i];
        FloatVector sumX = FloatVector.zero(FLOATS);
        FloatVector sumY = sumX;
        int end = field.offsets[i + 1];
        for (int e = field.offsets[i]; e < end; e += LANES) {
            FloatVector dx = FloatVector.fromArray(FLOATS, positions, 0, field.targets, e).neg().add(x);
            FloatVector dy = FloatVector.fromArray(FLOATS, positions, n, field.targets, e).neg().add(y);
            FloatVector weight = FloatVector.fromArray(FLOATS, field.pull, e, FLOATS.indexInRange(e, end));
            FloatVector pull = pull(field, dy.fma(dy, dx.mul(dx)));
            sumX = clip(dx.mul(pull)).fma(weight, sumX);
            sumY = clip(dy.mul(pull)).fma(weight, sumY);
        }
        FloatVector weight = FloatVector.broadcast(FLOATS, field.push[i]);
        for (int s = 0; s < ForceField.SAMPLES; s += LANES) {
            FloatVector dx = FloatVector.fromArray(FLOATS, positions, 0, samples, s).neg().add(x);
            FloatVector dy = FloatVector.fromArray(FLOATS, positions, n, samples, s).neg().add(y);
            FloatVector push = push(field, dy.fma(dy, dx.mul(dx)));
            sumX = clip(dx.mul(push)).fma(weight, sumX);
            sumY = clip(dy.mul(push)).fma(weight, sumY);
        }
        sumX.intoArray(sums, 0);
        sumY.intoArray(sums, LANES);
    }

    /// Any number of dimensions: one pass over the coordinates for the distance, a second one for the forces along each.
    private static void spatial(ForceField field, float[] positions, int i, int[] samples, float[] sums) {
        Arrays.fill(sums, 0);
        int first = field.offsets[i];
        int end = field.offsets[i + 1];
        for (int e = first; e < end; e += WIDTH) {
            FloatVector weight = FloatVector.fromArray(FLOATS, field.pull, e, FLOATS.indexInRange(e, end));
            FloatVector pull = pull(field, squared(field, positions, i, field.targets, e));
            along(field, positions, i, field.targets, e, pull, weight, sums, (e - first) % LANES);
        }
        FloatVector weight = FloatVector.broadcast(FLOATS, field.push[i]);
        for (int s = 0; s < ForceField.SAMPLES; s += WIDTH) {
            FloatVector push = push(field, squared(field, positions, i, samples, s));
            along(field, positions, i, samples, s, push, weight, sums, s % LANES);
        }
    }

    private static FloatVector squared(ForceField field, float[] positions, int i, int[] others, int at) {
        int n = field.size;
        FloatVector squared = FloatVector.zero(FLOATS);
        for (int c = 0; c < field.dimensions; c++) {
            FloatVector d = FloatVector.fromArray(FLOATS, positions, c * n, others, at).neg().add(positions[c * n + i]);
            squared = d.fma(d, squared);
        }
        return squared;
    }

    private static void along(ForceField field, float[] positions, int i, int[] others, int at, FloatVector coefficient,
                              FloatVector weight, float[] sums, int lane) {
        int n = field.size;
        for (int c = 0; c < field.dimensions; c++) {
            FloatVector d = FloatVector.fromArray(FLOATS, positions, c * n, others, at).neg().add(positions[c * n + i]);
            int sum = c * LANES + lane;
            clip(d.mul(coefficient)).fma(weight, FloatVector.fromArray(FLOATS, sums, sum)).intoArray(sums, sum);
        }
    }

    private static FloatVector pull(ForceField field, FloatVector squaredDistance) {
        FloatVector squared = squaredDistance.max(MIN_SQUARED);
        FloatVector power = power(squared, field.b).mul(field.a);
        return power.mul(-2 * field.b).div(squared.fma(power, squared));
    }

    private static FloatVector push(ForceField field, FloatVector squaredDistance) {
        FloatVector squared = squaredDistance.max(MIN_SQUARED);
        FloatVector power = power(squared, field.b).mul(field.a);
        return FloatVector.broadcast(FLOATS, 2 * field.b).div(squared.add(SOFTENING).mul(power.add(1)));
    }

    private static FloatVector clip(FloatVector force) {
        return force.max(-CLIP).min(CLIP);
    }

    /// [Power#of] on all lanes.
    private static FloatVector power(FloatVector x, float b) {
        IntVector bits = x.reinterpretAsInts();
        IntVector exponent = bits.sub(Power.SQRT_HALF).lanewise(VectorOperators.ASHR, 23);
        FloatVector t = bits.sub(exponent.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats().sub(1);
        FloatVector p = FloatVector.broadcast(FLOATS, Power.L6);
        p = p.fma(t, FloatVector.broadcast(FLOATS, Power.L5));
        p = p.fma(t, FloatVector.broadcast(FLOATS, Power.L4));
        p = p.fma(t, FloatVector.broadcast(FLOATS, Power.L3));
        p = p.fma(t, FloatVector.broadcast(FLOATS, Power.L2));
        p = p.fma(t, FloatVector.broadcast(FLOATS, Power.L1));
        p = p.fma(t, FloatVector.broadcast(FLOATS, Power.L0));
        FloatVector y = p.fma(t, (FloatVector) exponent.convert(VectorOperators.I2F, 0)).mul(b)
                .max(-Power.MAX_EXPONENT).min(Power.MAX_EXPONENT);
        FloatVector shifted = y.add(Power.ROUND);
        FloatVector f = y.sub(shifted.sub(Power.ROUND));
        FloatVector q = FloatVector.broadcast(FLOATS, Power.E5);
        q = q.fma(f, FloatVector.broadcast(FLOATS, Power.E4));
        q = q.fma(f, FloatVector.broadcast(FLOATS, Power.E3));
        q = q.fma(f, FloatVector.broadcast(FLOATS, Power.E2));
        q = q.fma(f, FloatVector.broadcast(FLOATS, Power.E1));
        q = q.fma(f, FloatVector.broadcast(FLOATS, Power.E0));
        return q.reinterpretAsInts().add(shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
    }
}
