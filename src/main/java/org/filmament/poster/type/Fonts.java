package org.filmament.poster.type;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Fonts by the name of their resource, and the font for a character that a typeface lacks. Safe for use from any number of threads.
final class Fonts {

    /// Latin with Greek and Cyrillic first; the order settles who draws what several have.
    private static final List<String> OTHER_SCRIPTS =
            List.of("NotoSans-Bold", "NotoSansHebrew-Bold", "NotoSansArabic-Bold", "NotoSansThai-Bold", "NotoSansDevanagari-Bold");

    private static final Map<String, Font> SHIPPED = new ConcurrentHashMap<>();
    private static final Map<Character.UnicodeScript, Font> OF_SYSTEM = new ConcurrentHashMap<>();

    private Fonts() {
    }

    /// A font that ships, at a size of 1.
    static Font shipped(String resource) {
        return SHIPPED.computeIfAbsent(resource, Fonts::read);
    }

    /// The font that draws a character in place of `font`: that one if it can, else one that ships, else one of the system.
    static Font forCodePoint(Font font, int codePoint) {
        if (font.canDisplay(codePoint)) {
            return font;
        }
        for (String resource : OTHER_SCRIPTS) {
            Font other = shipped(resource);
            if (other.canDisplay(codePoint)) {
                return other;
            }
        }
        Font known = OF_SYSTEM.computeIfAbsent(Character.UnicodeScript.of(codePoint), script -> ofSystem(codePoint));
        return known.canDisplay(codePoint) ? known : ofSystem(codePoint);
    }

    /// The system's first font by name, bold before plain, that has a character; the face for missing characters if none has.
    private static Font ofSystem(int codePoint) {
        return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .filter(font -> !isLogical(font) && font.canDisplay(codePoint))
                .min(Comparator.comparing((Font font) -> !font.getFontName().contains("Bold")).thenComparing(font -> font.getFontName()))
                .orElseGet(() -> shipped(OTHER_SCRIPTS.getFirst()));
    }

    private static boolean isLogical(Font font) {
        return List.of(Font.DIALOG, Font.DIALOG_INPUT, Font.SANS_SERIF, Font.SERIF, Font.MONOSPACED).contains(font.getFamily());
    }

    private static Font read(String resource) {
        try (InputStream stream = Fonts.class.getResourceAsStream(resource + ".ttf")) {
            if (stream == null) {
                throw new IllegalStateException("missing font " + resource);
            }
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("unreadable font " + resource, e);
        }
    }
}
