package org.filmament.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// all-MiniLM-L6-v2 in memory: one text in, its unit vector out. Safe for use from any thread; each call stays on its own.
///
/// A text goes through the model alone, without padding, so every token counts in the mean and nothing but the text decides on
/// the vector. The model is the int8 one, which quantizes its activations by their range over the whole input: a batch would
/// mix its texts (`src/docs/decisions/0002-one-text-a-run.md`).
final class MiniLmModel implements AutoCloseable {

    static final int DIMENSIONS = 384;

    static final String MODEL_RESOURCE = "/all-minilm-l6-v2-q.onnx";
    static final String TOKENIZER_RESOURCE = "/all-minilm-l6-v2-q-tokenizer.json";

    private static final LongBuffer ONES = filled(1);
    private static final LongBuffer ZEROS = filled(0);

    private final MiniLmTokenizer tokenizer;
    private final OnnxModel network;
    private final Queue<Workspace> idle = new ConcurrentLinkedQueue<>();

    private MiniLmModel(MiniLmTokenizer tokenizer, OnnxModel network) {
        this.tokenizer = tokenizer;
        this.network = network;
    }

    /// Loads tokenizer and model from the class path, in under half a second.
    ///
    /// @throws IllegalStateException with one plain sentence, if a file is missing or a native library does not start here
    static MiniLmModel load() {
        MiniLmTokenizer tokenizer = MiniLmTokenizer.load(resource(TOKENIZER_RESOURCE));
        try {
            return new MiniLmModel(tokenizer, OnnxModel.load("all-MiniLM-L6-v2", resource(MODEL_RESOURCE)));
        } catch (RuntimeException e) {
            tokenizer.close();
            throw e;
        }
    }

    static byte[] resource(String name) {
        try (InputStream in = MiniLmModel.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The text encoder's file " + name + " is missing from this installation.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("The text encoder's file " + name + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /// Puts the unit vector of `text` into `target[from .. from + 384)`.
    void encode(String text, float[] target, int from) {
        long[] ids = tokenizer.ids(text);
        Workspace workspace = idle.poll();
        if (workspace == null) {
            workspace = new Workspace();
        }
        try {
            run(ids, workspace);
            poolAndNormalize(workspace, ids.length, target, from);
        } catch (OrtException e) {
            throw new IllegalStateException("The text encoder failed: " + e.getMessage() + ".", e);
        } finally {
            idle.add(workspace);
        }
    }

    private void run(long[] ids, Workspace workspace) throws OrtException {
        int count = ids.length;
        workspace.ids.put(0, ids);
        try (OnnxTensor inputIds = network.tensor(workspace.ids.slice(0, count), 1, count);
                OnnxTensor mask = network.tensor(ONES.slice(0, count), 1, count);
                OnnxTensor types = network.tensor(ZEROS.slice(0, count), 1, count);
                OnnxTensor states = network.tensor(workspace.states.slice(0, count * DIMENSIONS), 1, count, DIMENSIONS)) {
            network.run(Map.of("input_ids", inputIds, "attention_mask", mask, "token_type_ids", types),
                    Map.of("last_hidden_state", states));
        }
    }

    private static void poolAndNormalize(Workspace workspace, int count, float[] target, int from) {
        float[] sum = workspace.sum;
        float[] state = workspace.state;
        workspace.states.get(0, sum);
        for (int t = 1; t < count; t++) {
            workspace.states.get(t * DIMENSIONS, state);
            for (int j = 0; j < DIMENSIONS; j++) {
                sum[j] += state[j];
            }
        }
        double square = 0;
        for (float value : sum) {
            square += (double) value * value;
        }
        // The mean's divisor would cancel out in the division by the length.
        float scale = (float) (1 / Math.sqrt(square));
        for (int j = 0; j < DIMENSIONS; j++) {
            target[from + j] = sum[j] * scale;
        }
    }

    /// Frees the native memory; no call may be under way.
    @Override
    public void close() {
        tokenizer.close();
        network.close();
    }

    private static LongBuffer filled(long value) {
        LongBuffer buffer = longs();
        for (int i = 0; i < buffer.capacity(); i++) {
            buffer.put(i, value);
        }
        return buffer;
    }

    private static LongBuffer longs() {
        return ByteBuffer.allocateDirect(MiniLmTokenizer.MAX_TOKENS * Long.BYTES).order(ByteOrder.nativeOrder())
                .asLongBuffer();
    }

    /// What one call needs while it runs; kept for the next one.
    private static final class Workspace {

        private final LongBuffer ids = longs();
        private final FloatBuffer states = ByteBuffer
                .allocateDirect(MiniLmTokenizer.MAX_TOKENS * DIMENSIONS * Float.BYTES).order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        private final float[] sum = new float[DIMENSIONS];
        private final float[] state = new float[DIMENSIONS];
    }
}
