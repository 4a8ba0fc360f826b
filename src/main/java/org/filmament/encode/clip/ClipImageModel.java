package org.filmament.encode.clip;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// CLIP's image tower in memory: one picture in, its unit vector out. Safe for use from any thread; each call stays on its own.
final class ClipImageModel implements AutoCloseable {

    private final ClipTower tower;
    private final Queue<Workspace> idle = new ConcurrentLinkedQueue<>();

    ClipImageModel(ClipTower tower) {
        this.tower = tower;
    }

    /// Puts the unit vector of a picture into `target` from `from` on.
    ///
    /// @param argb `width * height` opaque pixels
    void encode(int[] argb, int width, int height, float[] target, int from) {
        Workspace workspace = idle.poll();
        if (workspace == null) {
            workspace = new Workspace(tower.vector());
        }
        ClipPixels.tensor(argb, width, height, workspace.values);
        workspace.pixels.put(0, workspace.values);
        try (OnnxTensor pixels = tower.network().tensor(workspace.pixels, 1, 3, ClipPixels.SIDE, ClipPixels.SIDE)) {
            tower.run(Map.of("pixel_values", pixels), workspace.vector, target, from);
        } catch (OrtException e) {
            throw new IllegalStateException("The image encoder failed: " + e.getMessage() + ".", e);
        } finally {
            idle.add(workspace);
        }
    }

    /// Frees the native memory; no call may be under way.
    @Override
    public void close() {
        tower.close();
    }

    /// What one call needs while it runs; kept for the next one.
    private static final class Workspace {

        private final float[] values = new float[ClipPixels.LENGTH];
        private final FloatBuffer pixels =
                ByteBuffer.allocateDirect(ClipPixels.LENGTH * Float.BYTES).order(ByteOrder.nativeOrder()).asFloatBuffer();
        private final FloatBuffer vector;

        Workspace(FloatBuffer vector) {
            this.vector = vector;
        }
    }
}
