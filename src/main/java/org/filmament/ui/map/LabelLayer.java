package org.filmament.ui.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filmament.poster.LabelArtist;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// The names of groups of films where these are densest. Names travel with their films, fade in and out, and never lie over one another: which
/// of them are seen is settled by their [ActiveRanges], those of coarse groups first, then of large ones. A name stands wholly in view or not at all: at
/// the edge it comes inside, where nothing more important stands. A name that gives way fades before another takes its room.
///
/// [#gather] belongs to one thread; then bands of rows can be drawn from any.
final class LabelLayer {

    /// Seconds in which a name fades in or out, or changes what it says.
    static final double FADE = 0.2;

    /// Seconds for which a name must have had room while films move, before it comes.
    private static final double PATIENCE = 0.25;

    /// Seconds for which the camera must have stood still before a name comes back that gave way to one at the edge.
    private static final double REST = 0.3;

    /// Logical pixels that names keep apart, that one which is to come keeps from those at the edge, and that one which is seen or leaving keeps.
    private static final double GAP = 12;
    private static final double COMING_GAP = 8;
    private static final double LEAVING_GAP = 2;

    /// The room for a line is known in steps of so many logical pixels, so that names are not set anew with every pixel of a window that is resized.
    private static final double ROOM_STEP = 16;

    /// Names that are measured or drawn, and anchors that are looked for, for one picture: about a millisecond's worth of each.
    private static final int MEASURED_AT_ONCE = 8;
    private static final int DRAWN_AT_ONCE = 2;
    private static final int SOUGHT_AT_ONCE = 5;
    private static final int FOLLOWED_AT_ONCE = 64;

    /// Magnifications that no view comes to.
    private static final double FARTHEST = 0.1;
    private static final double NEAREST = 2000;

    private final LabelArtist artist;
    private final Workers workers;
    private final Map<Integer, LabelState> states = new HashMap<>();
    private List<MapLabel> labels = List.of();
    private List<LabelState> ranked = List.of();
    private LabelBands bands = LabelBands.of(new int[0]);
    private ActiveRanges ranges = new ActiveRanges(0);
    private List<LabelState> drawn = List.of();
    private double outputScale;
    private double fitScale;
    private @Nullable Camera camera;
    private double rested;
    private boolean still;
    private int sought;
    private boolean stale;
    private boolean unfinished;

    LabelLayer(LabelArtist artist, Workers workers) {
        this.artist = artist;
        this.workers = workers;
    }

    /// Takes the names of a picture.
    void gather(SceneSnapshot scene) {
        unfinished = false;
        if (scene.labels() != labels || scene.viewport().outputScale() != outputScale) {
            take(scene.labels(), scene.viewport().outputScale());
        }
        follow(scene);
        measure(scene.viewport());
        if (stale) {
            choose();
        }
        fade(scene);
    }

    /// Whether the same picture would look better if it were drawn again now.
    boolean isUnfinished() {
        return unfinished;
    }

    /// Where names stand on the picture, those that are leaving among them.
    List<PlacedLabel> placed() {
        return drawn.stream().map(LabelState::placed).toList();
    }

    /// A new list: names that stay keep their places.
    private void take(List<MapLabel> wanted, double scale) {
        boolean resized = scale != outputScale;
        labels = wanted;
        outputScale = scale;
        Map<Integer, LabelState> before = new HashMap<>(states);
        states.clear();
        List<LabelState> next = new ArrayList<>();
        int[] counts = new int[wanted.stream().mapToInt(MapLabel::level).max().orElse(-1) + 1];
        boolean other = resized;
        for (MapLabel label : wanted) {
            counts[label.level()]++;
            LabelState old = resized ? null : before.remove(label.id());
            LabelState state = old == null ? new LabelState(label, scale) : old;
            other |= old == null || old.say(label);
            states.put(label.id(), state);
            next.add(state);
        }
        if (!resized) {
            // A group that is no more leaves its name to fade.
            before.values().forEach(state -> {
                state.leave();
                states.put(state.label().id(), state);
            });
        }
        if (other || next.size() != ranked.size()) {
            rank(next, counts);
        }
    }

    private void rank(List<LabelState> next, int[] counts) {
        next.sort(Comparator.comparingInt((LabelState state) -> -state.label().level()).thenComparingInt(state -> -state.label().films().length)
                .thenComparing(state -> !state.isSeen()).thenComparingInt(state -> state.label().id()));
        ranked = next;
        bands = LabelBands.of(counts);
        ranges = new ActiveRanges(ranked.size());
        sought = 0;
        stale = true;
    }

