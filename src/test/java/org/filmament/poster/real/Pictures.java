package org.filmament.poster.real;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Files of pictures, good and bad, for tests of this room.
final class Pictures {

    static final int RED = 0xFFC02020;
    static final int BLUE = 0xFF2030B0;

    private Pictures() {
    }

    /// The upper half red, the lower blue.
    static BufferedImage twoColored(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(RED));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(new Color(BLUE));
        graphics.fillRect(0, height / 2, width, height);
        graphics.dispose();
        return image;
    }

    static byte[] file(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A PNG that says it is of this size, with next to nothing behind its header.
    static byte[] pngOfSize(int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        bytes.writeBytes(chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}).array()));
        bytes.writeBytes(chunk("IDAT", new byte[] {0x78, (byte) 0x9C, 0x03, 0, 0, 0, 0, 1}));
        bytes.writeBytes(chunk("IEND", new byte[0]));
        return bytes.toByteArray();
    }

    /// A JPEG that says it is of this size, and ends after its header.
    static byte[] jpegOfSize(int width, int height) {
        byte[] whole = file(twoColored(16, 16), "jpeg");
        for (int i = 2; i < whole.length - 8; i++) {
            if ((whole[i] & 0xFF) == 0xFF && (whole[i + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(whole).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                return whole;
            }
        }
        throw new IllegalStateException("no frame header");
    }

    /// `png` with a chunk more after its header.
    static byte[] withChunk(byte[] png, byte[] chunk) {
        int afterHeader = 8 + 25;
        return ByteBuffer.allocate(png.length + chunk.length).put(png, 0, afterHeader).put(chunk)
                .put(png, afterHeader, png.length - afterHeader).array();
    }

    static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length).putInt(data.length).put(name).put(data).putInt((int) crc.getValue()).array();
    }

    /// Whether two opaque colours are the same but for what JPEG makes of them.
    static boolean isNear(int a, int b) {
        return Math.abs((a >> 16 & 0xFF) - (b >> 16 & 0xFF)) < 12 && Math.abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF)) < 12
                && Math.abs((a & 0xFF) - (b & 0xFF)) < 12;
    }
}
