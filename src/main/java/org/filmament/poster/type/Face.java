package org.filmament.poster.type;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The typefaces that ship, each with the way it is set on a poster.
public enum Face {
    // Condensed grotesques
    ANTON("Anton", Case.UPPER, 0, false),
    BEBAS("BebasNeue", Case.UPPER, 0.01f, false),
    BARLOW("BarlowCondensed-SemiBold", Case.UPPER, 0.04f, false),
    // High-contrast serifs
    PLAYFAIR("PlayfairDisplay-Black", Case.MIXED, -0.01f, false),
    ABRIL("AbrilFatface", Case.MIXED, 0, false),
    DM_SERIF("DMSerifDisplay", Case.MIXED, -0.01f, false),
    CINZEL("Cinzel-Bold", Case.UPPER, 0.04f, true),
    // Slabs
    ALFA("AlfaSlabOne", Case.UPPER, 0, true),
    ZILLA("ZillaSlab-Bold", Case.MIXED, -0.01f, false),
    // Geometric sans serifs
    JOST("Jost-Bold", Case.UPPER, 0.01f, true),
    JOST_MEDIUM("Jost-Medium", Case.UPPER, 0.09f, true),
    JOSEFIN("JosefinSans-Bold", Case.UPPER, 0.02f, true),
    SYNCOPATE("Syncopate-Bold", Case.UPPER, 0, true),
    // Display, hand and machine
    LIMELIGHT("Limelight", Case.MIXED, 0, true),
    RIGHTEOUS("Righteous", Case.MIXED, 0, false),
    CAPRASIMO("Caprasimo", Case.MIXED, -0.01f, false),
    LONDRINA("LondrinaSolid-Black", Case.UPPER, 0, false),
    CAVEAT("CaveatBrush", Case.MIXED, 0, false),
    MONO("SpaceMono-Bold", Case.LOWER, -0.03f, true);

    /// Outlines are taken at this size: the fonts' own grid, about, so that nothing is rounded.
    static final float OUTLINED_SIZE = 1000;

    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    private enum Case {
        UPPER, MIXED, LOWER
    }

    private final String resource;
    private final Case letters;
    private final float tracking;
    private final boolean wide;
    private final Map<Integer, Double> advances = new ConcurrentHashMap<>();
    private volatile @Nullable Font spaced;

    Face(String resource, Case letters, float tracking, boolean wide) {
        this.resource = resource;
        this.letters = letters;
        this.tracking = tracking;
        this.wide = wide;
    }

    /// The font at [#OUTLINED_SIZE], with its kerning and the space between its letters.
    Font spacedFont() {
        Font font = spaced;
        if (font == null) {
            font = Fonts.shipped(resource).deriveFont(Map.of(TextAttribute.SIZE, OUTLINED_SIZE,
                    TextAttribute.KERNING, TextAttribute.KERNING_ON, TextAttribute.TRACKING, tracking));
            spaced = font;
        }
        return font;
    }

    /// Width of a text at a size of 1, but for kerning: the sum of its characters'.
    public double width(String text) {
        return cased(text).codePoints().mapToDouble(point -> advances.computeIfAbsent(point, this::advance)).sum();
    }

    /// Without the attributes of [#spacedFont], which would have a single character laid out as a paragraph is.
    private double advance(int codePoint) {
        Font font = Fonts.forCodePoint(Fonts.shipped(resource), codePoint).deriveFont(OUTLINED_SIZE);
        return font.createGlyphVector(METRICS, Character.toString(codePoint)).getLogicalBounds().getWidth() / OUTLINED_SIZE + tracking;
    }

    /// Whether long words come out small in it.
    public boolean isWide() {
        return wide;
    }

    /// A text in the letters that this face is set in.
    String cased(String text) {
        return switch (letters) {
            case UPPER -> text.toUpperCase(Locale.ROOT);
            case MIXED -> text;
            case LOWER -> text.toLowerCase(Locale.ROOT);
        };
    }
}
