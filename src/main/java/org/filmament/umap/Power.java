package org.filmament.umap;

/// `x^b` for positive floats by `2^(b · log2 x)`, both by polynomials (least squares on Chebyshev nodes, relative error below 1e-5 for the
/// exponents of the curve). The SIMD kernel uses the same constants, so this is its scalar twin.
final class Power {

    /// Bits of √½: subtracting them splits a float into exponent and a mantissa in [√½, √2).
    static final int SQRT_HALF = 0x3f3504f3;

    static final float L0 = 1.442696452140808f;
    static final float L1 = -0.7213640213012695f;
    static final float L2 = 0.4806291460990906f;
    static final float L3 = -0.35935065150260925f;
    static final float L4 = 0.29563361406326294f;
    static final float L5 = -0.2695062756538391f;
    static final float L6 = 0.17212873697280884f;

    static final float E0 = 1.0000001192092896f;
    static final float E1 = 0.6931471824645996f;
    static final float E2 = 0.2402210682630539f;
    static final float E3 = 0.05550327152013779f;
    static final float E4 = 0.009676037356257439f;
    static final float E5 = 0.0013400432653725147f;

    /// Adding and subtracting 1.5·2^23 rounds a small float to an integer, which then stands in its low bits.
    static final float ROUND = 12582912f;

    /// Exponents beyond this leave the range of floats.
    static final float MAX_EXPONENT = 126;

    private Power() {
    }

    /// `x^b`, `x` positive and normal.
    static float of(float x, float b) {
        return exp2(b * log2(x));
    }

    static float log2(float x) {
        int bits = Float.floatToRawIntBits(x);
        int exponent = (bits - SQRT_HALF) >> 23;
        float t = Float.intBitsToFloat(bits - (exponent << 23)) - 1;
        float p = L6;
        p = Math.fma(p, t, L5);
        p = Math.fma(p, t, L4);
        p = Math.fma(p, t, L3);
        p = Math.fma(p, t, L2);
        p = Math.fma(p, t, L1);
        p = Math.fma(p, t, L0);
        return Math.fma(p, t, exponent);
    }

    static float exp2(float y) {
        float clamped = Math.max(-MAX_EXPONENT, Math.min(MAX_EXPONENT, y));
        float shifted = clamped + ROUND;
        float f = clamped - (shifted - ROUND);
        float p = E5;
        p = Math.fma(p, f, E4);
        p = Math.fma(p, f, E3);
        p = Math.fma(p, f, E2);
        p = Math.fma(p, f, E1);
        p = Math.fma(p, f, E0);
        return Float.intBitsToFloat(Float.floatToRawIntBits(p) + (Float.floatToRawIntBits(shifted) << 23));
    }
}
