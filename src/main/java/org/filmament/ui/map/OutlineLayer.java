package org.filmament.ui.map;

import java.util.Arrays;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// Contours around the groups of films, in their colours. They are worked out anew whenever films have moved, and travel with them. When there are
/// other groups, as at another level of themes, their contours fade in while those before fade out.
///
/// [#gather] belongs to one thread; then bands of rows can be drawn from any.
final class OutlineLayer {

    /// In logical pixels.
    private static final double THICKNESS = 1.5;

    /// Opacity of 256.
    private static final int OPACITY = 190;

    /// Seconds in which contours give way to others.
    private static final double FADE = 0.25;

    private final Workers workers;
    private final Segments segments = new Segments();
    private Grouping shown = new Grouping(new int[0]);
    private @Nullable Grouping before;
    private float share = 1;
    private boolean visible;
    private float[] positionsOf = new float[0];

    OutlineLayer(Workers workers) {
        this.workers = workers;
    }

    /// Takes the contours of a picture.
    void gather(SceneSnapshot scene) {
        segments.clear();
        boolean wasVisible = visible;
        visible = scene.outlines() > 0 && scene.groups().length == scene.films();
        if (!visible) {
            before = null;
            share = 1;
            return;
        }
        if (scene.groups() != shown.groups) {
            before = wasVisible && shown.groups.length == scene.films() ? shown : null;
            share = before == null ? 1 : 0;
            shown = new Grouping(scene.groups());
        }
        share = (float) Math.min(1, share + scene.seconds() / FADE);
        if (!Arrays.equals(positionsOf, scene.positions())) {
            positionsOf = scene.positions().clone();
        }
        if (share == 1) {
            before = null;
        } else if (before != null) {
            before.follow(positionsOf, workers);
            project(before, 1 - share, scene);
        }
        shown.follow(positionsOf, workers);
        shown.take(scene.colors());
        project(shown, share, scene);
    }

    /// Whether the same picture would look different if it were drawn again now.
    boolean isUnfinished() {
        return share < 1;
    }

    private void project(Grouping groups, float strength, SceneSnapshot scene) {
        Viewport viewport = scene.viewport();
        double perUnit = scene.camera().scale() * viewport.outputScale();
        double shiftX = viewport.deviceWidth() / 2.0 - scene.camera().x() * perUnit;
        double shiftY = viewport.deviceHeight() / 2.0 - scene.camera().y() * perUnit;
        int opacity = Math.round(scene.outlines() * strength * OPACITY);
        for (int group = 0; group < groups.contours.length; group++) {
            for (float[] line : groups.contours[group].lines()) {
                for (int i = 0; i < line.length; i += 2) {
                    int next = (i + 2) % line.length;
                    segments.add((float) (line[i] * perUnit + shiftX), (float) (line[i + 1] * perUnit + shiftY),
                            (float) (line[next] * perUnit + shiftX), (float) (line[next + 1] * perUnit + shiftY), groups.colors[group], opacity);
                }
            }
        }
    }

    /// Draws some rows.
    void draw(SceneSnapshot scene, Band band) {
        float thickness = (float) (THICKNESS * scene.viewport().outputScale());
        for (int i = 0; i < segments.count; i++) {
            float[] ends = segments.ends;
            band.stroke(0xFF000000 | segments.color[i], ends[4 * i], ends[4 * i + 1], ends[4 * i + 2], ends[4 * i + 3], thickness, segments.opacity[i]);
        }
    }

    /// Films by group, with the contour of each group where they were last.
    private static final class Grouping {

        private final int[] groups;
        private final int[][] members;
        private final Contour[] contours;
        private final int[] colors;
        private float[] at = new float[0];

        Grouping(int[] groups) {
            this.groups = groups;
            members = members(groups);
            contours = new Contour[members.length];
            colors = new int[members.length];
        }

        void follow(float[] positions, Workers workers) {
            if (at != positions) {
                at = positions;
                workers.forRanges(members.length, 2, (from, to) -> {
                    for (int group = from; group < to; group++) {
                        contours[group] = Contour.of(positions, members[group]);
                    }
                });
            }
        }

        /// Each group has the colour of its films; it keeps the last one while it fades out.
        void take(int[] filmColors) {
            for (int group = 0; group < members.length; group++) {
                colors[group] = members[group].length == 0 ? 0 : filmColors[members[group][0]];
            }
        }

        private static int[][] members(int[] groups) {
            int count = Arrays.stream(groups).max().orElse(-1) + 1;
            int[] sizes = new int[count];
            for (int group : groups) {
                if (group >= 0) {
                    sizes[group]++;
                }
            }
            int[][] members = new int[count][];
            for (int group = 0; group < count; group++) {
                members[group] = new int[sizes[group]];
            }
            Arrays.fill(sizes, 0);
            for (int film = 0; film < groups.length; film++) {
                if (groups[film] >= 0) {
                    members[groups[film]][sizes[groups[film]]++] = film;
                }
            }
            return members;
        }
    }

    /// Pieces of lines in device pixels.
    private static final class Segments {

        private float[] ends = new float[0];
        private int[] color = new int[0];
        private int[] opacity = new int[0];
        private int count;

        void clear() {
            count = 0;
        }

        void add(float fromX, float fromY, float toX, float toY, int argb, int of) {
            if (count == color.length) {
                color = Arrays.copyOf(color, 2 * count + 1024);
                opacity = Arrays.copyOf(opacity, color.length);
                ends = Arrays.copyOf(ends, 4 * color.length);
            }
            ends[4 * count] = fromX;
            ends[4 * count + 1] = fromY;
            ends[4 * count + 2] = toX;
            ends[4 * count + 3] = toY;
            color[count] = argb;
            opacity[count++] = of;
        }
    }
}
