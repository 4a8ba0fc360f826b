package org.filmament.umap;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.filmament.math.FloatMatrix;
import org.filmament.math.Procrustes;
import org.filmament.umap.LayoutFrame.Phase;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// A layout that moves while its knobs are dragged.
///
/// Its loop runs on one thread of the executor it is given; commands may come from any thread and return at once. It publishes immutable
/// [frames][LayoutFrame] about sixty times a second while something moves, and sleeps when nothing does. `min_dist` takes effect with the next
/// epoch. `n_neighbors` and another [source][GraphSource] need another graph: that is built beside the loop, the newest request winning, while the films go
/// on moving under the old one. Once the knobs have been still for [#PATIENCE_MILLIS] a held knob counts as released.
public final class LiveLayout implements AutoCloseable {

    private static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(16);
    /// What epochs may take of a frame: the rest belongs to those who draw it. While a knob is held, being seen to follow matters more than how far the
    /// films have come.
    private static final long BUDGET_NANOS = TimeUnit.MILLISECONDS.toNanos(9);
    private static final long HELD_BUDGET_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long PATIENCE_MILLIS = 1_500;

    private final Workers workers;
    private final Executor executor;
    private final LiveMotion motion;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wake = lock.newCondition();
    private final Condition rest = lock.newCondition();
    private final AtomicBoolean building = new AtomicBoolean();

    // Guarded by lock.
    private GraphSource source;
    private UmapParams wanted;
    private boolean held;
    private boolean moved;
    private boolean released;
    private int reruns;
    private long lastCommand;
    private @Nullable Rebuilt rebuilt;
    private float @Nullable [] morphTarget;
    /// Whether the films were put in their places under the wanted knobs: a graph that arrives then moves nothing.
    private boolean placed;
    private int restores;
    private boolean closed;

    // Written by the loop.
    private volatile LayoutFrame frame;
    private GraphSource builtFrom;
    private UmapParams current;
    private int restingNeighbors;
    private GraphSource restingSource;

    /// A graph that was built beside the loop, and what it was built from.
    private record Rebuilt(ForceField field, GraphSource source, UmapParams params) {
    }

    private LiveLayout(FuzzyGraph graph, GraphSource source, FloatMatrix start, UmapParams params, Workers workers, Executor executor) {
        this.workers = workers;
        this.executor = executor;
        this.source = source;
        this.builtFrom = source;
        this.restingSource = source;
        this.wanted = params;
        this.current = params;
        this.restingNeighbors = params.nNeighbors();
        this.motion = new LiveMotion(Umap.field(graph, params), start, params);
        this.frame = motion.publish(0);
    }

    /// Opens at rest at `start`; a graph that arrives before a knob moves moves nothing.
    ///
    /// @param graph    of `source` under `params`
    /// @param source   of further graphs; knobs work up to [#maxNeighbors][GraphSource#maxNeighbors()]
    /// @param start    n × `params.dimensions()`
    /// @param workers  what epochs run on
    /// @param executor lends one thread to the loop until [#close()], and another one now and then
    public static LiveLayout at(FuzzyGraph graph, GraphSource source, FloatMatrix start, UmapParams params, Workers workers, Executor executor) {
        LiveLayout live = new LiveLayout(graph, source, start, params, workers, executor);
        live.placed = true;
        executor.execute(live::loop);
        return live;
    }

    /// Opens with the fresh run from `start`, shown as it unfolds; parameters as for [#at]. Where it comes to rest is what [Umap#optimize] returns.
    public static LiveLayout unfolding(FuzzyGraph graph, GraphSource source, FloatMatrix start, UmapParams params, Workers workers,
                                       Executor executor) {
        LiveLayout live = new LiveLayout(graph, source, start, params, workers, executor);
        live.motion.unfold(Cooling.fresh(Umap.epochs(params, graph.size())));
        live.frame = live.motion.publish(1);
        executor.execute(live::loop);
        return live;
    }

    /// The newest positions.
    public LayoutFrame frame() {
        return frame;
    }

