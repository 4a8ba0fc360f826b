package org.filmament.ui.cosmos;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.filmament.ui.view.Bearing;

/// Where every film stands before the viewer at one moment, and in which order films are drawn. The arrays are used again for the next moment. Belongs
/// to one thread.
///
/// JavaFX neither sorts what is translucent nor knows of mist. So films are sorted here: dimmed ones first, then
/// the others, each far to near in steps of [mist][#STEPS], and what is selected or lifted on top. What is translucent (soft edges, light) so lies over
/// what is behind it. Within a step, points of light come before posters, and posters on different sheets one sheet after the other.
final class Projection {

    /// Steps by which films fade towards the background with their distance.
    static final int STEPS = 14;

    /// Posters are three high to two wide.
    static final float ASPECT = 1.5f;

    /// Nearer than this a film is behind the viewer, or as good as.
    static final double NEAR = 0.06;

    /// From afar films begin to fade this far before the point looked at, from near a little behind it; and are faintest so much farther on.
    private static final double CLEAR = 0.45;
    private static final double CLEAR_NEAR = -0.15;
    private static final double MIST = 1.9;

    /// Seen from nearer than this, films between the viewer and the point looked at shrink out of the way.
    private static final double CLOSE_BY = 1.1;

    /// Half the width of the most prominent film's poster and of the least, for a thousand posters.
    private static final double LARGEST_HALF = 0.043;
    private static final double SMALLEST_HALF = 0.0112;
    private static final double USUAL_POSTERS = 1_000;

    /// Half the width of a point of light with its halo, and the least of it in pixels.
    private static final double LIGHT_HALF = 0.019;
    private static final double LEAST_LIGHT = 2.2;
    private static final double LARGEST_LIGHT = 11;
    private static final double FLAT_LIGHT = 4.5;

    /// Half the width in pixels that a lifted poster grows to.
    private static final double LIFTED_HALF = 62;

    /// Films leave for the cosmos one after another: the last this share of the way later than the first.
    private static final double STAGGER = 0.22;

    /// A light that becomes a poster does so this share of the way from its end.
    private static final double BUD = 0.12;

    private static final int INDEX_BITS = 20;
    private static final int DEPTH_BITS = 24;
    private static final int TOPMOST = 2 * STEPS + 1;
    private static final int CHOSEN = 2 * STEPS;
    private static final int SHEET_BITS = 3;
    private static final int LIGHTS = 0;

    /// Layers of a picture, one over the other: the steps of mist for what is dimmed, the steps for the others, what is selected, what is lifted.
    static final int LAYERS = TOPMOST + 1;

    float[] x = new float[0];
    float[] y = new float[0];
    float[] z = new float[0];
    float[] half = new float[0];
    boolean[] poster = new boolean[0];

    /// Films in the order of drawing, of which the first [#count] are seen.
    int[] order = new int[0];
    /// The layer of each entry of [#order], 0 the lowest. On each there are posters over lights.
    int[] layer = new int[0];
    int count;

    private int lifted = -1;
    private float restHalf;
    private long[] keys = new long[0];
    private double focal = 1;
    private double middleX;
    private double middleY;

    /// Works out a moment.
    void project(CosmosMoment moment) {
        reserve(moment.films());
        focal = Orbit.focal(moment.height());
        middleX = moment.width() / 2;
        middleY = moment.height() / 2;
        place(moment);
        if (moment.flat() != null && moment.morph() < 1) {
            approach(moment, moment.flat());
        }
        lift(moment);
        sort(moment);
    }

    /// Pixels right of the view's left edge; only for films before the viewer.
    double screenX(int film) {
        return onScreenX(x[film] / z[film]);
    }

    /// Pixels below the view's upper edge.
    double screenY(int film) {
        return onScreenY(y[film] / z[film]);
    }

    /// Where something is seen that lies this far right of the axis, in units of its depth.
    double onScreenX(double slope) {
        return middleX + slope * focal;
    }

    double onScreenY(double slope) {
        return middleY + slope * focal;
    }

