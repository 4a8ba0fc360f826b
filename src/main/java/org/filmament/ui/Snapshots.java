package org.filmament.ui;

import java.io.IOException;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import org.filmament.export.PngFile;

/// Pictures of what the window shows. FX thread only.
public final class Snapshots {

    private Snapshots() {
    }

    /// Renders `node` as it stands and writes it as PNG.
    ///
    /// @param scale device pixels to a unit of the scene: 1 for an ordinary display, 2 for a dense one
    /// @throws IOException if the file cannot be written
    public static void write(Node node, double scale, Path file) throws IOException {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(scale, scale));
        parameters.setFill(Color.TRANSPARENT);
        // Shadows reach beyond the node; the picture does not.
        Bounds bounds = node.getLayoutBounds();
        parameters.setViewport(new Rectangle2D(0, 0, bounds.getWidth() * scale, bounds.getHeight() * scale));
        WritableImage image = node.snapshot(parameters, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        PngFile.write(file, width, height, argb);
    }
}