    /// A knob moves: films follow from now on, until [#release()].
    public void follow(UmapParams params) {
        locked(() -> hold(params));
    }

    /// A knob moves that needs another source of graphs; otherwise as [#follow(UmapParams)].
    ///
    /// @throws IllegalArgumentException if it is of another number of points
    public void follow(UmapParams params, GraphSource other) {
        requireMine(other);
        locked(() -> {
            source = other;
            hold(params);
        });
    }

    private void hold(UmapParams params) {
        wanted = params;
        held = true;
        moved = true;
        released = false;
        placed = false;
    }

    /// The knob was let go: the layout anneals to rest.
    public void release() {
        locked(() -> {
            released |= held;
            held = false;
        });
    }

    /// Glides to positions of an earlier rest, from wherever the films are, and rests there under the knobs of that time. Whatever was under way ends.
    ///
    /// @param positions n × `params.dimensions()`, point by point; not written to from now on
    /// @param params    the knobs under which they came about
    /// @param earlier   where graphs came from then
    /// @throws IllegalArgumentException if they are not as many as the points, or one is NaN or infinite
    public void restore(float[] positions, UmapParams params, GraphSource earlier) {
        requireMine(earlier);
        requirePlaces(positions);
        locked(() -> {
            source = earlier;
            wanted = params;
            held = false;
            moved = false;
            released = false;
            placed = true;
            restores++;
            morphTarget = positions;
        });
    }

    private void requireMine(GraphSource other) {
        if (other.points() != frame.count()) {
            throw new IllegalArgumentException("graphs of " + other.points() + " points for a layout of " + frame.count());
        }
    }

    private void requirePlaces(float[] positions) {
        int wantedLength = frame.positions().length;
        if (positions.length != wantedLength) {
            throw new IllegalArgumentException(positions.length + " coordinates for a layout of " + wantedLength);
        }
        for (float position : positions) {
            if (!Float.isFinite(position)) {
                throw new IllegalArgumentException("a coordinate of " + position);
            }
        }
    }

    /// Graphs come from elsewhere from now on: a wider neighbour table was found, or what was to be mixed is there. Where the knobs ask for another graph than
    /// before, the films come to rest under it.
    ///
    /// @throws IllegalArgumentException if it is of another number of points
    public void take(GraphSource other) {
        requireMine(other);
        locked(() -> source = other);
    }

    /// Lays out from scratch under the present knobs, beside the loop, and then glides there, unless a knob was moved or a rest restored meanwhile. The result is the
    /// canonical layout of the seed, turned and mirrored onto the present one.
    public void rerun() {
        Rerun rerun = startRerun();
        executor.execute(() -> {
            try {
                layOutAnew(rerun);
            } catch (CancellationException e) {
                // Closed meanwhile: nobody is left to show it to.
            } finally {
                locked(() -> reruns--);
            }
        });
    }

    /// What a rerun was asked for under.
    private record Rerun(UmapParams params, GraphSource source, int restores) {
    }

    private void layOutAnew(Rerun rerun) {
        FuzzyGraph graph = rerun.source.graph(rerun.params.nNeighbors(), workers);
        FloatMatrix fresh = Umap.fit(graph, rerun.source.vectors(), rerun.params, workers, Progress.NONE, this::isClosed);
        FloatMatrix present = new FloatMatrix(fresh.rows(), fresh.columns(), frame.positions());
        FloatMatrix turned = Procrustes.align(fresh, present, Procrustes.Freedom.REFLECTION).apply(fresh);
        locked(() -> {
            if (wanted.equals(rerun.params) && source.isLike(rerun.source, wanted.nNeighbors()) && restores == rerun.restores) {
                morphTarget = turned.data();
            }
        });
    }

    /// Notes a rerun under way.
    private Rerun startRerun() {
        lock.lock();
        try {
            reruns++;
            lastCommand = System.nanoTime();
            return new Rerun(wanted, source, restores);
        } finally {
            lock.unlock();
        }
    }

