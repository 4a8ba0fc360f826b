package org.filmament.poster.real;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Decodes pictures from strangers: JPEG, also in CMYK, PNG, WebP and GIF. What a picture's header says is looked at before anything
/// is decoded, so that one of a hundred thousand pixels squared costs nothing.
final class PictureDecoder {

    /// The longest side, and the most pixels, that are decoded at all.
    static final int LONGEST_SIDE = 20_000;
    static final long MOST_PIXELS = 30_000_000;

    private static final Set<String> FORMATS = Set.of("jpeg", "png", "webp", "gif");

    private PictureDecoder() {
    }

    /// @param bytes  a whole file
    /// @param widest width in pixels of what is needed; of a picture much larger only every second, third … pixel is decoded
    /// @throws IOException with one sentence, if it is no picture, too large, or damaged
    static BufferedImage decode(byte[] bytes, int widest) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = reader(in);
            try {
                // Without metadata: its text may be compressed a thousandfold, and nobody reads it.
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                require(width, height);
                ImageReadParam param = reader.getDefaultReadParam();
                int step = Math.max(1, Math.min(width / (2 * widest), height / (3 * widest)));
                param.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, param);
            } finally {
                reader.dispose();
            }
        } catch (RuntimeException e) {
            // Readers meet damaged files with every kind of exception.
            throw new IOException("The picture is damaged.", e);
        }
    }

    private static void require(int width, int height) throws IOException {
        if (width < 1 || height < 1 || width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw new IOException(String.format(Locale.ROOT, "The picture says that it has %,d × %,d pixels, which is too many.", width, height));
        }
    }

    private static ImageReader reader(ImageInputStream in) throws IOException {
        for (Iterator<ImageReader> readers = ImageIO.getImageReaders(in); readers.hasNext();) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
            reader.dispose();
        }
        throw new IOException("It is not a JPEG, PNG, WebP or GIF picture.");
    }
}
