package org.filmament.poster;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.InputStream;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.filmament.catalog.Film;
import org.jspecify.annotations.Nullable;

/// Draws films' titles as small sprites, one line each, to be laid under posters. Safe for use by several threads.
public final class TitleArtist {

    /// A drawn title.
    ///
    /// @param width  in pixels, with room for the halo
    /// @param height likewise
    /// @param ink    how much of each pixel the letters cover, 0 to 255
    /// @param halo   how much of it lies close around them, 0 to 255: what sets letters off from whatever is behind
    public record Sprite(int width, int height, byte[] ink, byte[] halo) {
    }

    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);
    private static final String ELLIPSIS = "…";

    /// How far the halo reaches, as a share of the size of the type.
    private static final float HALO = 0.2f;

    private final List<Film> films;
    private final Font face;

    /// @param films whose titles are asked for, by their row
    /// @param face  an OpenType font for the scripts that it knows; the system's own sans serif writes the others, and all without one
    public TitleArtist(List<Film> films, @Nullable InputStream face) {
        this.films = films;
        this.face = face == null ? fallback() : read(face);
    }

    private static Font read(InputStream face) {
        try (face) {
            return Font.createFont(Font.TRUETYPE_FONT, face);
        } catch (IOException | FontFormatException e) {
            return fallback();
        }
    }

    private static Font fallback() {
        return new Font(Font.SANS_SERIF, Font.PLAIN, 1);
    }

    /// The title of a film, cut with an ellipsis where it is too long.
    ///
    /// @param size   of the type in pixels
    /// @param widest pixels that the letters may take
    public Sprite draw(int film, float size, float widest) {
        String title = films.get(film).title().strip();
        Font font = (face.canDisplayUpTo(title) < 0 ? face : fallback()).deriveFont(size);
        String line = fitted(title, font, widest);
        int margin = (int) Math.ceil(size * HALO) + 1;
        int width = (int) Math.ceil(advance(line, font)) + 2 * margin;
        int height = (int) Math.ceil(size * 1.25f) + 2 * margin;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setFont(font);
            graphics.drawString(line, margin, margin + size * 0.95f);
        } finally {
            graphics.dispose();
        }
        byte[] ink = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return new Sprite(width, height, ink, halo(ink, width, height, margin - 1));
    }

    static String fitted(String title, Font font, float widest) {
        if (advance(title, font) <= widest) {
            return title;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(title);
        for (int end = letters.preceding(title.length()); end > 0; end = letters.previous()) {
            String cut = title.substring(0, end).stripTrailing() + ELLIPSIS;
            if (advance(cut, font) <= widest) {
                return cut;
            }
        }
        return ELLIPSIS;
    }

    private static float advance(String text, Font font) {
        return (float) font.getStringBounds(text, METRICS).getWidth();
    }

    /// The letters spread by two running means, made denser again: soft at its outer edge, closed between the letters.
    static byte[] halo(byte[] ink, int width, int height, int reach) {
        int[] spread = new int[ink.length];
        for (int i = 0; i < ink.length; i++) {
            spread[i] = ink[i] & 0xFF;
        }
        int half = Math.max(1, reach / 2);
        for (int pass = 0; pass < 2; pass++) {
            spread = mean(mean(spread, width, height, half, 1), width, height, half, width);
        }
        byte[] halo = new byte[ink.length];
        for (int i = 0; i < halo.length; i++) {
            halo[i] = (byte) Math.min(255, 3 * spread[i]);
        }
        return halo;
    }

    private static int[] mean(int[] source, int width, int height, int half, int step) {
        int[] target = new int[source.length];
        int lines = step == 1 ? height : width;
        int length = step == 1 ? width : height;
        for (int line = 0; line < lines; line++) {
            int from = step == 1 ? line * width : line;
            for (int i = 0; i < length; i++) {
                int sum = 0;
                for (int k = Math.max(0, i - half); k <= Math.min(length - 1, i + half); k++) {
                    sum += source[from + k * step];
                }
                target[from + i * step] = sum / (2 * half + 1);
            }
        }
        return target;
    }
}
