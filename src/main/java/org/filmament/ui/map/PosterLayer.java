package org.filmament.ui.map;

import org.filmament.poster.PosterSprites;
import org.filmament.work.Workers;

/// The posters of a picture, from the least prominent up, each with a shadow that sets it off; what is lifted or selected has a rim of light.
///
/// [#gather] finds on one thread what will be seen and with which pixels; then bands of rows can be drawn from any.
final class PosterLayer {

    /// Posters narrower than this cast no shadow, in logical pixels.
    private static final double SHADOW_FROM = 9;

    /// How dark the shadow is at each pixel outwards, of 256: for small posters, for large ones, for lifted ones.
    private static final int[] SMALL_SHADOW = {104, 36};
    private static final int[] SHADOW = {112, 52, 20};
    private static final int[] LIFTED_SHADOW = {120, 104, 88, 72, 56, 42, 30, 20, 12, 6};

    /// Opacity of the veil behind a selected film, of 256.
    private static final int VEIL = 104;

    /// In logical pixels.
    private static final double SMALL_BELOW = 40;
    private static final double RIM = 1.5;

    private final SpriteShelf shelf;
    private final Coverage coverage = new Coverage();
    private boolean[] seen = new boolean[0];
    private int[] openFrom = new int[0];
    private int[] openTo = new int[0];
    private SpriteShelf.Look[] looks = new SpriteShelf.Look[0];

    PosterLayer(PosterSprites sprites, Workers workers) {
        shelf = new SpriteShelf(sprites, workers);
    }

    /// Takes the posters of a picture.
    void gather(SceneSnapshot scene, Placement placement) {
        if (seen.length < placement.count()) {
            seen = new boolean[placement.count()];
            openFrom = new int[placement.count()];
            openTo = new int[placement.count()];
        }
        coverage.clear(scene.viewport().deviceWidth(), scene.viewport().deviceHeight());
        for (int i = placement.count() - 1; i >= 0; i--) {
            uncover(placement, i);
        }
        looks = shelf.find(scene, placement, seen);
    }

    /// Whether the same picture would look better if it were drawn again now.
    boolean isUnfinished() {
        return shelf.isUnfinished();
    }

    private void uncover(Placement placement, int i) {
        float x = placement.left()[i];
        float y = placement.top()[i];
        float right = x + placement.width()[i];
        float bottom = y + height(placement, i);
        int outerLeft = (int) Math.floor(x);
        int outerTop = (int) Math.floor(y);
        int outerRight = (int) Math.ceil(right);
        int outerBottom = (int) Math.ceil(bottom);
        int open = coverage.firstOpen(outerLeft, outerTop, outerRight, outerBottom);
        seen[i] = open < outerBottom;
        if (seen[i]) {
            int end = coverage.lastOpen(outerLeft, outerRight, open, outerBottom);
            openFrom[i] = open > outerTop && open > 0 ? open : outerTop - Placement.FRINGE;
            openTo[i] = end < outerBottom ? end : outerBottom + Placement.FRINGE;
            if (Math.round(placement.opacity()[i] * Band.OPAQUE) == Band.OPAQUE) {
                coverage.add((int) Math.ceil(x), (int) Math.ceil(y), (int) Math.floor(right), (int) Math.floor(bottom));
            }
        }
    }

    /// Draws some rows of the posters `from..to` of the placement.
    void draw(SceneSnapshot scene, Placement placement, int from, int to, Band band) {
        double scale = scene.viewport().outputScale();
        for (int i = from; i < to; i++) {
            if (seen[i] && band.open(openFrom[i], openTo[i])) {
                drawOne(scene, placement, i, scale, band);
            }
        }
    }

    private void drawOne(SceneSnapshot scene, Placement placement, int i, double scale, Band band) {
        boolean lifted = i >= placement.resting();
        float width = placement.width()[i];
        int opacity = Math.round(placement.opacity()[i] * Band.OPAQUE);
        if (width >= SHADOW_FROM * scale) {
            drawShadow(scene.backdrop(), placement, i,
                    lifted ? LIFTED_SHADOW : width < SMALL_BELOW * scale ? SMALL_SHADOW : SHADOW, opacity, band);
        }
        drawPoster(placement, i, looks[i], opacity, band);
        if (lifted || placement.posters()[i] == scene.selected()) {
            drawRim(scene, placement, i, opacity, band);
        }
    }

    /// What is not tied to the selected film steps back.
    static void drawVeil(SceneSnapshot scene, Band band) {
        int share = Math.round(scene.focus() * VEIL);
        if (share > 0) {
            band.veil(scene.backdrop() == Backdrop.NIGHT ? 0xFF05070D : 0xFFF4F0E7, share);
        }
    }

    private static void drawPoster(Placement placement, int i, SpriteShelf.Look look, int opacity, Band band) {
        float x = placement.left()[i];
        float y = placement.top()[i];
        float w = placement.width()[i];
        float h = height(placement, i);
        int[] under = look.under;
        int[] over = look.over;
        boolean rising = look.rise < 1;
        if (rising && under != null) {
            band.scaled(under, look.underWidth, look.underWidth * 3 / 2, x, y, w, h, opacity);
        } else if (rising || over == null) {
            band.fill(look.tone, x, y, w, h, opacity);
        }
        if (over != null) {
            drawSprite(over, look.overWidth, look.overHeight, x, y, w, h, rising ? Math.round(opacity * look.rise) : opacity,
                    band);
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
        int thickness = (int) Math.max(1, Math.round(RIM * scene.viewport().outputScale()));
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

    /// A poster of whole width has a whole height.
    private static float height(Placement placement, int i) {
        float width = placement.width()[i];
        float exact = width * Placement.ASPECT;
        return width == (int) width ? Math.round(exact) : exact;
    }
}
