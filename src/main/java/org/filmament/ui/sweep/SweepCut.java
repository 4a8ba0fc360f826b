package org.filmament.ui.sweep;

import java.util.List;
import org.filmament.ui.map.Extent;
import org.filmament.umap.SweepKnob;
import org.filmament.umap.SweepPath;

/// How much of the layout a pane shows at each place of a path, so that growth is seen and no film is lost. Always around the origin.
///
/// The cut is the same for the whole way where the smallest key fills most of it. Where it would not, the cut follows the growth of the layout so far that
/// it does: with few neighbours a map is several times as wide as with many, and would be a speck at one end.
///
/// @param path   as far as it is made
/// @param halves half of the width and of the height of each key's layout
record SweepCut(SweepPath path, List<Half> halves) {

    /// What the smallest key fills of the cut at least, along one side.
    private static final double LEAST = 0.6;

    /// How much wider than at its default the layout becomes as `min_dist` rises: room is kept for that before it is made.
    private static final double SPREADING = 1.45;

    /// Half of a width and of a height.
    record Half(double width, double height) {

        static Half of(float[] positions) {
            Extent extent = Extent.of(positions);
            return new Half(Math.max(1e-3, Math.max(-extent.minX(), extent.maxX())), Math.max(1e-3, Math.max(-extent.minY(), extent.maxY())));
        }

        Half times(double factor) {
            return new Half(factor * width, factor * height);
        }

        Extent extent() {
            return new Extent(-width, -height, width, height);
        }
    }

    SweepCut {
        halves = List.copyOf(halves);
    }

    /// What is shown at `place`.
    Extent at(double place) {
        Half largest = largest();
        double smallest = halves.stream().mapToDouble(half -> share(half, largest)).min().orElse(1);
        if (smallest >= LEAST) {
            return largest.extent();
        }
        double followed = 1 - Math.log(LEAST) / Math.log(smallest);
        return largest.times(Math.pow(share(place, largest), followed)).extent();
    }

    private Half largest() {
        double room = path.knob() == SweepKnob.MIN_DIST && !path.isComplete() ? SPREADING : 1;
        double width = halves.stream().mapToDouble(Half::width).max().orElse(1);
        double height = halves.stream().mapToDouble(Half::height).max().orElse(1);
        return new Half(width, height).times(room);
    }

    /// What the layout at `place` fills of the largest cut along one side, going evenly from key to key.
    private double share(double place, Half largest) {
        double[] places = path.knob().keys();
        double within = Math.clamp(place, path.from(), path.to());
        int left = path.first();
        int last = path.first() + halves.size() - 1;
        while (left < last - 1 && places[left + 1] <= within) {
            left++;
        }
        double from = share(halves.get(left - path.first()), largest);
        if (left == last) {
            return from;
        }
        double to = share(halves.get(left + 1 - path.first()), largest);
        double t = Math.clamp((within - places[left]) / (places[left + 1] - places[left]), 0, 1);
        return from * Math.pow(to / from, t);
    }

    private static double share(Half half, Half largest) {
        return Math.max(half.width / largest.width, half.height / largest.height);
    }
}
