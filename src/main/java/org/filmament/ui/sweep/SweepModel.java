package org.filmament.ui.sweep;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.filmament.catalog.Catalog;
import org.filmament.pipeline.Space;
import org.filmament.ui.map.Extent;
import org.filmament.ui.sweep.Corner.Column;
import org.filmament.umap.Sweep;
import org.filmament.umap.SweepKnob;
import org.filmament.umap.SweepPath;
import org.filmament.umap.UmapParams;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// The sweep without its controls: how far its paths are made, where it stands, and how it plays. Paths are made in the background once the sweep is looked at, and
/// kept as long as the films and what they are alike by are the same. FX thread only.
public final class SweepModel {

    /// Seconds from end to end at ordinary speed.
    public static final double SECONDS = 14;

    private static final double[] SPEEDS = {0.5, 1, 2};

    /// How much is made.
    ///
    /// @param done    keys that are there
    /// @param total   keys in all, of what can be had
    /// @param working whether more are being made
    public record Making(int done, int total, boolean working) {

        static final Making NONE = new Making(0, 0, false);
    }

    private final Map<Column, SweepSide> sides = new EnumMap<>(Column.class);
    private final SweepPlay play = new SweepPlay();
    private final ReadOnlyDoubleWrapper place = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final BooleanProperty looping = new SimpleBooleanProperty(true);
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyObjectWrapper<@Nullable Corner> large = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SweepSample> sample = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private boolean shown;
    private boolean advancing;
    private long before;

    /// @param background where paths are made; two at a time are
    /// @param ui         the FX thread
    /// @param workers    share the making of one
    public SweepModel(Executor background, Executor ui, Workers workers) {
        for (Column column : Column.values()) {
            sides.put(column, new SweepSide(background, ui, workers, this::goOn));
        }
    }

    /// Where the sweep stands, 0 to 1.
    public ReadOnlyDoubleProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// Whether it plays, or will as soon as it can.
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// Whether it begins anew once it has been there and back.
    public BooleanProperty loopingProperty() {
        return looping;
    }

