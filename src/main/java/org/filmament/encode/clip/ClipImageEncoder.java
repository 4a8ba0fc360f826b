package org.filmament.encode.clip;

import java.util.concurrent.CancellationException;
import org.filmament.encode.ImageEncoder;
import org.filmament.encode.store.Model;
import org.filmament.encode.store.ModelFolder;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;
import org.filmament.work.Tally;
import org.filmament.work.Workers;

/// CLIP's image tower (Radford et al. 2021) through ONNX Runtime: what a poster shows, in the space of [ClipTextEncoder].
///
/// Each picture is a run of its own on one thread, so that nothing but the picture decides on its vector: the quantised export scales by the
/// range of its whole input. The model is read, checked and loaded when the first picture comes. Safe for use from any thread.
public final class ClipImageEncoder implements ImageEncoder {

    // Twice what CLIP looks at: the resizing is CLIP's own and not that of whoever gives the pictures.
    private static final int WIDTH = 2 * ClipPixels.SIDE;
    private static final int HEIGHT = WIDTH * 3 / 2;

    private final Model model;
    private final Workers workers;
    private final OnDemand<ClipImageModel> loaded;

    /// An encoder on the files in `folder`, which works on as many pictures at a time as `workers` have threads.
    public ClipImageEncoder(ModelFolder folder, Workers workers) {
        this.model = folder.model();
        this.workers = workers;
        this.loaded = new OnDemand<>(() -> new ClipImageModel(ClipTower.ofImages(model.name(), model.dimensions(), folder.read("image"))),
                ClipImageModel::close);
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public String fingerprint() {
        return model.name() + " image " + model.file("image").sha256() + " bicubic from " + WIDTH;
    }

    @Override
    public int dimensions() {
        return model.dimensions();
    }

    @Override
    public int width() {
        return WIDTH;
    }

    /// {@inheritDoc}
    ///
    /// @throws CancellationException also if the encoder is closed meanwhile
    /// @throws InputException if the model's file is not as published, or another network
    /// @throws IllegalStateException with one plain sentence, if the model cannot be loaded or fails
    @Override
    public FloatMatrix encode(int count, Pictures pictures, Progress progress, Cancel cancel) {
        FloatMatrix vectors = FloatMatrix.zeros(count, dimensions());
        if (count == 0) {
            return vectors;
        }
        Tally tally = new Tally(progress, count);
        Cancel stop = () -> loaded.isClosed() || cancel.isRequested();
        loaded.with(entered -> workers.forRanges(count, 1, (from, to) -> {
            stop.check();
            entered.encode(pictures.pixels(from, WIDTH), WIDTH, HEIGHT, vectors.data(), vectors.offset(from));
            tally.add(1);
        }));
        return vectors;
    }

    /// Ends the calls under way, as if they had been cancelled, and frees the native memory when the last of them has left.
    @Override
    public void close() {
        loaded.close();
    }
}
