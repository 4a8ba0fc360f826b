package org.filmament.ui.knobs;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.filmament.cluster.MatchedClusters;
import org.filmament.math.FloatMatrix;
import org.filmament.pipeline.Session;
import org.filmament.pipeline.SessionState;
import org.filmament.pipeline.StageStatus;
import org.filmament.umap.LayoutFrame;
import org.filmament.umap.LayoutQuality;
import org.filmament.umap.LiveQuality;
import org.filmament.work.CancelSource;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// Judges the open map while it moves: four times a second at most, on a fixed sample, one measurement at a time in the background, and less
/// often where one takes long, so that all of them together take no more than a twentieth of a core. What the sample is judged by is computed
/// once, as soon as nothing else is. FX thread only.
public final class FiguresModel {

    /// @param now    the newest figures
    /// @param before those at the rest before the films last began to move; null before they have
    public record Reading(MapFigures now, @Nullable MapFigures before) {
    }

    static final long LEAST_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    /// A measurement is followed by a pause this many times as long as itself.
    private static final int PAUSES = 20;

    private final Executor background;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<@Nullable Reading> reading = new ReadOnlyObjectWrapper<>();
    private @Nullable Judge judge;
    private @Nullable MapFigures lastRest;
    private boolean moving;

    /// @param background where figures are computed
    /// @param ui         the FX thread
    public FiguresModel(Executor background, Executor ui) {
        this.background = background;
        this.ui = ui;
    }

    /// The newest figures; null while there are none.
    public ReadOnlyObjectProperty<@Nullable Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// Judges another catalogue's map from now on, or none.
    public void show(@Nullable Session session) {
        if (judge != null) {
            judge.cancel.request();
        }
        judge = session == null ? null : new Judge(session);
        lastRest = null;
        moving = false;
        reading.set(null);
    }

    /// Called once per pulse.
    public void pulse(long nanos) {
        if (judge != null) {
            judge.pulse(nanos);
        }
    }

    private void accept(Judge from, MapFigures figures, boolean atRest) {
        if (from != judge) {
            return;
        }
        Reading before = reading.get();
        MapFigures since = before == null ? null : before.before();
        if (!atRest && !moving) {
            since = lastRest;
        }
        moving = !atRest;
        if (atRest) {
            lastRest = figures;
        }
        reading.set(new Reading(figures, since));
    }

    /// What is known of one session. Its fields belong to the FX thread; what runs in the background is given all it needs.
    private final class Judge {

        private final Session session;
        private final CancelSource cancel = new CancelSource();
        private final int[] genres;
        private @Nullable LiveQuality quality;
        private boolean busy;
        private long due = Long.MIN_VALUE;
        private long pulsed;
        private long measured = -1;
        private @Nullable MatchedClusters judgedClusters;

        Judge(Session session) {
            this.session = session;
            genres = MapFigures.genres(session.catalog());
        }

        void pulse(long nanos) {
            pulsed = nanos;
            LayoutFrame frame = session.frame();
            if (busy || nanos < due || frame == null) {
                return;
            }
            SessionState state = session.state();
            if (quality != null) {
                if (frame.sequence() != measured || state.clusters() != judgedClusters) {
                    measure(quality, frame, state.clusters());
                }
            } else if (state.vectors() != null && isIdle(state, frame)) {
                prepare(state.vectors());
            }
        }

        private void prepare(FloatMatrix vectors) {
            busy = true;
            background.execute(() -> {
                try {
                    LiveQuality ready = LiveQuality.of(vectors, LiveQuality.SAMPLE, Workers.serial(), Progress.NONE, cancel);
                    ui.execute(() -> {
                        quality = ready;
                        busy = false;
                    });
                } catch (CancellationException e) {
                    // Another catalogue is shown: nobody waits for these figures.
                }
            });
        }

        private void measure(LiveQuality by, LayoutFrame frame, @Nullable MatchedClusters clusters) {
            busy = true;
            measured = frame.sequence();
            judgedClusters = clusters;
            background.execute(() -> {
                long start = System.nanoTime();
                LayoutQuality judged = by.measure(new FloatMatrix(frame.count(), frame.dimensions(), frame.positions()), Workers.serial());
                MapFigures figures = new MapFigures(judged, clusters == null ? null : MapFigures.OfClusters.of(clusters, genres));
                long took = System.nanoTime() - start;
                ui.execute(() -> {
                    busy = false;
                    due = pulsed + Math.max(LEAST_NANOS, PAUSES * took);
                    accept(this, figures, frame.phase() == LayoutFrame.Phase.SETTLED);
                });
            });
        }

        private static boolean isIdle(SessionState state, LayoutFrame frame) {
            return frame.phase() == LayoutFrame.Phase.SETTLED
                    && state.stages().values().stream().noneMatch(s -> s.state() == StageStatus.State.RUNNING);
        }
    }
}
