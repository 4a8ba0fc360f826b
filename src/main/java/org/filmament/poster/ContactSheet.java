package org.filmament.poster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.filmament.work.AtomicFile;
import org.filmament.work.InputException;

/// A wall of posters in one picture, to look at a catalogue's posters side by side.
///
/// @param columns posters in a row
/// @param width   of a poster in pixels, even
public record ContactSheet(int columns, int rows, int width) {

    private static final Color WALL = new Color(0x101216);
    private static final float JPEG_QUALITY = 0.85f;

    /// Draws as many posters as there is room for, spread evenly over a catalogue, and writes them as PNG or, where the file's name ends so, JPEG.
    ///
    /// @param films of the source
    /// @throws InputException if the name ends in neither
    /// @throws IOException    if the folder is missing or read-only, the disk full
    public void write(PosterSource source, int films, Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String format = name.substring(name.lastIndexOf('.') + 1).replace("jpeg", "jpg");
        if (!format.equals("png") && !format.equals("jpg")) {
            throw new InputException("The contact sheet's name must end in .png or .jpg: " + file);
        }
        BufferedImage wall = draw(source, films);
        AtomicFile.write(file, channel -> encode(wall, format, channel));
    }

    BufferedImage draw(PosterSource source, int films) {
        int gap = width / 14;
        int height = width * 3 / 2;
        int count = Math.min(films, columns * rows);
        BufferedImage wall = new BufferedImage(columns * (width + gap) + gap, rows * (height + gap) + gap, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = wall.createGraphics();
        graphics.setColor(WALL);
        graphics.fillRect(0, 0, wall.getWidth(), wall.getHeight());
        graphics.dispose();
        IntStream.range(0, count).parallel().forEach(i -> wall.setRGB(gap + i % columns * (width + gap), gap + i / columns * (height + gap),
                width, height, source.pixels((int) ((long) i * films / count), width), 0, width));
        return wall;
    }

    private static void encode(BufferedImage wall, String format, FileChannel channel) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(Channels.newOutputStream(channel))) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            if (format.equals("jpg")) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(JPEG_QUALITY);
            }
            writer.setOutput(stream);
            writer.write(null, new IIOImage(wall, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }
}
