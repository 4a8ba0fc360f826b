package org.filmament.ui.map;

import java.util.Arrays;
import org.filmament.work.Workers;

/// Contours around the groups of films, in their colours. They are worked out anew whenever films have moved, and travel with them.
///
/// [#gather] belongs to one thread; then bands of rows can be drawn from any.
final class OutlineLayer {

    /// In logical pixels.
    private static final double THICKNESS = 1.5;

    /// Opacity of 256.
    private static final int OPACITY = 190;

    private final Workers workers;
    private int[] groupsOf = new int[0];
    private int[][] members = new int[0][];
    private Contour[] contours = new Contour[0];
    private float[] positionsOf = new float[0];
    private int[] colors = new int[0];
    private Segments segments = new Segments();

    OutlineLayer(Workers workers) {
        this.workers = workers;
    }

    /// Takes the contours of a picture.
    void gather(SceneSnapshot scene) {
        segments.clear();
        if (scene.outlines() == 0 || scene.groups().length != scene.films()) {
            return;
        }
        boolean moved = !Arrays.equals(positionsOf, scene.positions());
        if (scene.groups() != groupsOf) {
            groupsOf = scene.groups();
            members = members(groupsOf);
            moved = true;
        }
        if (moved) {
            positionsOf = scene.positions().clone();
            contours = new Contour[members.length];
            workers.forRanges(members.length, 2, (from, to) -> {
                for (int group = from; group < to; group++) {
                    contours[group] = Contour.of(positionsOf, members[group]);
                }
            });
        }
        colors = new int[members.length];
        for (int group = 0; group < members.length; group++) {
            colors[group] = members[group].length == 0 ? 0 : scene.colors()[members[group][0]];
            project(scene, group);
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

    private void project(SceneSnapshot scene, int group) {
        Viewport viewport = scene.viewport();
        double perUnit = scene.camera().scale() * viewport.outputScale();
        double shiftX = viewport.deviceWidth() / 2.0 - scene.camera().x() * perUnit;
        double shiftY = viewport.deviceHeight() / 2.0 - scene.camera().y() * perUnit;
        for (float[] line : contours[group].lines()) {
            for (int i = 0; i < line.length; i += 2) {
                int next = (i + 2) % line.length;
                segments.add((float) (line[i] * perUnit + shiftX), (float) (line[i + 1] * perUnit + shiftY),
                        (float) (line[next] * perUnit + shiftX), (float) (line[next + 1] * perUnit + shiftY), group);
            }
        }
    }

    /// Draws some rows.
    void draw(SceneSnapshot scene, Band band) {
        float thickness = (float) (THICKNESS * scene.viewport().outputScale());
        int opacity = Math.round(scene.outlines() * OPACITY);
        for (int i = 0; i < segments.count; i++) {
            float[] ends = segments.ends;
            band.stroke(0xFF000000 | colors[segments.group[i]], ends[4 * i], ends[4 * i + 1], ends[4 * i + 2], ends[4 * i + 3], thickness,
                    opacity);
        }
    }

    /// Pieces of lines in device pixels.
    private static final class Segments {

        private float[] ends = new float[0];
        private int[] group = new int[0];
        private int count;

        void clear() {
            count = 0;
        }

        void add(float fromX, float fromY, float toX, float toY, int of) {
            if (count == group.length) {
                group = Arrays.copyOf(group, 2 * count + 1024);
                ends = Arrays.copyOf(ends, 4 * group.length);
            }
            ends[4 * count] = fromX;
            ends[4 * count + 1] = fromY;
            ends[4 * count + 2] = toX;
            ends[4 * count + 3] = toY;
            group[count++] = of;
        }
    }
}
