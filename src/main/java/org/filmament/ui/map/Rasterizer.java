package org.filmament.ui.map;

import java.util.concurrent.ConcurrentLinkedQueue;
import org.filmament.poster.PosterSprites;
import org.filmament.work.Workers;

/// Draws the sky into an array of pixels: the backdrop and its haze, the stars, the posters from the least prominent up, what is lifted
/// on top. The picture is split into bands of rows; pixels are the same for any number of threads. Belongs to one thread, whose
/// workers take part.
final class Rasterizer {

    private static final int BAND_ROWS = 48;

    /// Posters narrower than this cast no shadow, in logical pixels.
    private static final double SHADOW_FROM = 9;

    /// How dark the shadow is at each pixel outwards, of 256.
    private static final int[] SHADOW = {112, 52, 20};
    private static final int[] LIFTED_SHADOW = {120, 104, 88, 72, 56, 42, 30, 20, 12, 6};

    private final Workers workers;
    private final SpriteShelf shelf;
    private final StarField stars = new StarField();
    private final Haze haze = new Haze();
    private final ConcurrentLinkedQueue<long[]> glows = new ConcurrentLinkedQueue<>();

    Rasterizer(PosterSprites sprites, Workers workers) {
        this.workers = workers;
        shelf = new SpriteShelf(sprites, workers);
    }

    /// Draws one picture.
    ///
    /// @param placement of the same scene
    /// @param pixels    device width × height of the scene's viewport, opaque ARGB, all of them written
    void draw(SceneSnapshot scene, Placement placement, int[] pixels) {
        Light light = Light.on(scene.backdrop());
        int width = scene.viewport().deviceWidth();
        int height = scene.viewport().deviceHeight();
        haze.gather(scene, placement, light);
        stars.gather(scene, placement, light);
        SpriteShelf.Look[] looks = shelf.find(scene, placement);
        workers.forRanges(height, BAND_ROWS, (from, to) -> {
            drawSky(light, pixels, width, from, to);
            drawPosters(scene, placement, looks, new Band(pixels, width, from, to));
        });
    }

    /// Whether the same picture would look better if it were drawn again now.
    boolean isUnfinished() {
        return shelf.isUnfinished();
    }

    private void drawSky(Light light, int[] pixels, int width, int from, int to) {
        long[] glow = glows.poll();
        if (glow == null || glow.length != width * BAND_ROWS) {
            glow = new long[width * BAND_ROWS];
        }
        stars.light(glow, width, from, to);
        for (int y = from; y < to; y++) {
            haze.show(light, glow, (y - from) * width, pixels, width, y);
        }
        glows.add(glow);
    }

    private static void drawPosters(SceneSnapshot scene, Placement placement, SpriteShelf.Look[] looks, Band band) {
        double scale = scene.viewport().outputScale();
        for (int i = 0; i < placement.count(); i++) {
            float y = placement.top()[i];
            float h = height(placement, i);
            if (!band.meets(y - Placement.FRINGE, y + h + Placement.FRINGE)) {
                continue;
            }
            boolean lifted = i >= placement.resting();
            int opacity = Math.round(placement.opacity()[i] * Band.OPAQUE);
            if (placement.width()[i] >= SHADOW_FROM * scale) {
                drawShadow(scene.backdrop(), placement, i, lifted ? LIFTED_SHADOW : SHADOW, opacity, band);
            }
            drawPoster(placement, i, looks[i], opacity, band);
            if (lifted || placement.posters()[i] == scene.selected()) {
                drawRim(scene, placement, i, opacity, band);
            }
        }
    }

    private static void drawPoster(Placement placement, int i, SpriteShelf.Look look, int opacity, Band band) {
        float x = placement.left()[i];
        float y = placement.top()[i];
        float w = placement.width()[i];
        float h = height(placement, i);
        int[] over = look.over;
        boolean rising = look.rise < 1;
        if (over == null || rising && look.under == null) {
            band.fill(look.tone, x, y, w, h, opacity);
        } else if (rising && look.under != null) {
            band.scaled(look.under, look.underWidth, look.underWidth * 3 / 2, x, y, w, h, opacity);
        }
        if (over != null) {
            drawSprite(over, look.overWidth, look.overHeight, x, y, w, h, rising ? Math.round(opacity * look.rise) : opacity, band);
        }
    }

    private static void drawSprite(int[] sprite, int spriteWidth, int spriteHeight, float x, float y, float w, float h,
                                   int opacity, Band band) {
        if (spriteWidth != w || spriteHeight != h) {
            band.scaled(sprite, spriteWidth, spriteHeight, x, y, w, h, opacity);
        } else if (x == (int) x && y == (int) y) {
            band.copy(sprite, spriteWidth, spriteHeight, (int) x, (int) y, opacity);
        } else {
            band.shifted(sprite, spriteWidth, spriteHeight, x, y, opacity);
        }
    }

    private static void drawShadow(Backdrop backdrop, Placement placement, int i, int[] shadow, int opacity, Band band) {
        int color = backdrop == Backdrop.NIGHT ? 0xFF020306 : 0xFF2A2418;
        int share = backdrop == Backdrop.NIGHT ? opacity : opacity / 2;
        for (int ring = 0; ring < shadow.length; ring++) {
            outline(placement, i, ring, color, shadow[ring] * share >> 8, band);
        }
    }

    private static void drawRim(SceneSnapshot scene, Placement placement, int i, int opacity, Band band) {
        int own = scene.colors()[placement.posters()[i]] | 0xFF000000;
        int color = Band.lerp(own, scene.backdrop() == Backdrop.NIGHT ? 0xFFFFFFFF : 0xFF1B1B1F, 96);
        int thickness = (int) Math.max(1, Math.round(1.5 * scene.viewport().outputScale()));
        for (int ring = 0; ring < thickness; ring++) {
            outline(placement, i, ring, color, opacity, band);
        }
    }

    private static void outline(Placement placement, int i, int ring, int color, int opacity, Band band) {
        float x = placement.left()[i];
        float y = placement.top()[i];
        band.outline(color, (int) Math.floor(x) - 1 - ring, (int) Math.floor(y) - 1 - ring,
                (int) Math.ceil(x + placement.width()[i]) + 1 + ring, (int) Math.ceil(y + height(placement, i)) + 1 + ring,
                opacity);
    }

    private static float height(Placement placement, int i) {
        float exact = placement.width()[i] * Placement.ASPECT;
        return placement.width()[i] == (int) placement.width()[i] ? Math.round(exact) : exact;
    }
}
