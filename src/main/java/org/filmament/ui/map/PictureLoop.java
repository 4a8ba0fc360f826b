package org.filmament.ui.map;

import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// Has one picture after another drawn on a worker and holds the finished one until a pulse shows it. A picture that takes longer than a pulse
/// is followed by the next at once; a quick one waits for its pulse. For use on the FX thread.
final class PictureLoop {

    /// Who knows what to draw next.
    @FunctionalInterface
    interface Orders {

        /// Asked on the FX thread when the next picture can be begun.
        ///
        /// @param unfinished whether the last picture will not stay as it is
        /// @return null when there is nothing to draw
        @Nullable Order next(boolean unfinished);
    }

    /// What to draw, by whom.
    record Order(SkyPainter painter, SceneRequest request) {
    }

    /// A finished picture on its way to the screen.
    record Finished(Image image, SkyPainter.Painted painted) {
    }

    private static final System.Logger LOG = System.getLogger(PictureLoop.class.getName());

    private final Executor painting;
    private final Orders orders;
    private @Nullable PictureBuffers buffers;
    private PictureBuffers.@Nullable Buffer readyBuffer;
    private SkyPainter.@Nullable Painted ready;
    private boolean drawing;
    private boolean begunSincePulse;
    private boolean unfinished;

    /// @param painting where pictures are drawn
    PictureLoop(Executor painting, Orders orders) {
        this.painting = painting;
        this.orders = orders;
    }

    /// Starts a pulse.
    ///
    /// @return the picture to show now, if there is a new one
    @Nullable Finished pulse() {
        begunSincePulse = false;
        if (buffers == null) {
            return null;
        }
        buffers.pulse();
        if (ready == null || readyBuffer == null) {
            return null;
        }
        Finished finished = new Finished(buffers.show(readyBuffer), ready);
        ready = null;
        readyBuffer = null;
        return finished;
    }

    /// Whether a picture is on its way, or the last one will not stay as it is.
    boolean isBusy() {
        return drawing || ready != null || unfinished;
    }

    /// Begins the next picture if there is something to draw and somewhere to draw it.
    void draw() {
        if (drawing || begunSincePulse || buffers != null && buffers.isExhausted()) {
            return;
        }
        Order order = orders.next(unfinished);
        if (order == null) {
            return;
        }
        PictureBuffers target = buffersFor(order.request().viewport());
        PictureBuffers.Buffer buffer = target.lend();
        unfinished = false;
        drawing = true;
        begunSincePulse = true;
        painting.execute(() -> paint(order, target, buffer));
    }

    private PictureBuffers buffersFor(Viewport viewport) {
        if (buffers == null || !buffers.fits(viewport)) {
            buffers = new PictureBuffers(viewport.deviceWidth(), viewport.deviceHeight());
            ready = null;
            readyBuffer = null;
        }
        return buffers;
    }

    private void paint(Order order, PictureBuffers target, PictureBuffers.Buffer buffer) {
        SkyPainter.Painted painted = null;
        try {
            painted = order.painter().paint(order.request(), buffer.pixels);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "The constellation could not be drawn.", e);
        }
        SkyPainter.Painted result = painted;
        Platform.runLater(() -> finished(target, buffer, result));
    }

    private void finished(PictureBuffers target, PictureBuffers.Buffer buffer, SkyPainter.@Nullable Painted painted) {
        drawing = false;
        if (painted == null || target != buffers) {
            target.giveBack(buffer);
        } else {
            if (readyBuffer != null) {
                target.giveBack(readyBuffer);
            }
            ready = painted;
            readyBuffer = buffer;
            unfinished = painted.unfinished();
        }
        draw();
    }
}