    private void follow(SceneSnapshot scene) {
        double fit = scene.camera().scale() / scene.level().magnification();
        stale |= Math.abs(fit - fitScale) > 1e-9 * fit;
        fitScale = fit;
        boolean moving = states.values().stream().anyMatch(state -> state.anchor().isLeft(scene.positions()));
        if (still && moving) {
            sought = 0;
        }
        still = !moving;
        List<DensityAnchor> leaving = states.values().stream().map(LabelState::anchor)
                .filter(anchor -> anchor.isPlaced() && (moving || anchor.isEasing(scene.camera().scale()))).toList();
        stale |= !leaving.isEmpty();
        unfinished |= !moving && !leaving.isEmpty();
        workers.forRanges(leaving.size(), FOLLOWED_AT_ONCE, (from, to) -> {
            for (DensityAnchor anchor : leaving.subList(from, to)) {
                if (moving) {
                    anchor.follow(scene.positions(), scene.seconds());
                } else {
                    anchor.settle(scene.seconds());
                }
            }
        });
        seek(scene);
    }

    /// Looks for the places of a few groups: of new ones at once, of the others again when films have come to rest.
    private void seek(SceneSnapshot scene) {
        int left = SOUGHT_AT_ONCE;
        if (!still) {
            for (LabelState state : ranked) {
                if (left > 0 && !state.anchor().isPlaced()) {
                    state.anchor().seek(scene.positions());
                    left--;
                }
            }
            unfinished |= left == 0;
            return;
        }
        while (sought < ranked.size() && left-- > 0) {
            ranked.get(sought++).anchor().seek(scene.positions());
            stale = true;
        }
        unfinished |= sought < ranked.size();
    }

    private void measure(Viewport viewport) {
        double wide = Math.floor((viewport.width() - 2 * LabelState.EDGE) / ROOM_STEP) * ROOM_STEP;
        ranked.forEach(state -> state.setRoom(Math.max(ROOM_STEP, wide)));
        List<LabelState> unmeasured = ranked.stream().filter(LabelState::isMisfit).limit(MEASURED_AT_ONCE).toList();
        if (!unmeasured.isEmpty()) {
            workers.forRanges(unmeasured.size(), 1, (from, to) -> {
                for (int i = from; i < to; i++) {
                    unmeasured.get(i).measure(artist);
                }
            });
            stale = true;
            unfinished = true;
        }
    }

    /// Settles at which magnifications each name is seen. One that is not measured yet, or has no place, is seen at none.
    private void choose() {
        stale = false;
        int n = ranked.size();
        ActiveRanges.Boxes boxes = new ActiveRanges.Boxes(new double[n], new double[n], new double[n], new double[n]);
        double[] from = new double[n];
        double[] to = new double[n];
        for (int i = 0; i < n; i++) {
            LabelState state = ranked.get(i);
            boxes.x()[i] = state.anchor().x() * fitScale;
            boxes.y()[i] = state.anchor().y() * fitScale;
            boxes.width()[i] = state.halfWidth();
            boxes.height()[i] = state.halfHeight();
            if (state.isMeasured() && state.anchor().isPlaced()) {
                from[i] = Math.max(FARTHEST, bands.from()[state.label().level()]);
                to[i] = Math.min(NEAREST, bands.until()[state.label().level()]);
            }
        }
        ranges.choose(n, boxes, GAP, from, to);
        for (int i = 0; i < n; i++) {
            ranked.get(i).setRange(from[i], to[i]);
        }
    }

