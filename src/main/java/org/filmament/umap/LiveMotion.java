package org.filmament.umap;

import org.filmament.math.FloatMatrix;
import org.filmament.umap.LayoutFrame.Phase;
import org.filmament.work.Workers;

/// A live layout without its clock: what one frame does in each phase. For one thread at a time.
///
/// - *Following*: as many epochs as a frame affords at a small rate; many small steps travel as far as few large ones and tremble less. Each move of a
///   knob heats the layout; a knob that is held still lets it cool, so that films come to rest under the thumb instead of trembling there.
/// - *Annealing*: a run of falling rate, long enough that it ends as good as a fresh one, spread over [#ANNEALING_FRAMES] where it is short.
/// - *Unfolding*: the fresh run itself, shown as it goes; its arithmetic is that of [Umap#optimize] to the bit.
/// - *Morphing*: towards given positions.
final class LiveMotion {

    /// Rate just after a knob has moved, as a share of the radius, for one epoch a frame; `e` epochs share it by their square root, since noise
    /// adds up so.
    private static final double FOLLOWING_RATE = 0.03;
    /// Frames in which the heat of a move falls to a third.
    private static final double COOLING_FRAMES = 24;
    /// Heat of a knob's move before its new graph is there.
    private static final double WARM = 0.4;
    private static final int MAX_EPOCHS_A_FRAME = 12;
    private static final int ANNEALING_FRAMES = 40;
    /// Share of the way to the optimiser's positions that a frame draws: an average over about five frames.
    private static final double SMOOTHING = 0.2;
    private static final double SETTLING = 0.35;
    /// Once every point is drawn this near, as a share of the radius, the layout is at rest.
    private static final double REACHED = 2e-4;

    private final int dimensions;
    private final Descent descent;
    private final Glide glide;
    private UmapParams params;
    private Phase phase = Phase.SETTLED;
    private Cooling cooling = new Cooling(0, 0, 1);
    private int epoch;
    private boolean canonical;
    private double heat;
    private double epochNanos = 1e6;

    LiveMotion(ForceField field, FloatMatrix start, UmapParams params) {
        this.dimensions = start.columns();
        this.descent = new Descent(field, Umap.toColumns(start), params.seed());
        this.glide = new Glide(start.data(), dimensions);
        this.params = params;
    }

    Phase phase() {
        return phase;
    }

    void under(ForceField field, UmapParams params) {
        descent.under(field);
        this.params = params;
        heat = 1;
    }

    ForceField field() {
        return descent.field();
    }

    /// A knob has moved, or is held.
    void follow(boolean moved) {
        if (moved) {
            heat = Math.max(heat, WARM);
        }
        phase = Phase.FOLLOWING;
        canonical = false;
    }

    /// Comes to rest from where it is.
    void anneal(Cooling cooling) {
        this.cooling = cooling;
        epoch = 0;
        phase = Phase.ANNEALING;
        canonical = false;
    }

    /// Runs the fresh run from the start positions, which nothing has moved yet.
    void unfold(Cooling cooling) {
        anneal(cooling);
        phase = Phase.UNFOLDING;
        canonical = true;
    }

    /// Glides to `target`, point by point, and stays there.
    void morph(float[] target) {
        System.arraycopy(Umap.toColumns(new FloatMatrix(target.length / dimensions, dimensions, target)), 0,
                descent.positions(), 0, target.length);
        cooling = new Cooling(0, 0, 1);
        epoch = 0;
        phase = Phase.ANNEALING;
        canonical = true;
    }

    /// One frame. `budgetNanos` is the time it may take, as far as epochs can be counted out beforehand.
    void frame(long budgetNanos, Workers workers) {
        if (phase == Phase.SETTLED) {
            return;
        }
        int affordable = (int) Math.max(1, Math.min(MAX_EPOCHS_A_FRAME, budgetNanos / epochNanos));
        if (phase == Phase.FOLLOWING) {
            run(affordable, workers);
            draw(SMOOTHING);
            heat *= Math.exp(-1 / COOLING_FRAMES);
            return;
        }
        int pace = canonical ? MAX_EPOCHS_A_FRAME : Math.ceilDiv(cooling.epochs(), ANNEALING_FRAMES);
        run(Math.min(Math.min(affordable, pace), cooling.epochs() - epoch), workers);
        draw(epoch < cooling.epochs() ? SMOOTHING : SETTLING);
        settleIfReached();
    }

    float[] drawn() {
        return glide.drawn();
    }

    LayoutFrame publish(long sequence) {
        int count = glide.drawn().length / dimensions;
        return new LayoutFrame(sequence, params, phase, count, dimensions, glide.drawn(), glide.stepShare());
    }

    private void run(int epochs, Workers workers) {
        long start = System.nanoTime();
        for (int e = 0; e < epochs; e++) {
            double rate = phase == Phase.FOLLOWING
                    ? heat * FOLLOWING_RATE * glide.radius() / Math.sqrt(epochs)
                    : cooling.rate(epoch);
            descent.step(rate, workers);
            epoch++;
        }
        if (epochs > 0) {
            epochNanos += 0.2 * ((double) (System.nanoTime() - start) / epochs - epochNanos);
        }
    }

    private void draw(double share) {
        float[] target = target();
        if (phase == Phase.UNFOLDING) {
            glide.unfold(target, share);
        } else if (canonical) {
            glide.advance(target, share);
        } else {
            glide.advanceInPlace(target, share);
            System.arraycopy(Umap.toColumns(new FloatMatrix(target.length / dimensions, dimensions, target)), 0,
                    descent.positions(), 0, target.length);
        }
    }

    private void settleIfReached() {
        float[] target = target();
        if (epoch >= cooling.epochs() && glide.hasReached(target, REACHED)) {
            glide.arrive(target);
            phase = Phase.SETTLED;
        }
    }

    private float[] target() {
        return Umap.toRows(descent.positions(), descent.positions().length / dimensions, dimensions).data();
    }
}
