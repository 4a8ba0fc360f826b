package org.filmament.ui.map;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Moves everything that moves by itself: films glide to their newest places and take on their newest colours, stars turn into posters and back,
/// hovered posters rise and settle. Remembers the moment before; belongs to one thread.
final class Choreographer {

    /// Seconds in which a star turns into a poster, at most.
    private static final double APPEARANCE = 0.18;

    /// Seconds in which a poster rises or settles.
    private static final double LIFT = 0.12;

    /// Seconds in which the others step back behind a selected film, and in which layers come and go.
    private static final double FOCUS = 0.25;

    /// Room between films is measured again after this many times as long as it took: at most 8 % of the time goes there.
    private static final int PAUSE = 12;

    /// How near, in device pixels, a film must be to its goal to have arrived.
    private static final double ARRIVED = 0.02;

    private final Glide glide = new Glide();
    private final ColorFade colors = new ColorFade();
    private float[] aimedAt = new float[0];
    private float[] presence = new float[0];
    private boolean[] rising = new boolean[0];
    private int[] ranked = new int[0];
    private float @Nullable [] rankedBy;
    private float[] separation = new float[0];
    private boolean separationStale;
    private long separationDue;
    private int[] raised = new int[0];
    private float[] lifts = new float[0];
    private float focus;
    private float glow;
    private float outlines;
    private long at;
    private boolean changing;

    /// The sky at the moment of a request.
    SceneSnapshot next(SceneRequest request) {
        boolean first = presence.length != request.films();
        double seconds = first ? 0 : Math.max(0, (request.nanos() - at) / 1e9);
        at = request.nanos();
        boolean gliding = move(request, seconds);
        measureRoom(request, gliding);
        LevelOfDetail.Level level = request.detail().at(request.camera().scale());
        boolean appearing = appear(request, level, first ? Double.POSITIVE_INFINITY : seconds);
        boolean lifting = lift(request.hovered(), seconds);
        Layers layers = request.layers();
        focus = towards(focus, request.selected() >= 0, seconds);
        glow = first ? shown(layers.glow()) : towards(glow, layers.glow(), seconds);
        outlines = first ? shown(layers.outlines()) : towards(outlines, layers.outlines(), seconds);
        boolean fading = focus != shown(request.selected() >= 0) || glow != shown(layers.glow()) || outlines != shown(layers.outlines());
        int[] shownColors = colors.next(request.colors(), seconds);
        changing = gliding || appearing || lifting || fading || separationStale || colors.isChanging();
        return new SceneSnapshot(request.viewport(), request.camera(), level, request.backdrop(), glide.positions(), presence,
                request.order(), shownColors, request.emphasis(), request.selected(), request.neighbors(), focus, raised, lifts,
                request.zooming(), !gliding && !request.zooming(), seconds, glow, outlines, layers.groups(),
                layers.labels());
    }

    /// Whether the next moment will differ from the last one although nothing is asked for.
    boolean isChanging() {
        return changing;
    }

    private boolean move(SceneRequest request, double seconds) {
        float[] goal = request.goal() == null ? unplaced(request.films()) : request.goal();
        if (goal != aimedAt) {
            aimedAt = goal;
            separationStale = true;
            glide.aim(goal);
        }
        return glide.advance(seconds, ARRIVED / (request.camera().scale() * request.viewport().outputScale()));
    }

    private float[] unplaced(int films) {
        if (aimedAt.length == 2 * films && (films == 0 || Float.isNaN(aimedAt[0]))) {
            return aimedAt;
        }
        float[] nowhere = new float[2 * films];
        Arrays.fill(nowhere, Float.NaN);
        return nowhere;
    }

    private void measureRoom(SceneRequest request, boolean gliding) {
        if (request.emphasis() != rankedBy || ranked.length != request.films()) {
            rankedBy = request.emphasis();
            ranked = rankedBy == null ? request.order() : emphasizedFirst(request.order(), rankedBy);
            separationStale = true;
        }
        boolean never = separation.length != request.films();
        if (never || separationStale && (!gliding || System.nanoTime() >= separationDue)) {
            long start = System.nanoTime();
            separation = Separation.of(glide.positions(), ranked);
            separationStale = gliding;
            long end = System.nanoTime();
            separationDue = end + PAUSE * (end - start);
        }
    }

    /// Room goes to films that matter before those that do not, however well known these are.
    private static int[] emphasizedFirst(int[] order, float[] emphasis) {
        int[] first = new int[order.length];
        int n = 0;
        for (int pass = 0; pass < 2; pass++) {
            for (int film : order) {
                if (emphasis[film] > 0.5f == (pass == 0)) {
                    first[n++] = film;
                }
            }
        }
        return first;
    }

    private boolean appear(SceneRequest request, LevelOfDetail.Level level, double seconds) {
        if (presence.length != request.films()) {
            presence = new float[request.films()];
            rising = new boolean[request.films()];
        }
        double scale = request.camera().scale();
        float opacity = (float) level.posterOpacity();
        float step = (float) Math.min(1, seconds / APPEARANCE);
        boolean appearing = false;
        for (int film = 0; film < presence.length; film++) {
            float now = presence[film];
            boolean poster = level.showsPoster(separation[film] * scale, rising[film]);
            rising[film] = poster;
            float target = poster ? opacity : 0;
            if (now != target) {
                presence[film] = now < target ? Math.min(target, now + step) : Math.max(target, now - step);
                appearing |= presence[film] != target;
            }
        }
        return appearing;
    }

    private static float shown(boolean wanted) {
        return wanted ? 1 : 0;
    }

    private static float towards(float now, boolean wanted, double seconds) {
        float step = (float) (seconds / FOCUS);
        return wanted ? Math.min(1, now + step) : Math.max(0, now - step);
    }

    private boolean lift(int hovered, double seconds) {
        float step = (float) (seconds / LIFT);
        int[] films = Arrays.copyOf(raised, raised.length + 1);
        float[] next = Arrays.copyOf(lifts, films.length);
        int n = 0;
        float hoveredLift = 0;
        boolean lifting = false;
        for (int i = 0; i < raised.length; i++) {
            if (raised[i] == hovered) {
                hoveredLift = lifts[i];
            } else if (lifts[i] > step) {
                films[n] = raised[i];
                next[n++] = lifts[i] - step;
                lifting = true;
            }
        }
        if (hovered >= 0) {
            films[n] = hovered;
            next[n] = Math.min(1, hoveredLift + step);
            lifting |= next[n++] < 1;
        }
        lifting |= n != raised.length;
        raised = Arrays.copyOf(films, n);
        lifts = Arrays.copyOf(next, n);
        return lifting;
    }
}
