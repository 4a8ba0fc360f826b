package org.filmament.ui.map;

/// The area that a map is drawn on.
///
/// @param width       in logical pixels, at least 1
/// @param height      in logical pixels, at least 1
/// @param outputScale device pixels to a logical one: 1, 1.5, 2 …
/// @param textScale   how much larger than usual the window's type is: 1.5 before a projector
public record Viewport(double width, double height, double outputScale, double textScale) {

    public Viewport {
        if (!(width >= 1 && height >= 1 && outputScale > 0 && textScale > 0)) {
            throw new IllegalArgumentException(
                    "a viewport of " + width + " × " + height + " at " + outputScale + " with type " + textScale + " times as large");
        }
    }

    /// An area with type of the usual size.
    public Viewport(double width, double height, double outputScale) {
        this(width, height, outputScale, 1);
    }

    /// Width in device pixels.
    public int deviceWidth() {
        return (int) Math.max(1, Math.round(width * outputScale));
    }

    /// Height in device pixels.
    public int deviceHeight() {
        return (int) Math.max(1, Math.round(height * outputScale));
    }
}
