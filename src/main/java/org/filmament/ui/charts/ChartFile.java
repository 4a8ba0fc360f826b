package org.filmament.ui.charts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.filmament.export.PngFile;
import org.filmament.export.TextFiles;
import org.filmament.work.InputException;

/// A chart as it stood when it was to be saved, ready to be written from any thread.
public sealed interface ChartFile {

    /// @param argb row by row
    record Pixels(int width, int height, int[] argb) implements ChartFile {
    }

    record Drawing(String svg) implements ChartFile {
    }

    /// @param rows its header first
    record Table(List<List<String>> rows) implements ChartFile {
    }

    /// Renders a chart; FX thread only.
    static ChartFile of(SavedAs form, ChartKind kind, ChartScene scene, double width, double height) {
        return switch (form) {
            case PNG, SHARP_PNG -> pixels(kind, scene, width, height, form.scale());
            case SVG -> new Drawing(svg(kind, scene, width, height));
            case CSV -> new Table(ChartTable.of(kind, scene.data(), scene.names()));
        };
    }

    /// The chart as SVG.
    static String svg(ChartKind kind, ChartScene scene, double width, double height) {
        SvgPen pen = new SvgPen(width, height, scene.ruler());
        Charts.paint(kind, pen, scene, width, height);
        return pen.finish();
    }

    private static ChartFile pixels(ChartKind kind, ChartScene scene, double width, double height, double scale) {
        Canvas canvas = new Canvas(Math.ceil(width * scale), Math.ceil(height * scale));
        canvas.getGraphicsContext2D().scale(scale, scale);
        Charts.paint(kind, new CanvasPen(canvas.getGraphicsContext2D()), scene, width, height);
        WritableImage image = canvas.snapshot(new SnapshotParameters(), null);
        int columns = (int) image.getWidth();
        int rows = (int) image.getHeight();
        int[] argb = new int[columns * rows];
        image.getPixelReader().getPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), argb, 0, columns);
        return new Pixels(columns, rows, argb);
    }

    /// Writes it, whole or not at all.
    ///
    /// @throws InputException if the file cannot be written
    default void write(Path file) {
        try {
            switch (this) {
                case Pixels picture -> PngFile.write(file, picture.width, picture.height, picture.argb);
                case Drawing drawing -> TextFiles.write(file, drawing.svg);
                case Table table -> TextFiles.writeTable(file, table.rows);
            }
        } catch (IOException e) {
            throw new InputException("The chart cannot be saved to " + file + ": " + e.getMessage() + ".", e);
        }
    }
}
