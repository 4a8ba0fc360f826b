package org.filmament.ui.map;

import org.jspecify.annotations.Nullable;

/// All films as one small picture, and the camera that it is seen from. Immutable by contract.
///
/// @param width  of the rectangle that holds the films, in logical pixels
/// @param height likewise
/// @param pixels opaque ARGB, width × height of the viewport in device pixels
record MinimapPicture(Viewport viewport, Camera camera, double width, double height, int[] pixels) {

    private static final double MARGIN = 8;

    /// What one film alone adds to a pixel's exponent, and what a dimmed one keeps of that.
    private static final float ALONE = 0.7f;
    private static final float DIMMED = 0.15f;

    /// Cost: a sort of the coordinates and a visit to each film, some milliseconds for 34,000; not for the FX thread.
    ///
    /// @param positions x and y of each film; those that are not finite are left out
    /// @param argb      one opaque colour a film
    /// @param emphasis  how much each film matters; null when all do
    static MinimapPicture of(Viewport viewport, float[] positions, int[] argb, float @Nullable [] emphasis, Backdrop backdrop) {
        Extent extent = Extent.of(positions);
        Camera camera = Camera.fit(extent, viewport, MARGIN);
        int width = viewport.deviceWidth();
        int height = viewport.deviceHeight();
        Light light = Light.on(backdrop);
        float[] red = new float[width * height];
        float[] green = new float[width * height];
        float[] blue = new float[width * height];
        double perUnit = camera.scale() * viewport.outputScale();
        // A film is a dot of a logical pixel; many in a small space do not burn it out.
        int side = (int) Math.max(1, Math.round(viewport.outputScale()));
        float gain = (float) (ALONE * Math.min(1, Math.sqrt(6000.0 / Math.max(1, argb.length))) / 255);
        for (int film = 0; film < argb.length; film++) {
            double x = (positions[2 * film] - camera.x()) * perUnit + width / 2.0;
            double y = (positions[2 * film + 1] - camera.y()) * perUnit + height / 2.0;
            if (!(x >= 0 && y >= 0 && x <= width - side && y <= height - side)) {
                continue;
            }
            float amount = gain * (emphasis == null ? 1 : DIMMED + (1 - DIMMED) * emphasis[film]);
            for (int dot = 0; dot < side * side; dot++) {
                int at = ((int) y + dot / side) * width + (int) x + dot % side;
                red[at] += amount * light.channel(argb[film], 16);
                green[at] += amount * light.channel(argb[film], 8);
                blue[at] += amount * light.channel(argb[film], 0);
            }
        }
        int[] pixels = new int[width * height];
        int ground = backdrop == Backdrop.NIGHT ? 0x0A0F1D : 0xFBF9F4;
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = 0xFF000000 | shown(ground >> 16 & 0xFF, red[i], backdrop) << 16
                    | shown(ground >> 8 & 0xFF, green[i], backdrop) << 8 | shown(ground & 0xFF, blue[i], backdrop);
        }
        return new MinimapPicture(viewport, camera, extent.width() * camera.scale(), extent.height() * camera.scale(), pixels);
    }

    private static int shown(int ground, float light, Backdrop backdrop) {
        double left = Math.exp(-light);
        return (int) Math.round(backdrop == Backdrop.NIGHT ? 255 - (255 - ground) * left : ground * left);
    }
}
