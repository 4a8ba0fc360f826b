package org.filmament.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.filmament.work.AtomicFile;

/// Writes pictures as PNG.
public final class PngFile {

    private PngFile() {
    }

    /// Writes a picture; `file` is replaced only once all of it is there. Folders on the way are made.
    ///
    /// @param argb `width * height` colours, row by row, `0xAARRGGBB`, not premultiplied
    /// @throws IOException if it cannot be written
    public static void write(Path file, int width, int height, int[] argb) throws IOException {
        if (argb.length != width * height) {
            throw new IllegalArgumentException(width + " × " + height + " pixels are not " + argb.length);
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(argb, 0, pixels, 0, argb.length);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        ByteBuffer bytes = ByteBuffer.wrap(png.toByteArray());
        Path target = file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        AtomicFile.write(target, channel -> {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        });
    }
}