    private void fade(SceneSnapshot scene) {
        rest(scene);
        double magnification = scene.level().magnification();
        List<LabelState> leaving = new ArrayList<>();
        List<LabelState> staying = new ArrayList<>();
        for (LabelState state : ranked) {
            state.stand(scene);
            boolean room = state.hasRoomAt(magnification) && findsRoom(state, staying);
            (room ? staying : leaving).add(state);
            state.waitFor(room, scene.seconds());
        }
        states.values().stream().filter(LabelState::isGone).forEach(state -> {
            state.stand(scene);
            leaving.add(state);
        });
        leaving.removeIf(state -> !state.isSeen());
        drawLetters(staying, scene.viewport());
        for (LabelState state : leaving) {
            boolean inTheWay = staying.stream().anyMatch(other -> other.isSeen() && state.touches(other, LEAVING_GAP));
            state.fade(inTheWay ? -1 : -scene.seconds() / FADE);
            unfinished |= state.isSeen();
        }
        for (LabelState state : staying) {
            boolean waits = !state.isSeen() && (!still && !state.hasWaited(PATIENCE) || !state.isDrawn() && state.isOn(scene.viewport()));
            boolean blocked = !state.isSeen() && leaving.stream().anyMatch(other -> other.isSeen() && state.touches(other, LEAVING_GAP));
            if (!waits && !blocked) {
                state.fade(scene.seconds() / FADE);
            }
            unfinished |= state.isComing();
        }
        states.values().removeIf(state -> state.isGone() && !state.isSeen());
        drawn = drawable(scene);
    }

    /// Names that gave way at the edge may come again once the camera has stood still for a moment: not time and again on one way.
    private void rest(SceneSnapshot scene) {
        rested = scene.camera().equals(camera) ? rested + scene.seconds() : 0;
        camera = scene.camera();
        for (LabelState state : ranked) {
            if (state.hasGivenWay() && (rested >= REST || !state.hasRoomAt(scene.level().magnification()))) {
                state.setGivenWay(false);
            }
            unfinished |= state.hasGivenWay();
        }
    }

    /// Whether a name can stand wholly in view without touching one that is more important. Those that had to come inside may be in the way; the others
    /// are apart by their ranges.
    private static boolean findsRoom(LabelState state, List<LabelState> before) {
        if (!state.isInView() || state.hasGivenWay()) {
            return false;
        }
        double gap = state.isSeen() ? LEAVING_GAP : COMING_GAP;
        boolean taken = before.stream().anyMatch(other -> state.touches(other, gap));
        state.setGivenWay(taken && state.isSeen());
        return !taken;
    }

    /// Draws the letters of a few names that are on the picture; those of others are drawn for the next ones.
    private void drawLetters(List<LabelState> staying, Viewport viewport) {
        List<LabelState> undrawn = staying.stream().filter(state -> !state.isDrawn() && state.isOn(viewport)).toList();
        unfinished |= undrawn.size() > DRAWN_AT_ONCE;
        workers.forRanges(Math.min(DRAWN_AT_ONCE, undrawn.size()), 1, (from, to) -> {
            for (LabelState state : undrawn.subList(from, to)) {
                state.draw(artist);
            }
        });
    }

    /// Those on the picture of which there are letters.
    private List<LabelState> drawable(SceneSnapshot scene) {
        List<LabelState> seen = states.values().stream().filter(state -> state.isSeen() && state.hasLetters() && state.isOn(scene.viewport()))
                .sorted(Comparator.comparingInt(state -> state.label().id())).toList();
        for (LabelState state : seen) {
            state.change(scene.seconds() / FADE);
            unfinished |= state.isChanging();
        }
        return seen;
    }

    /// Where some films stand out, names that lie over their posters step back; not those of groups that stand out themselves.
    void giveWay(SceneSnapshot scene, Placement placement) {
        for (LabelState state : drawn) {
            boolean covers = scene.emphasis() != null && covers(state.placed(), scene, placement) && !standsOut(state.label(), scene);
            unfinished |= state.cover(covers);
        }
    }

    private static boolean covers(PlacedLabel name, SceneSnapshot scene, Placement placement) {
        for (int i = 0; i < placement.common(); i++) {
            float left = placement.left()[i];
            float top = placement.top()[i];
            boolean under = left < name.left() + name.width() && left + placement.width()[i] > name.left()
                    && top < name.top() + name.height() && top + placement.width()[i] * Placement.ASPECT > name.top();
            if (under && scene.emphasis(placement.posters()[i]) > 0.5f) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsOut(MapLabel label, SceneSnapshot scene) {
        int lit = 0;
        for (int film : label.films()) {
            lit += scene.emphasis(film) > 0.5f ? 1 : 0;
        }
        return 2 * lit > label.films().length;
    }

    /// Draws some rows.
    void draw(SceneSnapshot scene, Band band) {
        float behindFocus = 1 - 0.55f * scene.focus();
        for (LabelState state : drawn) {
            state.draw(scene.backdrop(), behindFocus, band);
        }
    }
}
