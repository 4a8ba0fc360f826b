package org.filmament.ui.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.filmament.ui.map.ConstellationView;
import org.filmament.ui.map.Placement;

/// The pictures that a map has presented, as the eye had them: when, and where every film stood. FX thread only.
final class PresentedFrames {

    /// @param nanos    when it was handed to the scene
    /// @param sequence of the layout frame it shows
    /// @param screen   x and y of every film in device pixels
    /// @param labels   the names on it
    record Frame(long nanos, long sequence, float[] screen, Set<Integer> labels) {
    }

    private final List<Frame> frames = new ArrayList<>();

    /// Notes each picture that `map` presents from now on.
    PresentedFrames(ConstellationView map) {
        map.setOnPresented((nanos, sequence) -> {
            Placement placement = map.presented();
            if (placement != null) {
                frames.add(new Frame(nanos, sequence, placement.screen(), map.presentedLabels()));
            }
        });
    }

    /// Begins with the picture that is on the screen.
    void start(ConstellationView map, long sequence) {
        frames.clear();
        Placement placement = map.presented();
        if (placement != null) {
            frames.add(new Frame(System.nanoTime(), sequence, placement.screen(), map.presentedLabels()));
        }
    }

    List<Frame> all() {
        return List.copyOf(frames);
    }

    /// How many names came or went between two frames.
    static int labelChanges(Frame before, Frame after) {
        Set<Integer> all = new HashSet<>(before.labels());
        all.addAll(after.labels());
        Set<Integer> both = new HashSet<>(before.labels());
        both.retainAll(after.labels());
        return all.size() - both.size();
    }

    /// Median displacement of the films between two frames, as a share of the radius of the first.
    static double displacement(float[] before, float[] after) {
        return sorted(before, after)[before.length / 4] / radius(before);
    }

    /// Largest displacement of a film, as a share of the radius.
    static double largestStep(float[] before, float[] after) {
        double[] steps = sorted(before, after);
        return steps[steps.length - 1] / radius(before);
    }

    /// Displacement of the films' centre, as a share of the radius.
    static double drift(float[] before, float[] after) {
        double[] a = center(before);
        double[] b = center(after);
        return Math.hypot(b[0] - a[0], b[1] - a[1]) / radius(before);
    }

    private static double[] sorted(float[] before, float[] after) {
        double[] steps = new double[before.length / 2];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.hypot(after[2 * i] - before[2 * i], after[2 * i + 1] - before[2 * i + 1]);
        }
        Arrays.sort(steps);
        return steps;
    }

    private static double[] center(float[] screen) {
        double x = 0;
        double y = 0;
        for (int i = 0; i < screen.length; i += 2) {
            x += screen[i];
            y += screen[i + 1];
        }
        return new double[] {2 * x / screen.length, 2 * y / screen.length};
    }

    private static double radius(float[] screen) {
        double[] center = center(screen);
        double sum = 0;
        for (int i = 0; i < screen.length; i += 2) {
            sum += Math.pow(screen[i] - center[0], 2) + Math.pow(screen[i + 1] - center[1], 2);
        }
        return Math.sqrt(2 * sum / screen.length);
    }
}
