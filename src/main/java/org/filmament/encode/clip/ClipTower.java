package org.filmament.encode.clip;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.filmament.encode.OnnxModel;
import org.filmament.work.InputException;

/// One of CLIP's two networks, by the names of the published exports; refused when it is any other network.
final class ClipTower implements AutoCloseable {

    private final OnnxModel network;
    private final String output;
    private final int dimensions;

    private ClipTower(OnnxModel network, String output, int dimensions) {
        this.network = network;
        this.output = output;
        this.dimensions = dimensions;
    }

    /// Loads the tower that takes pixels.
    ///
    /// @param model      what to call it in an error
    /// @param dimensions of its vectors
    /// @throws InputException if it is another network
    /// @throws IllegalStateException with one plain sentence, if ONNX Runtime does not start here or refuses it
    static ClipTower ofImages(String model, int dimensions, byte[] onnx) {
        ClipTower tower = new ClipTower(OnnxModel.load(model, onnx), "image_embeds", dimensions);
        tower.require("image tower of " + model, Map.of("pixel_values", OnnxJavaType.FLOAT), Map.of(),
                new long[] {1, 3, ClipPixels.SIDE, ClipPixels.SIDE});
        return tower;
    }

    /// Loads the tower that takes tokens; otherwise as [#ofImages].
    static ClipTower ofTexts(String model, int dimensions, byte[] onnx) {
        ClipTower tower = new ClipTower(OnnxModel.load(model, onnx), "text_embeds", dimensions);
        tower.require("text tower of " + model, Map.of("input_ids", OnnxJavaType.INT64), Map.of("attention_mask", OnnxJavaType.INT64),
                new long[] {1, ClipTokenizer.MAX_TOKENS});
        return tower;
    }

    private void require(String what, Map<String, OnnxJavaType> needed, Map<String, OnnxJavaType> allowed, long[] shape) {
        Map<String, TensorInfo> inputs = network.inputs();
        Map<String, TensorInfo> outputs = network.outputs();
        boolean takes = inputs.keySet().containsAll(needed.keySet()) && inputs.entrySet().stream().allMatch(input ->
                input.getValue().type == needed.getOrDefault(input.getKey(), allowed.get(input.getKey()))
                        && fits(input.getValue().getShape(), shape));
        TensorInfo gives = outputs.get(output);
        if (!takes || gives == null || gives.type != OnnxJavaType.FLOAT || !fits(gives.getShape(), new long[] {1, dimensions})) {
            network.close();
            throw new InputException("The " + what + " is another kind of network: it takes " + listed(inputs.keySet()) + " and gives "
                    + listed(outputs.keySet()) + " instead of " + listed(needed.keySet()) + " and " + output + " with " + dimensions + " numbers.");
        }
    }

    private static String listed(Set<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }

    /// Whether a tensor of `shape` may be given where `declared` stands; negative lengths stand for any.
    private static boolean fits(long[] declared, long[] shape) {
        boolean fits = declared.length == shape.length;
        for (int i = 0; fits && i < shape.length; i++) {
            fits = declared[i] < 0 || declared[i] == shape[i];
        }
        return fits;
    }

    OnnxModel network() {
        return network;
    }

    /// A buffer for the one vector that a run gives.
    FloatBuffer vector() {
        return ByteBuffer.allocateDirect(dimensions * Float.BYTES).order(ByteOrder.nativeOrder()).asFloatBuffer();
    }

    /// Runs the network and puts the unit vector into `target` from `from` on.
    ///
    /// @param vector as [#vector] gives one, of this thread
    void run(Map<String, OnnxTensor> inputs, FloatBuffer vector, float[] target, int from) throws OrtException {
        try (OnnxTensor result = network.tensor(vector, 1, dimensions)) {
            network.run(inputs, Map.of(output, result));
        }
        vector.get(0, target, from, dimensions);
        double square = 0;
        for (int j = from; j < from + dimensions; j++) {
            square += (double) target[j] * target[j];
        }
        if (!(square > 0) || Double.isInfinite(square)) {
            throw new IllegalStateException("CLIP gave no vector: its weights are damaged, or this computer miscalculates.");
        }
        float scale = (float) (1 / Math.sqrt(square));
        for (int j = from; j < from + dimensions; j++) {
            target[j] *= scale;
        }
    }

    @Override
    public void close() {
        network.close();
    }
}
