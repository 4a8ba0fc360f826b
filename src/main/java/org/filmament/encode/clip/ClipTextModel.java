package org.filmament.encode.clip;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// CLIP's tokenizer and text tower in memory: one text in, its unit vector out. Safe for use from any thread; each call stays on its own.
final class ClipTextModel implements AutoCloseable {

    private static final String IDS = "input_ids";
    private static final String MASK = "attention_mask";

    private final ClipTokenizer tokenizer;
    private final ClipTower tower;
    private final boolean takesMask;
    private final boolean takesAllPositions;

    ClipTextModel(ClipTokenizer tokenizer, ClipTower tower) {
        this.tokenizer = tokenizer;
        this.tower = tower;
        takesMask = tower.network().inputs().containsKey(MASK);
        takesAllPositions = tower.network().inputs().values().stream().anyMatch(input -> input.getShape()[1] > 0);
    }

    /// Puts the unit vector of `text` into `target` from `from` on.
    void encode(String text, float[] target, int from) {
        long[] ids = tokenizer.ids(text);
        int count = takesAllPositions ? ClipTokenizer.MAX_TOKENS : ids.length;
        try (OnnxTensor idTensor = tensor(padded(ids, count, ids[ids.length - 1])); OnnxTensor maskTensor = tensor(mask(ids.length, count))) {
            Map<String, OnnxTensor> inputs = new HashMap<>(Map.of(IDS, idTensor));
            if (takesMask) {
                inputs.put(MASK, maskTensor);
            }
            tower.run(inputs, tower.vector(), target, from);
        } catch (OrtException e) {
            throw new IllegalStateException("The text encoder failed: " + e.getMessage() + ".", e);
        }
    }

    /// CLIP pads with its end token, the first of which is the one that it reads the sentence from.
    private static long[] padded(long[] values, int count, long padding) {
        long[] padded = Arrays.copyOf(values, count);
        Arrays.fill(padded, values.length, count, padding);
        return padded;
    }

    private static long[] mask(int length, int count) {
        long[] ones = new long[length];
        Arrays.fill(ones, 1);
        return padded(ones, count, 0);
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        LongBuffer buffer = ByteBuffer.allocateDirect(values.length * Long.BYTES).order(ByteOrder.nativeOrder()).asLongBuffer();
        return tower.network().tensor(buffer.put(0, values), 1, values.length);
    }

    /// Frees the native memory; no call may be under way.
    @Override
    public void close() {
        tokenizer.close();
        tower.close();
    }
}
