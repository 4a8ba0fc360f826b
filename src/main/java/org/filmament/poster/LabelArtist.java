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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Draws the names of groups of films as small sprites of up to three centred lines. Safe for use by several threads.
public final class LabelArtist {

    /// Where a list of words is best broken; the mark itself is left out there.
    private static final String MARK = " · ";

    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);
    private static final int MOST_LINES = 3;

    /// In sizes of the type: the widest line before another is begun, and where no number of lines will do; the distance of lines, where letters stand
    /// in theirs, and how far the halo reaches.
    private static final float WIDEST = 11.5f;
    private static final float LONGEST = 1.5f * WIDEST;
    private static final float LINE = 1.2f;
    private static final float BASELINE = 0.93f;
    private static final float HALO = 0.45f;

    /// The share of the room at which a line is as wide as it should be: names stand beside others.
    private static final float SHARE = 0.6f;

    private final Font face;

    /// What a name takes.
    ///
    /// @param lines  as they are drawn, from top to bottom
    /// @param width  of the letters in pixels
    /// @param height likewise
    public record Setting(List<String> lines, float width, float height) {

        public Setting {
            lines = List.copyOf(lines);
        }
    }

    /// @param face an OpenType font for the scripts that it knows; the system's own sans serif writes the others, and all without one
    public LabelArtist(@Nullable InputStream face) {
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
        return new Font(Font.SANS_SERIF, Font.BOLD, 1);
    }

    /// Breaks a name into lines of about the same length, as few as will do.
    ///
    /// @param size of the type in pixels
    /// @param room pixels that there are from side to side: no line is wider, and few take more than half of them
    public Setting set(String name, float size, float room) {
        float wide = Math.min(WIDEST * size, SHARE * room);
        Font font = font(name).deriveFont(size);
        String mark = name.contains(MARK) ? MARK : " ";
        String[] words = name.strip().split(mark.equals(MARK) ? " · " : "\\s+");
        List<String> lines = List.of(name.strip());
        for (int count = 1; count <= Math.min(MOST_LINES, words.length); count++) {
            lines = broken(words, mark, count, font);
            if (width(lines, font) <= wide) {
                break;
            }
        }
        float longest = Math.min(LONGEST * size, room);
        List<String> cut = lines.stream().map(line -> TitleArtist.fitted(line, font, longest)).toList();
        return new Setting(cut, (float) width(cut, font), lines.size() * LINE * size);
    }

    /// The way to break into `count` lines whose longest is shortest.
    private static List<String> broken(String[] words, String mark, int count, Font font) {
        if (count == 1) {
            return List.of(String.join(mark, words));
        }
        List<String> best = List.of();
        double least = Double.POSITIVE_INFINITY;
        for (int end = 1; end <= words.length - count + 1; end++) {
            List<String> lines = new ArrayList<>();
            lines.add(String.join(mark, List.of(words).subList(0, end)));
            lines.addAll(broken(List.of(words).subList(end, words.length).toArray(String[]::new), mark, count - 1, font));
            double longest = width(lines, font);
            if (longest < least) {
                least = longest;
                best = lines;
            }
        }
        return best;
    }

    /// The room beyond which more of it changes nothing.
    public static float ampleRoom(float size) {
        return WIDEST / SHARE * size;
    }

    /// Draws a name.
    ///
    /// @param setting made of it at the same size
    public TitleArtist.Sprite draw(Setting setting, float size) {
        int margin = margin(size);
        int width = (int) Math.ceil(setting.width()) + 2 * margin;
        int height = (int) Math.ceil(setting.height()) + 2 * margin;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            List<String> lines = setting.lines();
            for (int i = 0; i < lines.size(); i++) {
                Font font = font(lines.get(i)).deriveFont(size);
                graphics.setFont(font);
                float left = (float) (width - advance(lines.get(i), font)) / 2;
                graphics.drawString(lines.get(i), left, margin + (i * LINE + BASELINE) * size);
            }
        } finally {
            graphics.dispose();
        }
        byte[] ink = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return new TitleArtist.Sprite(width, height, ink, TitleArtist.halo(ink, width, height, margin - 1));
    }

    /// Pixels around the letters of a sprite that belong to the halo.
    public static int margin(float size) {
        return (int) Math.ceil(size * HALO) + 1;
    }

    private Font font(String text) {
        return face.canDisplayUpTo(text) < 0 ? face : fallback();
    }

    private static double width(List<String> lines, Font font) {
        return IntStream.range(0, lines.size()).mapToDouble(i -> advance(lines.get(i), font)).max().orElse(0);
    }

    private static double advance(String text, Font font) {
        return font.getStringBounds(text, METRICS).getWidth();
    }
}
