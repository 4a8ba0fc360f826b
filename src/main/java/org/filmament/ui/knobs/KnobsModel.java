package org.filmament.ui.knobs;

import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the knobs say, and what is sent on from them: one drag a pulse however fast the hand is, and one release when the hand
/// lets go or, for keys and typing, when they have been quiet for [#QUIET_MILLIS]. FX thread only.
public final class KnobsModel {

    /// Who follows the knobs: an open session.
    public interface Target {

        void drag(int nNeighbors, double minDist);

        /// @param pictures their share in the map, 0 to 1
        void mix(double pictures);

        /// Lets go of what was dragged or mixed.
        void release();
    }

    /// How long keys and typing must be quiet before the layout is let go.
    public static final long QUIET_MILLIS = 400;

    private final ReadOnlyObjectWrapper<Knobs> knobs = new ReadOnlyObjectWrapper<>(Knobs.DEFAULT);
    private final ReadOnlyDoubleWrapper locality = new ReadOnlyDoubleWrapper(LocalGlobal.nearest(Knobs.DEFAULT));
    private final ReadOnlyIntegerWrapper liveNeighbors = new ReadOnlyIntegerWrapper(0);
    private @Nullable Target target;
    private Knobs told = Knobs.DEFAULT;

    private boolean held;
    private boolean unsent;
    private boolean unreleased;
    private boolean quietRestarted;
    private boolean releaseNow;
    private long quietSince;

    /// Follows another session from now on, starting where its knobs stand; null for none.
    public void attach(@Nullable Target target, Knobs standing) {
        this.target = target;
        held = false;
        unsent = false;
        unreleased = false;
        releaseNow = false;
        told = standing;
        show(standing, LocalGlobal.nearest(standing));
    }

    public ReadOnlyObjectProperty<Knobs> knobsProperty() {
        return knobs.getReadOnlyProperty();
    }

    public Knobs knobs() {
        return knobs.get();
    }

    /// Where the friendly knob stands, 0 local to 1 global: as set by it, or the place nearest to the two knobs.
    public ReadOnlyDoubleProperty localityProperty() {
        return locality.getReadOnlyProperty();
    }

    /// Up to which `n_neighbors` the map follows at once; 0 before there are neighbours.
    public ReadOnlyIntegerProperty liveNeighborsProperty() {
        return liveNeighbors.getReadOnlyProperty();
    }

    public void setLiveNeighbors(int live) {
        liveNeighbors.set(live);
    }

    /// The hand has taken a knob: nothing is released until [#letGo()].
    public void grab() {
        held = true;
    }

    /// The hand has left the knob.
    public void letGo() {
        held = false;
        releaseNow = true;
    }

    /// @param share of the pictures in the map, 0 to 1
    public void setPictures(double share) {
        move(knobs.get().withPictures(share));
    }

    public void setNeighbors(int nNeighbors) {
        move(knobs.get().withNeighbors(nNeighbors));
    }

    public void setMinDist(double minDist) {
        move(knobs.get().withMinDist(minDist));
    }

    /// Moves both knobs along the way from local to global.
    ///
    /// @param t 0 local to 1 global
    public void setLocality(double t) {
        double clamped = Math.clamp(t, 0, 1);
        change(LocalGlobal.at(clamped).withPictures(knobs.get().pictures()), clamped);
    }

    public void stepNeighbors(int direction) {
        move(knobs.get().withNeighbors(KnobScale.stepNeighbors(knobs.get().nNeighbors(), direction)));
    }

    public void stepMinDist(int direction) {
        move(knobs.get().withMinDist(KnobScale.stepMinDist(knobs.get().minDist(), direction)));
    }

    public void stepPictures(int direction) {
        move(knobs.get().withPictures(KnobScale.stepPictures(knobs.get().pictures(), direction)));
    }

    public void resetPictures() {
        settle(knobs.get().withPictures(Knobs.DEFAULT.pictures()));
    }

    public void resetNeighbors() {
        settle(knobs.get().withNeighbors(Knobs.DEFAULT.nNeighbors()));
    }

    public void resetMinDist() {
        settle(knobs.get().withMinDist(Knobs.DEFAULT.minDist()));
    }

    /// `n_neighbors` and `min_dist` back to UMAP's defaults.
    public void resetBoth() {
        settle(Knobs.DEFAULT.withPictures(knobs.get().pictures()));
    }

    /// All knobs at once; the layout comes to rest under them.
    public void settle(Knobs to) {
        move(to);
        releaseNow = true;
    }

    /// Shows where the knobs have been put by someone who has told the target already.
    public void adopt(Knobs standing) {
        unsent = false;
        unreleased = false;
        releaseNow = false;
        told = standing;
        show(standing, LocalGlobal.nearest(standing));
    }

    /// Whether a knob is in the hand, or has moved and not been released yet.
    public boolean isMoving() {
        return held || unsent || unreleased;
    }

    /// Sends what has happened since the last pulse. Called once per pulse.
    ///
    /// @param nanos the pulse's time, from any fixed origin
    public void pulse(long nanos) {
        if (quietRestarted) {
            quietRestarted = false;
            quietSince = nanos;
        }
        if (target == null) {
            return;
        }
        if (unsent) {
            unsent = false;
            unreleased = true;
            tell(target, knobs.get());
        }
        boolean quiet = nanos - quietSince >= TimeUnit.MILLISECONDS.toNanos(QUIET_MILLIS);
        if (!held && (releaseNow || quiet)) {
            releaseNow = false;
            if (unreleased) {
                unreleased = false;
                target.release();
            }
        }
    }

    private void tell(Target listener, Knobs now) {
        if (now.nNeighbors() != told.nNeighbors() || now.minDist() != told.minDist()) {
            listener.drag(now.nNeighbors(), now.minDist());
        }
        if (now.pictures() != told.pictures()) {
            listener.mix(now.pictures());
        }
        told = now;
    }

    private void move(Knobs to) {
        if (!to.equals(knobs.get())) {
            change(to, LocalGlobal.nearest(to));
        }
    }

    private void change(Knobs to, double newLocality) {
        boolean moved = !to.equals(knobs.get());
        show(to, newLocality);
        if (moved) {
            unsent = true;
            quietRestarted = true;
        }
    }

    private void show(Knobs to, double newLocality) {
        locality.set(newLocality);
        knobs.set(to);
    }
}
