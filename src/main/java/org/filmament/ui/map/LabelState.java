package org.filmament.ui.map;

import org.filmament.poster.LabelArtist;
import org.filmament.poster.TitleArtist;
import org.jspecify.annotations.Nullable;

/// One name as it is now: where it stands, at which magnifications it is seen, and how far it has faded. Belongs to the thread of its layer; while
/// bands are drawn nothing changes.
final class LabelState {

    /// Logical pixels that a name keeps from the edge of the view.
    static final double EDGE = 8;

    /// Logical pixels at the top of the view that belong to what floats over the map there.
    private static final double TOP = 48;

    /// Logical pixels by which the place of a name that is seen may leave the view before the name goes.
    private static final double BEYOND = 6;

    /// The room from side to side, in logical pixels, in which type has its usual size; what is left of that size in narrow panes; and the size, in logical
    /// pixels, below which no type is made smaller.
    private static final double USUAL_ROOM = 540;
    private static final double LEAST_TYPE = 0.72;
    private static final double SMALLEST = 12;

    /// What is left of a name that matters least.
    private static final float FAINTEST = 0.25f;

    private final double scale;
    private MapLabel label;
    private DensityAnchor anchor;
    private LabelArtist.@Nullable Setting setting;
    private TitleArtist.@Nullable Sprite sprite;
    private TitleArtist.@Nullable Sprite old;
    private boolean measured;
    private boolean misfit = true;
    private boolean reset = true;
    private double type;
    private float room = Float.MAX_VALUE;
    private double halfWidth;
    private double halfHeight;
    private double from;
    private double to;
    private double waited;
    private boolean gone;
    private float share;
    private float changed = 1;
    private float strength;
    private float x;
    private float y;
    private boolean inView;
    private boolean gaveWay;
    private boolean whole;
    private boolean covering;

    /// @param scale device pixels to a logical one
    LabelState(MapLabel label, double scale) {
        this.label = label;
        this.scale = scale;
        type = label.size();
        anchor = new DensityAnchor(label.films());
        strength = (float) label.strength();
    }

    MapLabel label() {
        return label;
    }

    DensityAnchor anchor() {
        return anchor;
    }

    /// Says something else, or the same of other films, from now on.
    ///
    /// @return whether it may need other room, or stand elsewhere
    boolean say(MapLabel next) {
        MapLabel was = label;
        label = next;
        gone = false;
        boolean resized = next.size() != was.size();
        boolean reworded = !next.text().equals(was.text());
        if (resized || reworded) {
            old = sprite != null ? sprite : old;
            changed = old == null ? 1 : 0;
            sprite = null;
            reset = true;
        }
        misfit |= resized || !(next.text().equals(was.text()) && next.other().equals(was.other())
                || next.text().equals(was.other()) && next.other().equals(was.text()));
        boolean regrouped = next.films() != was.films();
        if (regrouped) {
            DensityAnchor successor = new DensityAnchor(next.films());
            successor.succeed(anchor);
            anchor = successor;
        }
        return regrouped || misfit;
    }

    /// Its group is no more.
    void leave() {
        gone = true;
        from = 0;
        to = 0;
    }

    boolean isGone() {
        return gone;
    }

    /// Whether it is known how much room it takes.
    boolean isMeasured() {
        return measured;
    }

    /// Whether that is to be found out, or was of something else.
    boolean isMisfit() {
        return misfit;
    }

    /// Learns how many logical pixels there are from side to side: in a narrow pane type is smaller and lines are shorter.
    void setRoom(double width) {
        double wanted = Math.max(Math.min(label.size(), SMALLEST), label.size() * Math.clamp(width / USUAL_ROOM, LEAST_TYPE, 1));
        float wide = (float) Math.min(width * scale, LabelArtist.ampleRoom((float) (wanted * scale)));
        misfit |= wide != room || wanted != type;
        room = wide;
        type = wanted;
    }

    void measure(LabelArtist artist) {
        LabelArtist.Setting now = artist.set(label.text(), size(), room);
        LabelArtist.Setting other = label.other().isEmpty() ? now : artist.set(label.other(), size(), room);
        if (sprite != null && !now.equals(setting)) {
            old = sprite;
            sprite = null;
            changed = 0;
        }
        setting = now;
        reset = false;
        halfWidth = Math.max(now.width(), other.width()) / 2 / scale;
        halfHeight = Math.max(now.height(), other.height()) / 2 / scale;
        measured = true;
        misfit = false;
    }

    private float size() {
        return (float) (type * scale);
    }

    /// Half of the room that it needs whatever it says, in logical pixels.
    double halfWidth() {
        return halfWidth;
    }

    double halfHeight() {
        return halfHeight;
    }

    /// @param lowest  the magnification from which it is seen
    /// @param highest until which; not above `lowest` for never
    void setRange(double lowest, double highest) {
        from = lowest;
        to = highest;
    }

    boolean hasRoomAt(double magnification) {
        return !gone && measured && magnification >= from && magnification < to;
    }

    /// Counts for how long it has had room.
    void waitFor(boolean room, double seconds) {
        waited = room ? waited + seconds : 0;
    }

    boolean hasWaited(double seconds) {
        return waited >= seconds;
    }