    /// Half the width on the screen.
    double screenHalf(int film) {
        return half[film] * focal / z[film];
    }

    boolean isBefore(int film) {
        return z[film] > NEAR;
    }

    double focal() {
        return focal;
    }

    private void reserve(int films) {
        if (x.length != films) {
            x = new float[films];
            y = new float[films];
            z = new float[films];
            half = new float[films];
            poster = new boolean[films];
            order = new int[films];
            layer = new int[films];
            keys = new long[films];
        }
    }

    /// Half the width of a poster in the cosmos.
    static double posterHalf(int rank, int posters) {
        double low = 1 - (double) rank / Math.max(1, posters);
        return (SMALLEST_HALF + (LARGEST_HALF - SMALLEST_HALF) * low * low * low) * Math.clamp(Math.cbrt(USUAL_POSTERS / posters), 0.6, 2.2);
    }

    private void place(CosmosMoment moment) {
        Orbit orbit = moment.orbit();
        double cosYaw = Math.cos(orbit.yaw());
        double sinYaw = Math.sin(orbit.yaw());
        double cosPitch = Math.cos(orbit.pitch());
        double sinPitch = Math.sin(orbit.pitch());
        float[] places = moment.places();
        for (int i = 0; i < x.length; i++) {
            double px = places[3 * i] - orbit.x();
            double py = places[3 * i + 1] - orbit.y();
            double pz = places[3 * i + 2] - orbit.z();
            double level = cosYaw * pz - sinYaw * px;
            x[i] = (float) (cosYaw * px + sinYaw * pz);
            y[i] = (float) (cosPitch * py - sinPitch * level);
            z[i] = (float) (sinPitch * py + cosPitch * level + orbit.distance());
            int rank = moment.ranks()[i];
            poster[i] = rank < moment.posters() && rank < moment.drawable();
            double pixel = z[i] / focal;
            half[i] = (float) (poster[i] ? posterHalf(rank, moment.posters()) * room(z[i], orbit.distance())
                    : Math.clamp(LIGHT_HALF, LEAST_LIGHT * pixel, Math.max(LEAST_LIGHT * pixel, LARGEST_LIGHT * pixel)));
        }
    }

    /// What a poster keeps of its size: all of it, but for one that stands before what is looked at from close by.
    private static double room(double depth, double distance) {
        double close = Math.clamp((CLOSE_BY - distance) / (0.6 * CLOSE_BY), 0, 1);
        double clear = Math.clamp((depth / distance - 0.55) / 0.4, 0, 1);
        return 1 - close * (1 - clear * clear * (3 - 2 * clear));
    }

    /// Films on their way: from their place on the map, on a plane as far away as the point that is looked at, to where they are in the cosmos. Those on
    /// top of others on the map are a hair nearer; where they are seen does not depend on that.
    private void approach(CosmosMoment moment, FlatView flat) {
        double plane = moment.orbit().distance();
        double hair = 1e-3 / Math.max(1, x.length);
        for (int i = 0; i < x.length; i++) {
            double share = share(i, moment.morph());
            double depth = plane * (1 - hair * flat.height()[i]);
            double unit = depth / focal;
            boolean flatPoster = flat.width()[i] > 0 && moment.ranks()[i] < moment.drawable();
            double flatHalf = (flatPoster ? flat.width()[i] / 2 : FLAT_LIGHT) * unit;
            x[i] = (float) mixed((flat.x()[i] - middleX) * unit, x[i], share);
            y[i] = (float) mixed((flat.y()[i] - middleY) * unit, y[i], share);
            z[i] = (float) mixed(depth, z[i], share);
            half[i] = (float) mixed(flatHalf, half[i], share);
            poster[i] = flatPoster ? poster[i] || share < 1 - BUD : poster[i] && share > BUD;
        }
    }

    /// How far a film has come when all together have come this far.
    static double share(int film, double morph) {
        double late = STAGGER * ((film * 0x9E3779B1) >>> 8) / (1 << 24);
        double share = Math.clamp((morph * (1 + STAGGER) - late), 0, 1);
        return share * share * share * (share * (6 * share - 15) + 10);
    }

