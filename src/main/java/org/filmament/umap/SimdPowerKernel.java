package org.filmament.umap;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// [Power#of] on all lanes at once.
///
/// Two small methods on purpose: the compiler merges no method of over 325 bytes into its caller, and stops merging where a method has grown
/// too large; vectors that pass between methods live on the heap. Everything else about forces is vectorised by the compiler itself, which cannot
/// yet do it across [Float#floatToRawIntBits].
final class SimdPowerKernel implements PowerKernel {

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

    @Override
    public void raise(float[] x, int count, float exponent, float factor, float[] out) {
        int whole = FLOATS.loopBound(count);
        for (int k = 0; k < whole; k += FLOATS.length()) {
            exp2(log2(FloatVector.fromArray(FLOATS, x, k)).mul(exponent)).mul(factor).intoArray(out, k);
        }
        ScalarPowerKernel.raise(x, whole, count, exponent, factor, out);
    }

    private static FloatVector log2(FloatVector x) {
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
        return p.fma(t, (FloatVector) exponent.convert(VectorOperators.I2F, 0));
    }

    private static FloatVector exp2(FloatVector y) {
        FloatVector clamped = y.max(-Power.MAX_EXPONENT).min(Power.MAX_EXPONENT);
        FloatVector shifted = clamped.add(Power.ROUND);
        FloatVector f = clamped.sub(shifted.sub(Power.ROUND));
        FloatVector q = FloatVector.broadcast(FLOATS, Power.E5);
        q = q.fma(f, FloatVector.broadcast(FLOATS, Power.E4));
        q = q.fma(f, FloatVector.broadcast(FLOATS, Power.E3));
        q = q.fma(f, FloatVector.broadcast(FLOATS, Power.E2));
        q = q.fma(f, FloatVector.broadcast(FLOATS, Power.E1));
        q = q.fma(f, FloatVector.broadcast(FLOATS, Power.E0));
        return q.reinterpretAsInts().add(shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
    }
}
