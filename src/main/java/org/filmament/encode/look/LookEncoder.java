package org.filmament.encode.look;

import org.filmament.encode.ImageEncoder;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Tally;
import org.filmament.work.Workers;

/// Describes how posters look, in [#DIMENSIONS] numbers: [where which colours lie][ColorLayout], [which colours there are][ColorPalette], and
/// [how the picture is built][EdgeLayout], empty space included.
///
/// Each part has length 1 and is then weighted by the root of its share, so the cosine of two vectors is the weighted mean of the
/// cosines of their parts, and the squared Euclidean distance twice what that lacks to 1: both metrics give the same neighbours. One thread
/// describes some 2,000 posters a second.
public final class LookEncoder implements ImageEncoder {

    public static final int DIMENSIONS = ColorLayout.SIZE + ColorPalette.SIZE + EdgeLayout.SIZE;

    private static final int WIDTH = 64;
    private static final int VERSION = 1;
    private static final double LAYOUT_SHARE = 0.4;
    private static final double PALETTE_SHARE = 0.4;
    private static final double EDGES_SHARE = 0.2;

    private final Workers workers;

    public LookEncoder(Workers workers) {
        this.workers = workers;
    }

    @Override
    public String name() {
        return "look";
    }

    @Override
    public String fingerprint() {
        return "look " + VERSION;
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public FloatMatrix encode(int count, Pictures pictures, Progress progress, Cancel cancel) {
        FloatMatrix vectors = FloatMatrix.zeros(count, DIMENSIONS);
        Tally tally = new Tally(progress, count);
        workers.forRanges(count, 1, (from, to) -> {
            for (int i = from; i < to; i++) {
                cancel.check();
                describe(pictures.pixels(i, WIDTH), vectors.data(), vectors.offset(i));
                tally.add(1);
            }
        });
        return vectors;
    }

    private static void describe(int[] argb, float[] target, int offset) {
        LabPicture picture = LabPicture.of(argb, WIDTH);
        int palette = offset + ColorLayout.SIZE;
        int edges = palette + ColorPalette.SIZE;
        ColorLayout.describe(picture, target, offset);
        ColorPalette.describe(picture, target, palette);
        EdgeLayout.describe(picture, target, edges);
        Unit.scale(target, offset, ColorLayout.SIZE, Math.sqrt(LAYOUT_SHARE));
        Unit.scale(target, palette, ColorPalette.SIZE, Math.sqrt(PALETTE_SHARE));
        Unit.scale(target, edges, EdgeLayout.SIZE, Math.sqrt(EDGES_SHARE));
    }

    @Override
    public void close() {
        // Nothing is held: the workers belong to whoever gave them.
    }
}
