package org.filmament.ui.map;

import java.util.Arrays;

/// What stands where on the screen in one picture, in device pixels. Immutable by contract; made on the drawing thread, then read by
/// whatever lies over the picture and by [picking][Picker].
///
/// @param viewport that it was made for
/// @param camera   likewise
/// @param screen   x and y of the middle of each film, NaN for a film without a place
/// @param unplaced number of films without a place: not drawn, but not forgotten
/// @param settled  whether the common size is a whole number and will stay for a while
/// @param size     width that posters have in common, those lifted or tied to the selection apart
/// @param posters  films shown as posters, in the order of drawing: the topmost last
/// @param left     x of each poster's left edge
/// @param top      y of each poster's upper edge
/// @param width    of each poster; its height is half as much again
/// @param opacity  of each poster, above 0
/// @param common   how many of `posters` come before those that are selected, tied to it, or lifted
/// @param resting  how many of `posters` come before those that are lifted
public record Placement(Viewport viewport, Camera camera, float[] screen, int unplaced, boolean settled, float size, int[] posters,
                 float[] left, float[] top, float[] width, float[] opacity, int common,
                 int resting) {

    /// Posters are three high to two wide.
    public static final float ASPECT = 1.5f;

    /// What a dimmed poster keeps of its opacity.
    private static final float DIMMED = 0.13f;

    /// The share of its size that a poster grows from as a star turns into it.
    private static final float BUD = 0.6f;

    /// In logical pixels: what a poster grows to when lifted, when selected, when tied to the selected one.
    private static final double LIFTED_WIDTH = 112;
    private static final double SELECTED_WIDTH = 34;
    private static final double NEIGHBOR_WIDTH = 24;

    /// Logical pixels that a lifted poster keeps from the edge of the view.
    private static final double EDGE = 10;

    /// Room around a poster that its shadow and rim may take, in device pixels.
    static final int FRINGE = 12;

    /// Where everything in a snapshot stands.
    static Placement of(SceneSnapshot scene) {
        return new Builder(scene).build();
    }

    private static final class Builder {

        private final SceneSnapshot scene;
        private final Viewport viewport;
        private final double scale;
        private final float size;
        private final float[] screen;
        private int unplaced;
        private int count;
        private final int[] posters;
        private final float[] left;
        private final float[] top;
        private final float[] width;
        private final float[] opacity;

        Builder(SceneSnapshot scene) {
            this.scene = scene;
            viewport = scene.viewport();
            scale = viewport.outputScale();
            double exact = scene.level().posterWidth() * scale;
            size = (float) (scene.zooming() ? exact : Math.max(1, Math.rint(exact)));
            screen = new float[2 * scene.films()];
            int most = scene.films() + scene.raised().length;
            posters = new int[most];
            left = new float[most];
            top = new float[most];
            width = new float[most];
            opacity = new float[most];
        }

        Placement build() {
            project();
            if (!scene.level().hasPosters()) {
                return placement(0, 0);
            }
            boolean[] apart = new boolean[scene.films()];
            for (int film : scene.neighbors()) {
                apart[film] = true;
            }
            for (int film : scene.raised()) {
                apart[film] = true;
            }
            if (scene.selected() >= 0) {
                apart[scene.selected()] = true;
            }
            addCommon(apart, false);
            addCommon(apart, true);
            int common = count;
            for (int i = scene.neighbors().length - 1; i >= 0; i--) {
                addTied(scene.neighbors()[i], NEIGHBOR_WIDTH);
            }
            if (scene.selected() >= 0) {
                addTied(scene.selected(), SELECTED_WIDTH);
            }
            int resting = count;
            for (int i = 0; i < scene.raised().length; i++) {
                addRaised(scene.raised()[i], scene.lifts()[i]);
            }
            return placement(common, resting);
        }

        private Placement placement(int common, int resting) {
            return new Placement(viewport, scene.camera(), screen, unplaced, !scene.zooming(), size, Arrays.copyOf(posters, count),
                    Arrays.copyOf(left, count), Arrays.copyOf(top, count), Arrays.copyOf(width, count),
                    Arrays.copyOf(opacity, count), common, resting);
        }

        /// At rest the map's origin stands on a whole pixel, so that a pan moves every film by the same whole number.
        private void project() {
            float[] positions = scene.positions();
            double perUnit = scene.camera().scale() * scale;
            double shiftX = viewport.deviceWidth() / 2.0 - scene.camera().x() * perUnit;
            double shiftY = viewport.deviceHeight() / 2.0 - scene.camera().y() * perUnit;
            if (scene.atRest()) {
                shiftX = Math.rint(shiftX);
                shiftY = Math.rint(shiftY);
            }
            for (int i = 0; i < screen.length; i += 2) {
                screen[i] = (float) (positions[i] * perUnit + shiftX);
                screen[i + 1] = (float) (positions[i + 1] * perUnit + shiftY);
                if (!(Float.isFinite(screen[i]) && Float.isFinite(screen[i + 1]))) {
                    screen[i] = Float.NaN;
                    screen[i + 1] = Float.NaN;
                    unplaced++;
                }
            }
        }

        private void addCommon(boolean[] apart, boolean emphasized) {
            int[] order = scene.order();
            for (int rank = order.length - 1; rank >= 0; rank--) {
                int film = order[rank];
                float emphasis = scene.emphasis(film);
                if (!apart[film] && emphasis > 0.5f == emphasized) {
                    float presence = scene.presence()[film];
                    add(film, presence == 1 ? size : size * (BUD + (1 - BUD) * presence),
                            presence * (DIMMED + (1 - DIMMED) * emphasis));
                }
            }
        }

        private void addTied(int film, double least) {
            add(film, Math.max(size, (float) Math.rint(least * scale)), 1);
        }

        private void add(int film, float posterWidth, float posterOpacity) {
            float x = screen[2 * film] - posterWidth / 2;
            float y = screen[2 * film + 1] - posterWidth * ASPECT / 2;
            // NaN fails the comparisons: a film without a place is not seen.
            boolean seen = x + posterWidth > -FRINGE && x < viewport.deviceWidth() + FRINGE
                    && y + posterWidth * ASPECT > -FRINGE && y < viewport.deviceHeight() + FRINGE;
            if (seen && posterOpacity > 1 / 256f) {
                boolean whole = scene.atRest() && posterWidth == size;
                put(film, whole ? (float) Math.rint(x) : x, whole ? (float) Math.rint(y) : y, posterWidth, posterOpacity);
            }
        }

        private void addRaised(int film, float lift) {
            float x = screen[2 * film];
            float y = screen[2 * film + 1];
            if (Float.isNaN(x)) {
                return;
            }
            float eased = lift * lift * (3 - 2 * lift);
            float lifted = Math.max(size * 1.3f, (float) (LIFTED_WIDTH * scale));
            float rest = size * Math.max(0.2f, scene.presence()[film]);
            float w = rest + (lifted - rest) * eased;
            float atX = x - w / 2;
            float atY = y - w * ASPECT / 2;
            float edge = (float) (EDGE * scale);
            float insideX = Math.clamp(atX, edge, Math.max(edge, viewport.deviceWidth() - edge - w));
            float insideY = Math.clamp(atY, edge, Math.max(edge, viewport.deviceHeight() - edge - w * ASPECT));
            boolean whole = lift >= 1 && scene.atRest();
            atX += (insideX - atX) * eased;
            atY += (insideY - atY) * eased;
            put(film, whole ? (float) Math.rint(atX) : atX, whole ? (float) Math.rint(atY) : atY,
                    whole ? (float) Math.rint(w) : w, Math.max(eased, scene.presence()[film]));
        }

        private void put(int film, float x, float y, float posterWidth, float posterOpacity) {
            posters[count] = film;
            left[count] = x;
            top[count] = y;
            width[count] = posterWidth;
            opacity[count++] = posterOpacity;
        }
    }

    /// Number of posters.
    public int count() {
        return posters.length;
    }

    /// Where a film's poster stands in the lists; -1 when it is not shown as one.
    public int indexOf(int film) {
        for (int i = posters.length - 1; i >= 0; i--) {
            if (posters[i] == film) {
                return i;
            }
        }
        return -1;
    }
}