    /// Waits until the layout is at rest, with nothing commanded that would move it, or closed.
    public void awaitRest() throws InterruptedException {
        lock.lock();
        try {
            while (!closed && !(frame.phase() == Phase.SETTLED && isIdle() && reruns == 0)) {
                rest.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /// The knobs as last set.
    public UmapParams knobs() {
        lock.lock();
        try {
            return wanted;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        locked(() -> closed = true);
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            lastCommand = System.nanoTime();
            wake.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void loop() {
        try {
            long next = System.nanoTime();
            while (await(next)) {
                long start = System.nanoTime();
                obey();
                motion.frame(motion.phase() == Phase.FOLLOWING ? HELD_BUDGET_NANOS : BUDGET_NANOS, workers);
                frame = motion.publish(frame.sequence() + 1);
                next = Math.max(start + FRAME_NANOS, System.nanoTime() + FRAME_NANOS / 4);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    /// Whatever ended the loop, nobody waits for it any longer.
    private void end() {
        lock.lock();
        try {
            closed = true;
            rest.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until the next frame is due, or for a command when there is nothing to move. False once closed.
    private boolean await(long next) throws InterruptedException {
        lock.lock();
        try {
            while (!closed) {
                if (motion.phase() == Phase.SETTLED && isIdle()) {
                    rest.signalAll();
                    wake.await();
                    continue;
                }
                long wait = next - System.nanoTime();
                if (wait <= 0) {
                    return true;
                }
                wake.awaitNanos(wait);
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean isIdle() {
        return !held && !released && rebuilt == null && morphTarget == null && !needsGraph();
    }

    /// Takes up what was commanded since the frame before.
    private void obey() {
        lock.lock();
        try {
            boolean impatient = held
                    && System.nanoTime() - lastCommand > TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
            if (impatient) {
                held = false;
                released = true;
            }
            if (rebuilt != null) {
                builtFrom = rebuilt.source;
                current = current.withNeighbors(rebuilt.params.nNeighbors());
                motion.under(rebuilt.field.with(curve(current)), current);
                rebuilt = null;
                if (!held && !placed) {
                    released = true;
                }
                if (placed) {
                    noteRest();
                }
            }
            if (wanted.minDist() != current.minDist() || wanted.spread() != current.spread()) {
                current = wanted.withNeighbors(current.nNeighbors());
                motion.under(motion.field().with(curve(current)), current);
            }
            if (held) {
                motion.follow(moved);
            }
            moved = false;
            if (needsGraph()) {
                build(source, wanted);
            } else if (released) {
                released = false;
                motion.anneal(Cooling.settling(frame.count(), restingNeighbors, current.nNeighbors(), restingSource.distance(builtFrom)));
                noteRest();
            }
            if (morphTarget != null) {
                motion.morph(morphTarget);
                morphTarget = null;
            }
        } finally {
            lock.unlock();
        }
    }

    /// The graph of now is the one under which the films come to rest.
    private void noteRest() {
        restingNeighbors = current.nNeighbors();
        restingSource = builtFrom;
    }

    private boolean needsGraph() {
        return wanted.nNeighbors() != current.nNeighbors() || !source.isLike(builtFrom, wanted.nNeighbors());
    }

    /// Builds the graph that `params` ask for, unless one is being built: then the loop asks again when that one is there.
    private void build(GraphSource from, UmapParams params) {
        if (building.compareAndSet(false, true)) {
            executor.execute(() -> {
                try {
                    FuzzyGraph graph = from.graph(params.nNeighbors(), workers);
                    ForceField field = Umap.field(graph, params);
                    lock.lock();
                    try {
                        rebuilt = new Rebuilt(field, from, params);
                        wake.signalAll();
                    } finally {
                        lock.unlock();
                    }
                } finally {
                    building.set(false);
                }
            });
        }
    }

    private static Curve curve(UmapParams params) {
        return Curve.fit(params.minDist(), params.spread());
    }
}