    /// How many times its ordinary speed it plays at.
    public ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }

    /// The pane that fills the stage; null while all four do.
    public ReadOnlyObjectProperty<@Nullable Corner> largeProperty() {
        return large.getReadOnlyProperty();
    }

    /// The films; null while no catalogue is open.
    public ReadOnlyObjectProperty<@Nullable SweepSample> sampleProperty() {
        return sample.getReadOnlyProperty();
    }

    /// Rises whenever something has been made, or has come to be known.
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// Shows another catalogue.
    public void show(@Nullable Catalog catalog) {
        sides.values().forEach(SweepSide::forget);
        sample.set(catalog == null ? null : SweepSample.of(catalog.films()));
        playing.set(false);
        jump(0);
        changed();
    }

    /// The sweep comes into view, or leaves it; out of sight it pauses.
    public void setShown(boolean inView) {
        shown = inView;
        if (inView) {
            make();
        } else {
            playing.set(false);
        }
    }

    /// Learns what the films are alike by; null while that is not known.
    public void update(@Nullable Space words, @Nullable Space pictures) {
        boolean news = sides.get(Column.WORDS).learn(words) | sides.get(Column.PICTURES).learn(pictures);
        if (news) {
            goOn();
        }
    }

    private void make() {
        SweepSample films = sample.get();
        if (shown && films != null) {
            sides.values().forEach(side -> side.make(films));
        }
    }

    private void goOn() {
        make();
        changed();
    }

    /// Stops making paths; what is made stays.
    public void stop() {
        sides.values().forEach(SweepSide::stop);
    }

    /// Goes on with what was stopped.
    public void resume() {
        sides.values().forEach(SweepSide::resume);
        goOn();
    }

    /// Whether something that was to be made was stopped.
    public boolean isStopped() {
        return sides.values().stream().anyMatch(SweepSide::isStopped);
    }

    /// How much is made.
    public Making making() {
        int keys = Arrays.stream(SweepKnob.values()).mapToInt(knob -> knob.keys().length).sum();
        int done = 0;
        int total = 0;
        boolean working = false;
        for (SweepSide side : sides.values()) {
            if (side.space() != null) {
                total += keys;
                done += side.keys();
                working |= side.isWorking();
            }
        }
        return total == 0 ? Making.NONE : new Making(done, total, working);
    }

    /// What the films of a column are alike by; null while that is not known.
    public @Nullable Space space(Column column) {
        return sides.get(column).space();
    }

    /// The path of a pane as far as it is made; null before it is begun.
    public @Nullable SweepPath path(Corner corner) {
        SweepCut cut = sides.get(corner.column()).cut(corner.knob());
        return cut == null ? null : cut.path();
    }

    /// What a pane shows of the layout now; null while there is none.
    public @Nullable Extent cut(Corner corner) {
        SweepCut cut = sides.get(corner.column()).cut(corner.knob());
        return cut == null ? null : cut.at(place.get());
    }

    /// The knobs under which a pane's films lie now: where its path is not made yet, those of its nearest end.
    public UmapParams knobs(Corner corner) {
        SweepPath path = path(corner);
        return corner.knob().at(Sweep.PARAMS, path == null ? place.get() : Math.clamp(place.get(), path.from(), path.to()));
    }

    /// The knobs as they stand: that of the large pane, or both.
    public UmapParams knobs() {
        Corner one = large.get();
        return one != null ? one.knob().at(Sweep.PARAMS, place.get())
                : SweepKnob.N_NEIGHBORS.at(SweepKnob.MIN_DIST.at(Sweep.PARAMS, place.get()), place.get());
    }

    /// How far it can be played: as far as both knobs' paths of one column are made.
    public double end() {
        return sides.values().stream().mapToDouble(SweepSide::end).max().orElse(0);
    }

    /// Plays, or pauses.
    public void togglePlay() {
        playing.set(!playing.get());
        advancing = false;
    }

    /// Stands at `there` from now on, no farther than it can be played; what plays pauses.
    public void scrub(double there) {
        playing.set(false);
        jump(Math.clamp(there, 0, Math.max(end(), 0)));
    }

    /// Goes back to how the sweep was left. A place that is not made yet is waited for there.
    void restore(boolean plays, double there, @Nullable Corner one) {
        large.set(one);
        if (plays) {
            playing.set(true);
        } else {
            playing.set(false);
            jump(there);
        }
    }

    /// To the next key, or the one before.
    ///
    /// @param direction +1 or −1
    public void step(int direction) {
        Corner one = large.get();
        double[] keys = (one == null ? SweepKnob.N_NEIGHBORS : one.knob()).keys();
        double now = place.get();
        double nearby = 1e-6;
        double there = direction > 0 ? Arrays.stream(keys).filter(key -> key > now + nearby).findFirst().orElse(1)
                : Arrays.stream(keys).filter(key -> key < now - nearby).max().orElse(0);
        scrub(there);
    }

    /// The next of a few speeds.
    public void nextSpeed() {
        int now = Arrays.binarySearch(SPEEDS, speed.get());
        speed.set(SPEEDS[(now + 1) % SPEEDS.length]);
    }

    /// Lets a pane fill the stage; the one that does makes room for all four again.
    public void enlarge(Corner corner) {
        large.set(corner.equals(large.get()) ? null : corner);
    }

    /// Shows all four panes.
    ///
    /// @return whether one was large
    public boolean showAll() {
        boolean was = large.get() != null;
        large.set(null);
        return was;
    }

    /// Lets time pass. Called once per pulse.
    ///
    /// @param nanos the pulse's time, from any fixed origin
    public void pulse(long nanos) {
        double seconds = advancing ? (double) (nanos - before) / TimeUnit.SECONDS.toNanos(1) : 0;
        before = nanos;
        double end = end();
        advancing = playing.get() && end > 0;
        if (!advancing) {
            return;
        }
        boolean goesOn = play.advance(seconds * speed.get() / SECONDS, end, isGrowing(), looping.get());
        place.set(play.place());
        if (!goesOn) {
            playing.set(false);
        }
    }

    private boolean isGrowing() {
        return end() < 1 && sides.values().stream().anyMatch(SweepSide::isWorking);
    }

    private void jump(double there) {
        play.jump(there);
        place.set(there);
    }

    private void changed() {
        version.set(version.get() + 1);
    }
}
