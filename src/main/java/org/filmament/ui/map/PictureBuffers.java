package org.filmament.ui.map;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// Three pictures of one size: one on the screen, one that the toolkit may still be reading, one to draw into. So the toolkit's render
/// thread never reads what a worker writes. For use on the FX thread; only a lent picture's pixels belong to a worker.
final class PictureBuffers {

    /// One picture.
    static final class Buffer {
        final int[] pixels;
        private final PixelBuffer<IntBuffer> shared;
        private final WritableImage image;

        private Buffer(int width, int height) {
            pixels = new int[width * height];
            shared = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(shared);
        }
    }

    private final int width;
    private final int height;
    private final List<Buffer> free = new ArrayList<>();
    private @Nullable Buffer shown;
    private @Nullable Buffer leaving;

    PictureBuffers(int width, int height) {
        this.width = width;
        this.height = height;
        for (int i = 0; i < 3; i++) {
            free.add(new Buffer(width, height));
        }
    }

    boolean fits(Viewport viewport) {
        return width == viewport.deviceWidth() && height == viewport.deviceHeight();
    }

    /// To be called at the start of each pulse, before [#show]: the toolkit has by now read what left the screen the pulse before.
    void pulse() {
        if (leaving != null) {
            free.add(leaving);
            leaving = null;
        }
    }

    /// Whether all pictures are in use at the moment.
    boolean isExhausted() {
        return free.isEmpty();
    }

    /// A picture to draw into, to be [shown][#show] or [given back][#giveBack]; not to be called while there is none.
    Buffer lend() {
        return free.removeLast();
    }

    void giveBack(Buffer buffer) {
        free.add(buffer);
    }

    /// Puts a lent picture on the screen; at most once between two pulses.
    ///
    /// @return the image that shows it
    Image show(Buffer buffer) {
        leaving = shown;
        shown = buffer;
        buffer.shared.updateBuffer(pixels -> null);
        return buffer.image;
    }
}
