package org.filmament.ui.map;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;

/// A slow zoom through all levels, from a glowing cloud to a handful of posters with their titles: nothing pops.
class SlowZoomTest {

    private static final int FILMS = 1500;
    private static final Viewport VIEW = new Viewport(480, 300, 1);
    private static final double FIT = 110;

    /// A picture every so long, and how much nearer each is.
    private static final long INTERVAL = 25_000_000L;
    private static final double STEP = 1.008;

    private final float[] positions = Skies.cloud(FILMS, 5);
    private final LevelOfDetail detail = new LevelOfDetail(FILMS, FIT, VIEW, LevelOfDetail.Choice.BY_ROOM);

    @Test
    void nothingPopsFromTheCloudToTheTitles() {
        SkyPainter painter = new SkyPainter(Skies.sprites(FILMS), Skies.titles(FILMS), Workers.serial());
        int pictures = (int) (Math.log(detail.largestScale() / detail.smallestScale()) / Math.log(STEP));
        double[] change = new double[pictures];
        double[] sudden = new double[pictures];
        int[] before = picture(painter, 0);
        for (int i = 1; i < pictures; i++) {
            int[] now = picture(painter, i);
            change[i] = meanChange(before, now);
            sudden[i] = suddenlyChanged(before, now);
            before = now;
        }
        for (int i = 8; i < pictures - 8; i++) {
            double around = medianAround(change, i);
            assertTrue(change[i] <= 1.5 * around + 0.25,
                    "picture %d at spacing %.1f changes by %.2f, those around it by %.2f".formatted(i, spacing(i), change[i], around));
            assertTrue(sudden[i] <= 1.5 * medianAround(sudden, i) + 0.003,
                    "in picture %d at spacing %.1f %.4f of the blocks change, in those around it %.4f".formatted(i, spacing(i), sudden[i],
                            medianAround(sudden, i)));
        }
    }

    private double spacing(int picture) {
        return detail.spacing(scale(picture));
    }

    private double scale(int picture) {
        return detail.smallestScale() * Math.pow(STEP, picture);
    }

    private int[] picture(SkyPainter painter, int i) {
        SceneRequest at = Skies.request(1 + i * INTERVAL, VIEW, new Camera(0.1, 0.05, scale(i)), positions);
        int[] pixels = Skies.blank(VIEW);
        painter.paint(new SceneRequest(at.nanos(), VIEW, at.camera(), true, detail, at.backdrop(), at.order(), at.goal(), 1, at.colors(), null,
                -1, -1, new int[0], Layers.DEFAULT), pixels);
        return pixels;
    }

    /// Mean difference of the channels, of 255.
    private static double meanChange(int[] before, int[] now) {
        long sum = 0;
        for (int i = 0; i < before.length; i++) {
            sum += Math.abs((before[i] & 0xFF) - (now[i] & 0xFF)) + Math.abs((before[i] >> 8 & 0xFF) - (now[i] >> 8 & 0xFF))
                    + Math.abs((before[i] >> 16 & 0xFF) - (now[i] >> 16 & 0xFF));
        }
        return sum / 3.0 / before.length;
    }

    /// Share of blocks of 20 by 20 pixels whose mean brightness changes by more than an eighth: what moves by a pixel or two keeps it, what
    /// comes out of nowhere does not.
    private static double suddenlyChanged(int[] before, int[] now) {
        int side = 20;
        int blocks = 0;
        int changed = 0;
        for (int y = 0; y + side <= VIEW.deviceHeight(); y += side) {
            for (int x = 0; x + side <= VIEW.deviceWidth(); x += side) {
                blocks++;
                changed += Math.abs(brightness(before, x, y, side) - brightness(now, x, y, side)) > 32 ? 1 : 0;
            }
        }
        return (double) changed / blocks;
    }

    private static double brightness(int[] pixels, int left, int top, int side) {
        long sum = 0;
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                int pixel = pixels[y * VIEW.deviceWidth() + x];
                sum += (pixel & 0xFF) + (pixel >> 8 & 0xFF) + (pixel >> 16 & 0xFF);
            }
        }
        return sum / 3.0 / (side * side);
    }

    private static double medianAround(double[] values, int at) {
        double[] around = Arrays.copyOfRange(values, at - 7, at + 8);
        Arrays.sort(around);
        return around[7];
    }
}