    private static double mixed(double from, double to, double share) {
        return share <= 0 ? from : share >= 1 ? to : from + (to - from) * share;
    }

    private void lift(CosmosMoment moment) {
        int film = moment.lifted();
        lifted = film;
        if (film >= 0 && isBefore(film)) {
            restHalf = half[film];
            double most = Math.max(1.15 * half[film], LIFTED_HALF * z[film] / focal);
            half[film] += (float) ((most - half[film]) * moment.lift());
            poster[film] |= moment.ranks()[film] < moment.drawable();
        }
    }

    private void sort(CosmosMoment moment) {
        count = 0;
        double distance = moment.orbit().distance();
        double mist = moment.flat() == null ? 1 : moment.morph();
        double far = Math.clamp(distance / Orbit.HOME.distance(), 0, 1);
        double from = distance - CLEAR_NEAR - (CLEAR - CLEAR_NEAR) * far * far;
        double deepest = distance + 4 * MIST;
        for (int i = 0; i < x.length; i++) {
            // Not a number fails the comparison: a film without a place is not seen.
            if (z[i] > NEAR && moment.ranks()[i] < moment.most() && isOnScreen(i)) {
                double away = Math.clamp((z[i] - from) / MIST, 0, 1) * mist;
                int step = STEPS - 1 - (int) Math.min(STEPS - 1, away * STEPS);
                int group = i == moment.lifted() ? TOPMOST : i == moment.selected() ? CHOSEN : moment.isDimmed(i) ? step : STEPS + step;
                long depth = (long) (Math.clamp(1 - z[i] / deepest, 0, 1) * ((1 << DEPTH_BITS) - 1));
                long key = (long) group << SHEET_BITS | (poster[i] ? moment.sheets()[i] + 1 : LIGHTS);
                keys[count++] = key << INDEX_BITS + DEPTH_BITS | depth << INDEX_BITS | i;
            }
        }
        Arrays.sort(keys, 0, count);
        for (int k = 0; k < count; k++) {
            order[k] = (int) (keys[k] & (1 << INDEX_BITS) - 1);
            layer[k] = (int) (keys[k] >>> INDEX_BITS + DEPTH_BITS + SHEET_BITS);
        }
    }

    private boolean isOnScreen(int film) {
        double reach = half[film] * ASPECT * 1.3;
        return Math.abs(x[film]) - reach < middleX / focal * z[film] && Math.abs(y[film]) - reach < middleY / focal * z[film];
    }

    /// The nearest poster on the screen that lies that way of a place; of dimmed ones only where all are. −1 for none.
    int filmBeside(Bearing way, double fromX, double fromY) {
        int[] posters = IntStream.range(0, count).filter(k -> poster[order[k]] && layer[k] >= STEPS).map(k -> order[k]).toArray();
        int[] films = posters.length > 0 ? posters : Arrays.copyOf(order, count);
        int place = way.nearest(films.length, i -> screenX(films[i]), i -> screenY(films[i]), fromX, fromY);
        return place < 0 ? -1 : films[place];
    }

    /// The film at a place of the view: the topmost poster, else the nearest point of light within reach; −1 for none. A lifted poster is meant only
    /// where it would be at rest, so that its neighbours stay within reach.
    int filmAt(double atX, double atY, double reach) {
        for (int k = count - 1; k >= 0; k--) {
            int film = order[k];
            double meant = film == lifted ? restHalf * focal / z[film] : screenHalf(film);
            if (poster[film] && Math.abs(screenX(film) - atX) <= meant && Math.abs(screenY(film) - atY) <= meant * ASPECT) {
                return film;
            }
        }
        double best = reach * reach;
        int found = -1;
        for (int k = 0; k < count; k++) {
            int film = order[k];
            double squared = Math.pow(screenX(film) - atX, 2) + Math.pow(screenY(film) - atY, 2);
            if (squared < best) {
                best = squared;
                found = film;
            }
        }
        return found;
    }
}
