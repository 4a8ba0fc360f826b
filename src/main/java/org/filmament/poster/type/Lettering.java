package org.filmament.poster.type;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.text.AttributedString;
import java.text.Bidi;

/// A line of text as an outline, at a size of 1, its baseline at y = 0. Right-to-left scripts run as they should.
///
/// @param outline with holes, nobody changes it
/// @param ink     what the outline covers
record Lettering(Shape outline, Rectangle2D ink) {

    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    static Lettering of(String text, Face face) {
        String cased = face.cased(text);
        Font font = face.spacedFont();
        char[] characters = cased.toCharArray();
        Shape outline = font.canDisplayUpTo(cased) < 0 && !Bidi.requiresBidi(characters, 0, characters.length)
                ? font.layoutGlyphVector(METRICS, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT).getOutline()
                : new TextLayout(styled(cased, font).getIterator(), METRICS).getOutline(null);
        AffineTransform toUnit = AffineTransform.getScaleInstance(1 / Face.OUTLINED_SIZE, 1 / Face.OUTLINED_SIZE);
        Shape unit = toUnit.createTransformedShape(outline);
        return new Lettering(unit, unit.getBounds2D());
    }

    private static AttributedString styled(String text, Font font) {
        AttributedString styled = new AttributedString(text);
        int from = 0;
        while (from < text.length()) {
            Font used = Fonts.forCodePoint(font, text.codePointAt(from));
            int to = from;
            while (to < text.length() && (to == from || Fonts.forCodePoint(font, text.codePointAt(to)).equals(used))) {
                to += Character.charCount(text.codePointAt(to));
            }
            styled.addAttribute(TextAttribute.FONT, used.equals(font) ? font : used.deriveFont(Face.OUTLINED_SIZE), from, to);
            from = to;
        }
        return styled;
    }
}
