package org.filmament.encode.clip;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.filmament.encode.TextEncoder;
import org.filmament.encode.store.Model;
import org.filmament.encode.store.ModelFolder;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;
import org.filmament.work.Tally;
import org.filmament.work.Workers;

/// CLIP's text tower (Radford et al. 2021) through ONNX Runtime: the first 77 tokens of a text, in the space of [ClipImageEncoder], each text a run
/// of its own as there. The model is read, checked and loaded when the first text comes. Safe for use from any thread.
public final class ClipTextEncoder implements TextEncoder {

    private final Model model;
    private final Workers workers;
    private final OnDemand<ClipTextModel> loaded;

    /// An encoder on the files in `folder`, which works on as many texts at a time as `workers` have threads.
    public ClipTextEncoder(ModelFolder folder, Workers workers) {
        this.model = folder.model();
        this.workers = workers;
        this.loaded = new OnDemand<>(() -> load(folder), ClipTextModel::close);
    }

    private static ClipTextModel load(ModelFolder folder) {
        Model model = folder.model();
        byte[] words = folder.read("tokenizer");
        ClipTower tower = ClipTower.ofTexts(model.name(), model.dimensions(), folder.read("text"));
        try {
            return new ClipTextModel(ClipTokenizer.load(words), tower);
        } catch (RuntimeException e) {
            tower.close();
            throw e;
        }
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public String fingerprint() {
        return model.name() + " text " + model.file("text").sha256() + " tokenizer " + model.file("tokenizer").sha256() + " tokens "
                + ClipTokenizer.MAX_TOKENS + " characters " + ClipTokenizer.MAX_CHARACTERS;
    }

    @Override
    public int dimensions() {
        return model.dimensions();
    }

    /// {@inheritDoc}
    ///
    /// @throws CancellationException also if the encoder is closed meanwhile
    /// @throws InputException if one of the model's files is not as published, or another network
    /// @throws IllegalStateException with one plain sentence, if the model cannot be loaded or fails
    @Override
    public FloatMatrix encode(List<String> texts, Progress progress, Cancel cancel) {
        FloatMatrix vectors = FloatMatrix.zeros(texts.size(), dimensions());
        if (texts.isEmpty()) {
            return vectors;
        }
        Tally tally = new Tally(progress, texts.size());
        Cancel stop = () -> loaded.isClosed() || cancel.isRequested();
        loaded.with(entered -> workers.forRanges(texts.size(), 1, (from, to) -> {
            stop.check();
            entered.encode(texts.get(from), vectors.data(), vectors.offset(from));
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
