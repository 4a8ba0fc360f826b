package org.filmament.umap;

import java.util.ArrayList;
import java.util.List;

/// Layouts of the same films along the way of one knob, as far as they are [made][Sweep]: one at each [key][SweepKnob#keys()], and smooth motion between
/// them. A place gives the same positions however it was reached, so a sweep can be scrubbed, and played back is the same film backwards. Immutable by contract.
///
/// Between keys every coordinate follows the cubic that passes through the keys with the slope of the two beside each (Catmull and Rom, *A class of local
/// interpolating splines*, 1974): velocities are continuous. At both ends of the whole way the velocity is nothing, so that turning round there is smooth too.
///
/// @param knob  what is turned
/// @param first number of the first key that is there
/// @param keys  x, y of each film at each key from `first` on, without a gap. Not written to
public record SweepPath(SweepKnob knob, int first, List<float[]> keys) {

    public SweepPath {
        keys = List.copyOf(keys);
    }

    /// The key that the others are continued from.
    int home() {
        return knob.keyOf(Sweep.PARAMS);
    }

    /// Number of films.
    public int films() {
        return keys.getFirst().length / 2;
    }

    /// Whether all keys are there.
    public boolean isComplete() {
        return keys.size() == knob.keys().length;
    }

    /// Where the way begins that can be gone: a key counts once the one beyond it is there, since the motion near it needs both.
    public double from() {
        return knob.keys()[first == 0 ? 0 : Math.min(first + 1, home())];
    }

    /// Where it ends.
    public double to() {
        return knob.keys()[last() == knob.keys().length - 1 ? last() : Math.max(last() - 1, home())];
    }

    /// The layout at `place`, x, y of each film; at the nearest end of [#from()] to [#to()] if it is beyond.
    public float[] at(double place) {
        double[] places = knob.keys();
        double within = Math.clamp(place, from(), to());
        int left = first;
        while (left < last() - 1 && places[left + 1] <= within) {
            left++;
        }
        if (left == last()) {
            return key(left).clone();
        }
        return between(places, left, within);
    }

    /// On the way from key `left` to the next one: Hermite's cubic.
    private float[] between(double[] places, int left, double place) {
        double width = places[left + 1] - places[left];
        double t = (place - places[left]) / width;
        double there = t * t * (3 - 2 * t);
        double leaving = t * (1 - t) * (1 - t) * width * slopeScale(places, left);
        double arriving = t * t * (t - 1) * width * slopeScale(places, left + 1);
        float[] a = key(left);
        float[] b = key(left + 1);
        float[] beforeA = key(Math.max(first, left - 1));
        float[] afterB = key(Math.min(last(), left + 2));
        float[] positions = new float[a.length];
        for (int v = 0; v < a.length; v++) {
            positions[v] = (float) (a[v] + there * (b[v] - a[v]) + leaving * (b[v] - beforeA[v]) + arriving * (afterB[v] - a[v]));
        }
        return positions;
    }

    /// What the difference between the two keys beside one is to be multiplied by for the slope there.
    private static double slopeScale(double[] places, int key) {
        return key == 0 || key == places.length - 1 ? 0 : 1 / (places[key + 1] - places[key - 1]);
    }

    private float[] key(int number) {
        return keys.get(number - first);
    }

    private int last() {
        return first + keys.size() - 1;
    }

    /// The key that is to be made next: one upwards, then down to the beginning of the way, from which it can be played from then on, then up to its end.
    int wanted() {
        return growsUp() ? last() + 1 : first - 1;
    }

    private boolean growsUp() {
        return last() == home() || first == 0;
    }

    /// The key beside the wanted one.
    float[] beside() {
        return growsUp() ? keys.getLast() : keys.getFirst();
    }

    /// The knobs at the key beside the wanted one.
    UmapParams paramsBeside() {
        return params(growsUp() ? last() : first);
    }

    /// The knobs at a key.
    UmapParams params(int number) {
        return knob.at(Sweep.PARAMS, knob.keys()[number]);
    }

    /// This path with the wanted key.
    SweepPath with(float[] positions) {
        List<float[]> more = new ArrayList<>(keys);
        more.add(growsUp() ? keys.size() : 0, positions);
        return new SweepPath(knob, growsUp() ? first : first - 1, more);
    }
}
