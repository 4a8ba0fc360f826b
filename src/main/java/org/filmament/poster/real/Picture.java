package org.filmament.poster.real;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.filmament.poster.AreaFilter;

/// A picture in the shape of a poster, three high to two wide, in memory.
///
/// @param width  in pixels, even
/// @param pixels `width * (width * 3 / 2)` opaque ARGB, row by row
record Picture(int width, int[] pixels) {

    /// A picture further than this from a poster's shape is shown whole, on its own colour, instead of being cut.
    private static final double MOST_CUT = 0.2;
    private static final double SHAPE = 1.5;

    /// `image` in the shape of a poster: cut at the middle where it is nearly of that shape, else set on a ground of its mean colour.
    ///
    /// @param widest in pixels, even; a smaller picture is left as small as it is
    static Picture of(BufferedImage image, int widest) {
        double shape = (double) image.getHeight() / image.getWidth();
        boolean cut = Math.abs(shape / SHAPE - 1) <= MOST_CUT;
        boolean byWidth = cut == shape > SHAPE;
        double natural = byWidth ? image.getWidth() : image.getHeight() / SHAPE;
        int width = Math.max(2, (int) Math.min(widest, natural) / 2 * 2);
        int height = width * 3 / 2;
        double scale = byWidth ? (double) width / image.getWidth() : (double) height / image.getHeight();
        int scaledWidth = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int scaledHeight = Math.max(1, (int) Math.round(image.getHeight() * scale));
        return centred(scaled(image, scaledWidth, scaledHeight), scaledWidth, width, height);
    }

    /// The picture at another width, even.
    int[] at(int wanted) {
        if (wanted == width) {
            return pixels.clone();
        }
        if (wanted < width) {
            return new AreaFilter(width, width * 3 / 2, wanted, wanted * 3 / 2).reduce(pixels);
        }
        return pixelsOf(drawn(image(), wanted, wanted * 3 / 2));
    }

    /// The mean colour, opaque.
    int tone() {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int pixel : pixels) {
            red += pixel >> 16 & 0xFF;
            green += pixel >> 8 & 0xFF;
            blue += pixel & 0xFF;
        }
        int n = pixels.length;
        return 0xFF000000 | (int) (red / n) << 16 | (int) (green / n) << 8 | (int) (blue / n);
    }

    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, width * 3 / 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, width * 3 / 2, pixels, 0, width);
        return image;
    }

    /// Reduced by areas, so that fine lines do not break up; enlarged smoothly.
    private static int[] scaled(BufferedImage image, int width, int height) {
        int sourceWidth = image.getWidth();
        int sourceHeight = image.getHeight();
        boolean reduces = width <= sourceWidth && height <= sourceHeight;
        return reduces
                ? new AreaFilter(sourceWidth, sourceHeight, width, height).reduce(pixelsOf(drawn(image, sourceWidth, sourceHeight)))
                : pixelsOf(drawn(image, width, height));
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = target.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(image, 0, 0, width, height, null);
        } finally {
            graphics.dispose();
        }
        return target;
    }

    private static int[] pixelsOf(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= 0xFF000000;
        }
        return pixels;
    }

    /// `source` in the middle of a poster; what is over is left away, what is missing has the mean colour.
    private static Picture centred(int[] source, int sourceWidth, int width, int height) {
        int sourceHeight = source.length / sourceWidth;
        int[] target = new int[width * height];
        int ground = new Picture(sourceWidth, source).tone();
        int left = Math.floorDiv(sourceWidth - width, 2);
        int top = Math.floorDiv(sourceHeight - height, 2);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int fromX = x + left;
                int fromY = y + top;
                boolean inside = fromX >= 0 && fromX < sourceWidth && fromY >= 0 && fromY < sourceHeight;
                target[y * width + x] = inside ? source[fromY * sourceWidth + fromX] : ground;
            }
        }
        return new Picture(width, target);
    }
}
