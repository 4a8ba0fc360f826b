package org.filmament.encode;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Tally;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// all-MiniLM-L6-v2 by sentence-transformers (Apache-2.0), 384 dimensions, from the class path through ONNX Runtime: the mean
/// over at most 256 tokens, scaled to length 1. Never goes online.
///
/// Each text is a run of its own on one thread; texts are spread over the workers, the longest first, so that no thread is
/// left alone with a long one at the end. The model is loaded when the first text comes, not before, so an encoder that finds
/// everything in a cache costs nothing.
///
/// Safe for use from any thread, also at once: a search may encode its query while a catalogue is being encoded.
public final class MiniLmEncoder implements TextEncoder {

    static final String MODEL_SHA_256 = "afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1";
    static final String TOKENIZER_SHA_256 = "da0e79933b9ed51798a3ae27893d3c5fa4a201126cef75586296df9b4d2c62a0";

    private final Workers workers;

    private @Nullable MiniLmModel model;
    private int callsUnderWay;
    private volatile boolean closed;

    /// An encoder that works on `workers`, as many texts at a time as they have threads.
    public MiniLmEncoder(Workers workers) {
        this.workers = workers;
    }

    @Override
    public String name() {
        return "all-MiniLM-L6-v2";
    }

    @Override
    public String fingerprint() {
        return "all-MiniLM-L6-v2 model " + MODEL_SHA_256 + " tokenizer " + TOKENIZER_SHA_256 + " tokens "
                + MiniLmTokenizer.MAX_TOKENS + " characters " + MiniLmTokenizer.MAX_CHARACTERS + " mean";
    }

    @Override
    public int dimensions() {
        return MiniLmModel.DIMENSIONS;
    }

    /// {@inheritDoc}
    ///
    /// A cancelled call ends within the time that one text takes, some 50 ms.
    ///
    /// @throws CancellationException also if the encoder is closed meanwhile
    /// @throws IllegalStateException with one plain sentence, if the model cannot be loaded or fails
    @Override
    public FloatMatrix encode(List<String> texts, Progress progress, Cancel cancel) {
        FloatMatrix vectors = FloatMatrix.zeros(texts.size(), dimensions());
        if (texts.isEmpty()) {
            return vectors;
        }
        MiniLmModel entered = enter();
        try {
            int[] order = longestFirst(texts);
            Tally tally = new Tally(progress, texts.size());
            Cancel stop = () -> closed || cancel.isRequested();
            workers.forRanges(order.length, 1, (from, to) -> {
                stop.check();
                int row = order[from];
                entered.encode(texts.get(row), vectors.data(), vectors.offset(row));
                tally.add(1);
            });
        } finally {
            leave();
        }
        return vectors;
    }

    private static int[] longestFirst(List<String> texts) {
        long[] keys = new long[texts.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) -texts.get(i).length() << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }

    private synchronized MiniLmModel enter() {
        if (closed) {
            throw new IllegalStateException("The text encoder is closed.");
        }
        if (model == null) {
            model = MiniLmModel.load();
        }
        callsUnderWay++;
        return model;
    }

    private synchronized void leave() {
        callsUnderWay--;
        freeIfUnused();
    }

    /// Ends the calls under way, as if they had been cancelled, and frees the native memory: at once, or when the last of
    /// those calls has left. Does not wait for that; closing twice does no harm.
    @Override
    public synchronized void close() {
        closed = true;
        freeIfUnused();
    }

    private void freeIfUnused() {
        if (closed && callsUnderWay == 0 && model != null) {
            model.close();
            model = null;
        }
    }
}
