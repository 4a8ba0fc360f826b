package org.filmament.poster;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import org.filmament.catalog.Film;

/// Draws a film's poster from its title and year: large type over one plain figure, in the colours of its era. The same film
/// has the same poster at every width, in every run; two films of one title differ by their years.
///
/// The type reads from a width of about 60 pixels; below, a poster is a small composition of colours. Headless; safe for use
/// from any number of threads.
public final class PosterArtist implements PosterSource {

    private static final float MARGIN = 0.08f;
    private static final float HEIGHT = 1.5f;
    private static final float SMALL_TYPE = 0.062f;
    private static final float SMALLEST_TITLE = 0.07f;
    private static final Font[] FACES = {
        new Font(Font.SANS_SERIF, Font.BOLD, 1), new Font(Font.SERIF, Font.BOLD, 1), new Font(Font.SANS_SERIF, Font.BOLD, 1),
        new Font(Font.SERIF, Font.PLAIN, 1)};
    private static final Font SMALL_FACE = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    private final List<Film> films;

    /// @param films whose posters are asked for, by their row
    public PosterArtist(List<Film> films) {
        this.films = List.copyOf(films);
    }

    @Override
    public int[] pixels(int film, int width) {
        return draw(films.get(film), width);
    }

    @Override
    public int tone(int film) {
        Film shown = films.get(film);
        return PosterPalette.of(shown.year(), seed(shown)).tone();
    }

    /// One poster, `width` wide and `width * 3 / 2` high, as opaque ARGB pixels row by row.
    static int[] draw(Film film, int width) {
        BufferedImage image = new BufferedImage(width, width * 3 / 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            new Composition(film, width).paint(graphics);
        } finally {
            graphics.dispose();
        }
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= 0xFF000000;
        }
        return pixels;
    }

    private static int seed(Film film) {
        int year = film.year() == null ? 0 : film.year();
        return mixed(film.title().hashCode() * 31 + year);
    }

    /// A number that depends on every bit of `x` (Murmur3's finalizer).
    static int mixed(int x) {
        int h = x;
        h = (h ^ h >>> 16) * 0x85EBCA6B;
        h = (h ^ h >>> 13) * 0xC2B2AE35;
        return h ^ h >>> 16;
    }

    /// Where things stand on one poster. All lengths are in widths of the poster.
    private static final class Composition {

        private final Film film;
        private final int width;
        private final int seed;
        private final PosterPalette palette;
        private final Font face;
        private final TitleBlock title;
        private final boolean titleOnTop;
        private final boolean centered;

        Composition(Film film, int width) {
            this.film = film;
            this.width = width;
            this.seed = seed(film);
            this.palette = PosterPalette.of(film.year(), seed);
            this.face = FACES[Math.floorMod(seed >>> 8, FACES.length)];
            this.titleOnTop = (seed >>> 12 & 3) != 0;
            this.centered = (seed >>> 14 & 3) == 0;
            this.title = TitleBlock.fit(film.title(), face, 1 - 2 * MARGIN, 0.72f, 0.3f, SMALLEST_TITLE);
        }

        void paint(Graphics2D graphics) {
            int lit = PosterPalette.mix(palette.ground(), 0xFFFFFF, 0.05f);
            int shaded = PosterPalette.mix(palette.ground(), 0, 0.08f);
            graphics.setPaint(new GradientPaint(0, 0, new Color(lit), 0, width * HEIGHT, new Color(shaded)));
            graphics.fillRect(0, 0, width, width * 3 / 2);

            float foot = HEIGHT - MARGIN - SMALL_TYPE - 0.05f;
            float gap = 0.09f;
            float titleTop = titleOnTop ? MARGIN + 0.01f : foot - title.height();
            float zoneTop = titleOnTop ? titleTop + title.height() + gap : MARGIN;
            float zoneBottom = titleOnTop ? foot : titleTop - gap;
            paintFigure(graphics, zoneTop, zoneBottom);
            paintTitle(graphics, titleTop);
            paintFoot(graphics);
        }

        private void paintFigure(Graphics2D graphics, float top, float bottom) {
            if (bottom - top < 0.18f) {
                return;
            }
            PosterFigure[] figures = PosterFigure.values();
            Graphics2D scaled = (Graphics2D) graphics.create();
            try {
                scaled.scale(width, width);
                scaled.clip(new Rectangle2D.Float(0, top, 1, bottom - top));
                figures[Math.floorMod(seed >>> 18, figures.length)].paint(
                        new PosterFigure.Brush(scaled, palette, top, bottom, seed));
            } finally {
                scaled.dispose();
            }
        }

        private void paintTitle(Graphics2D graphics, float top) {
            graphics.setColor(new Color(palette.ink()));
            graphics.setFont(face.deriveFont(title.size() * width));
            float baseline = top + title.size() * 0.74f;
            for (String line : title.lines()) {
                float x = centered ? (1 - advance(graphics.getFont(), line)) / 2 : MARGIN;
                graphics.drawString(line, x * width, baseline * width);
                baseline += title.size() * TitleBlock.LEADING;
            }
        }

        private void paintFoot(Graphics2D graphics) {
            float baseline = HEIGHT - MARGIN;
            graphics.setFont(SMALL_FACE.deriveFont(SMALL_TYPE * width));
            graphics.setColor(new Color(PosterPalette.mix(palette.ink(), palette.ground(), 0.25f)));
            float right = 1 - MARGIN;
            if (film.year() != null) {
                String year = film.year().toString();
                right -= advance(graphics.getFont(), year);
                graphics.drawString(year, right * width, baseline * width);
            }
            if (film.director() != null) {
                TitleBlock credit = TitleBlock.fit(film.director(), SMALL_FACE, right - MARGIN - 0.06f, SMALL_TYPE * 1.05f,
                        SMALL_TYPE, SMALL_TYPE * 0.8f);
                graphics.setFont(SMALL_FACE.deriveFont(credit.size() * width));
                graphics.drawString(credit.lines().getFirst(), MARGIN * width, baseline * width);
            }
        }

        private float advance(Font font, String text) {
            return (float) font.getStringBounds(text, METRICS).getWidth() / width;
        }
    }
}
