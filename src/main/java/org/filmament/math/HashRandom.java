package org.filmament.math;

/// Random numbers by hash of what they are for, instead of by state: the number for (seed, item, step) is the same whoever asks, in
/// whatever order, on whatever thread.
public final class HashRandom {

    private HashRandom() {
    }

    /// 64 well-mixed bits for `(seed, a, b)`: the finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014) over a Weyl combination.
    public static long bits(long seed, long a, long b) {
        return mix(mix(seed + 0x9E3779B97F4A7C15L * a) + 0xD1B54A32D192ED03L * b);
    }

    /// A uniform number in [0, 1).
    public static double uniform(long seed, long a, long b) {
        return (bits(seed, a, b) >>> 11) * 0x1.0p-53;
    }

    /// A uniform integer in `[0, bound)`.
    public static int below(int bound, long seed, long a, long b) {
        return (int) Math.multiplyHigh(bits(seed, a, b) >>> 1, (long) bound << 1);
    }

    /// A normal deviate by Box and Muller's transform.
    public static double gaussian(long seed, long a, long b) {
        double radius = Math.sqrt(-2 * Math.log(1 - uniform(seed, a, 2 * b)));
        return radius * Math.cos(2 * Math.PI * uniform(seed, a, 2 * b + 1));
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