    /// Takes its place in a picture, wholly inside it; at rest on the same whole pixels as the films.
    void stand(SceneSnapshot scene) {
        Viewport viewport = scene.viewport();
        double perUnit = scene.camera().scale() * scale;
        double shiftX = viewport.deviceWidth() / 2.0 - scene.camera().x() * perUnit;
        double shiftY = viewport.deviceHeight() / 2.0 - scene.camera().y() * perUnit;
        whole = scene.atRest();
        x = (float) (anchor.x() * perUnit + (whole ? Math.rint(shiftX) : shiftX));
        y = (float) (anchor.y() * perUnit + (whole ? Math.rint(shiftY) : shiftY));
        double beyond = isSeen() ? BEYOND * scale : 0;
        inView = x >= -beyond && y >= -beyond && x < viewport.deviceWidth() + beyond && y < viewport.deviceHeight() + beyond;
        slide(viewport);
    }

    private void slide(Viewport viewport) {
        double side = (halfWidth + EDGE) * scale;
        double top = (halfHeight + TOP) * scale;
        double bottom = (halfHeight + EDGE) * scale;
        if (2 * side > viewport.deviceWidth() || top + bottom > viewport.deviceHeight()) {
            inView = false;
            return;
        }
        x = (float) Math.clamp(x, side, viewport.deviceWidth() - side);
        y = (float) Math.clamp(y, top, viewport.deviceHeight() - bottom);
    }

    /// Whether its place on the map is in view, and there is room for all of it there.
    boolean isInView() {
        return inView;
    }

    /// Whether it left for a name that is more important and had to come inside.
    boolean hasGivenWay() {
        return gaveWay;
    }

    void setGivenWay(boolean given) {
        gaveWay = given;
    }

    /// Whether any of it is inside the picture.
    boolean isOn(Viewport viewport) {
        double reachX = halfWidth * scale + LabelArtist.margin(size());
        double reachY = halfHeight * scale + LabelArtist.margin(size());
        return x + reachX > 0 && x - reachX < viewport.deviceWidth() && y + reachY > 0 && y - reachY < viewport.deviceHeight();
    }

    /// Whether its room comes nearer to another's than `gap` logical pixels.
    boolean touches(LabelState other, double gap) {
        return Math.abs(x - other.x) < (halfWidth + other.halfWidth + gap) * scale
                && Math.abs(y - other.y) < (halfHeight + other.halfHeight + gap) * scale;
    }

    /// @param step of the share that is seen, negative to leave
    void fade(double step) {
        share = (float) Math.clamp(share + step, 0, 1);
    }

    boolean isSeen() {
        return share > 0;
    }

    /// Whether it has not come all the way.
    boolean isComing() {
        return share < 1;
    }

    /// Whether it will look different by itself in the next picture.
    boolean isChanging() {
        return share < 1 || changed < 1 || strength != goal();
    }

    boolean isDrawn() {
        return sprite != null;
    }

    /// Whether there are letters to be seen, of what it says or of what it said before.
    boolean hasLetters() {
        return sprite != null || old != null;
    }

    void draw(LabelArtist artist) {
        LabelArtist.Setting now = setting;
        if (now == null || reset) {
            now = artist.set(label.text(), size(), room);
            setting = now;
            reset = false;
        }
        sprite = artist.draw(now, size());
    }

    /// Goes on from what it said to what it says, once that is drawn, and to how much it matters.
    void change(double step) {
        if (sprite != null) {
            changed = (float) Math.min(1, changed + step);
        }
        if (changed == 1) {
            old = null;
        }
        float goal = goal();
        strength = (float) (strength < goal ? Math.min(goal, strength + step) : Math.max(goal, strength - step));
    }

    private float goal() {
        return covering ? 0 : (float) label.strength();
    }

    /// Learns whether it lies over something that is to be seen; it then steps back.
    ///
    /// @return whether that was not so before
    boolean cover(boolean something) {
        boolean other = something != covering;
        covering = something;
        return other;
    }

    PlacedLabel placed() {
        LabelArtist.Setting now = setting;
        float width = now == null ? 0 : now.width();
        float height = now == null ? 0 : now.height();
        return new PlacedLabel(label.id(), x - width / 2, y - height / 2, width, height, share);
    }

    void draw(Backdrop backdrop, float dim, Band band) {
        float opacity = share * share * (3 - 2 * share) * dim * (FAINTEST + (1 - FAINTEST) * strength);
        if (old != null) {
            draw(old, opacity * (1 - changed), backdrop, band);
        }
        if (sprite != null) {
            draw(sprite, opacity * changed, backdrop, band);
        }
    }

    private void draw(TitleArtist.Sprite letters, float opacity, Backdrop backdrop, Band band) {
        float left = x - letters.width() / 2f;
        float top = y - letters.height() / 2f;
        if (whole) {
            left = (float) Math.rint(left);
            top = (float) Math.rint(top);
        }
        int seen = Math.round(opacity * Band.OPAQUE);
        int behind = backdrop == Backdrop.NIGHT ? 0xFF04060C : 0xFFFBF9F3;
        // Twice, so that it is dense close to the letters and soft farther out.
        band.tint(letters.halo(), letters.width(), letters.height(), left, top, behind, seen * 7 / 8);
        band.tint(letters.halo(), letters.width(), letters.height(), left, top, behind, seen * 3 / 4);
        band.tint(letters.ink(), letters.width(), letters.height(), left, top, label.ink(), seen);
    }
}
