package org.filmament.ui.sweep;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.filmament.Samples;
import org.filmament.catalog.Catalog;
import org.filmament.math.FloatMatrix;
import org.filmament.neighbors.ExactNeighbors;
import org.filmament.neighbors.Metric;
import org.filmament.pipeline.Space;
import org.filmament.ui.FakeSession;
import org.filmament.ui.sweep.Corner.Column;
import org.filmament.umap.SweepKnob;
import org.filmament.umap.SweepPath;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// A sweep without a window and without a clock: what is made arrives when the test lets it, time passes as it says.
abstract class SweepByHand {

    static final Catalog CATALOG = FakeSession.catalog(40);
    static final Corner WORDS_NEIGHBORS = new Corner(Column.WORDS, SweepKnob.N_NEIGHBORS);
    static final Corner WORDS_MIN_DIST = new Corner(Column.WORDS, SweepKnob.MIN_DIST);
    static final Corner PICTURES_NEIGHBORS = new Corner(Column.PICTURES, SweepKnob.N_NEIGHBORS);
    static final int KEYS = SweepKnob.N_NEIGHBORS.keys().length + SweepKnob.MIN_DIST.keys().length;
    static final long SECOND = 1_000_000_000L;

    final Deque<Runnable> work = new ArrayDeque<>();
    final Deque<Runnable> arrivals = new ArrayDeque<>();
    final SweepModel model = new SweepModel(work::add, arrivals::add, Workers.serial());
    long now = 17;

    SweepPath path(Corner corner) {
        SweepPath path = model.path(corner);
        assertNotNull(path);
        return path;
    }

    /// Everything is made, and waits to arrive.
    void begin(Space words, @Nullable Space pictures) {
        model.show(CATALOG);
        model.setShown(true);
        model.update(words, pictures);
        List<Runnable> begun = new ArrayList<>(work);
        work.clear();
        begun.forEach(Runnable::run);
    }

    void made(Space words, @Nullable Space pictures) {
        begin(words, pictures);
        arriveAll();
    }

    void runAll() {
        while (!work.isEmpty()) {
            work.removeFirst().run();
        }
        arriveAll();
    }

    void arriveAll() {
        while (!arrivals.isEmpty()) {
            arrivals.removeFirst().run();
        }
    }

    /// Only the word that the work has ended.
    void arriveLast() {
        arrivals.removeLast().run();
        arrivals.clear();
    }

    void pass(double seconds) {
        now += Math.round(seconds * SECOND);
        model.pulse(now);
    }

    static Space space(long seed) {
        FloatMatrix vectors = Samples.gaussian(CATALOG.size(), 6, seed);
        return new Space("overviews", "what their overviews say", 0, vectors,
                ExactNeighbors.search(vectors, Metric.COSINE, CATALOG.size() - 1, Workers.serial(), Progress.NONE, Cancel.NEVER));
    }
}
