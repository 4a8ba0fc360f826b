package org.filmament.ui.map;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filmament.poster.TitleArtist;
import org.filmament.work.Workers;

/// Titles under posters, where there is room: none touches another or a poster. The better-known film's title wins; one that is shown stays
/// until it is truly in the way, so that titles do not flicker while films move. They fade in and out.
///
/// [#gather] belongs to one thread; then bands of rows can be drawn from any.
final class TitleLayer {

    /// In logical pixels: the size of the type and the longest title where the window's type has its usual size, and the gap between a poster
    /// and its title's letters.
    private static final double TYPE = 11.5;
    private static final double WIDEST = 132;
    private static final double GAP = 4;

    /// Seconds in which a title fades in or out.
    private static final float FADE = 0.2f;

    /// Device pixels that are taken as one when room is looked for; no more than the gap, or a poster would be in its own title's way.
    private static final int GRAIN = 4;

    /// Titles that are drawn anew for one picture: a few milliseconds' worth.
    private static final int DRAWN_AT_ONCE = 16;

    /// Sprites kept; all are dropped beyond.
    private static final int KEPT = 2000;

    /// A poster fainter than this is no hindrance.
    private static final float SEEN = 0.2f;

    /// A poster fainter than this has no title.
    private static final float FAINT = 0.6f;

    private final TitleArtist artist;
    private final Workers workers;
    private final Coverage taken = new Coverage();
    private final Coverage above = new Coverage();
    private final Map<Integer, TitleArtist.Sprite> sprites = new HashMap<>();
    private List<PlacedLabel> reserved = List.of();
    private float type;
    private Map<Integer, Float> shares = new HashMap<>();
    private Title[] titles = new Title[0];
    private int common;
    private int missing;
    private boolean unfinished;

    /// @param x left edge of the sprite in device pixels
    record Title(TitleArtist.Sprite sprite, float x, float y, float opacity) {
    }

    TitleLayer(TitleArtist artist, Workers workers) {
        this.artist = artist;
        this.workers = workers;
    }

    /// Keeps titles from under the names of groups, from the next picture on.
    void avoid(List<PlacedLabel> labels) {
        reserved = labels;
    }

    /// Takes the titles of a picture.
    void gather(SceneSnapshot scene, Placement placement) {
        unfinished = false;
        float wanted = (float) (TYPE * scene.viewport().textScale() * scene.viewport().outputScale());
        if (wanted != type || sprites.size() > KEPT) {
            type = wanted;
            sprites.clear();
        }
        Round round = new Round(scene, placement);
        round.lay(placement.common(), placement.resting(), scene.focus());
        int tied = round.count;
        round.lay(0, placement.common(), (float) scene.level().titleOpacity());
        titles = Arrays.copyOf(round.found, round.count);
        // What lies over the veil was found first.
        common = tied;
        shares = round.next;
        drawMissing(round);
    }

    /// Whether the same picture would look better if it were drawn again now.
    boolean isUnfinished() {
        return unfinished;
    }

    /// The titles of the picture, those of the selected film and its ties first.
    Title[] titles() {
        return titles;
    }

    /// Draws the titles of posters that are not tied to the selected film.
    void drawCommon(SceneSnapshot scene, Band band) {
        draw(scene, common, titles.length, band);
    }

    /// Draws the titles of the selected film and of those tied to it.
    void drawTied(SceneSnapshot scene, Band band) {
        draw(scene, 0, common, band);
    }

    private void draw(SceneSnapshot scene, int from, int to, Band band) {
        boolean night = scene.backdrop() == Backdrop.NIGHT;
        for (int i = from; i < to; i++) {
            Title title = titles[i];
            int opacity = Math.round(title.opacity * Band.OPAQUE);
            TitleArtist.Sprite sprite = title.sprite;
            band.tint(sprite.halo(), sprite.width(), sprite.height(), title.x, title.y, night ? 0xFF05070D : 0xFFF7F4EC,
                    opacity * 3 / 4);
            band.tint(sprite.ink(), sprite.width(), sprite.height(), title.x, title.y, night ? 0xFFE9EEF8 : 0xFF24221E, opacity);
        }
    }

    private void drawMissing(Round round) {
        int n = Math.min(missing, DRAWN_AT_ONCE);
        unfinished |= missing > 0;
        TitleArtist.Sprite[] drawn = new TitleArtist.Sprite[n];
        workers.forRanges(n, 2, (from, to) -> {
            for (int i = from; i < to; i++) {
                drawn[i] = artist.draw(round.undrawn[i], type, (float) WIDEST * type / (float) TYPE);
            }
        });
        for (int i = 0; i < n; i++) {
            sprites.put(round.undrawn[i], drawn[i]);
        }
    }

    /// The work of one picture.
    private final class Round {

        private final SceneSnapshot scene;
        private final Placement placement;
        private final Map<Integer, Float> next = new HashMap<>();
        private final int[] undrawn = new int[DRAWN_AT_ONCE];
        private final float step;
        private final float gap;
        private Title[] found = new Title[64];
        private int count;

        Round(SceneSnapshot scene, Placement placement) {
            this.scene = scene;
            this.placement = placement;
            step = (float) scene.seconds() / FADE;
            gap = (float) Math.max(GRAIN, GAP * scene.viewport().outputScale());
            missing = 0;
            taken.clear(grains(scene.viewport().deviceWidth()) + 1, grains(scene.viewport().deviceHeight()) + 1);
            reserved.forEach(label -> cover(label.left(), label.top(), label.width(), label.height()));
        }

        /// Finds room for titles of some of the posters, the topmost first.
        ///
        /// @param opacity of titles at this magnification, or at this moment
        void lay(int from, int to, float opacity) {
            if (opacity <= 0) {
                return;
            }
            for (int i = from; i < to; i++) {
                if (placement.opacity()[i] > SEEN) {
                    cover(placement.left()[i], placement.top()[i], placement.width()[i], placement.width()[i] * Placement.ASPECT);
                }
            }
            above.clear(taken.width(), taken.height());
            for (int i = to - 1; i >= from; i--) {
                float width = placement.width()[i];
                float height = width * Placement.ASPECT;
                float x = placement.left()[i];
                float y = placement.top()[i];
                // Under a poster whose foot is hidden a title would be taken for that of the poster which hides it.
                boolean stands = above.isFree(grains(x + width / 4), grains(y + 0.7f * height), grains(x + 0.75f * width), grains(y + height));
                if (placement.opacity()[i] > SEEN) {
                    above.add(grains(x), grains(y), grains(x + width) + 1, grains(y + height) + 1);
                }
                if (stands) {
                    layOne(i, opacity);
                }
            }
        }

        private void layOne(int i, float opacity) {
            int film = placement.posters()[i];
            if (placement.opacity()[i] < FAINT) {
                return;
            }
            TitleArtist.Sprite sprite = sprites.get(film);
            if (sprite == null) {
                if (missing < DRAWN_AT_ONCE) {
                    undrawn[missing] = film;
                }
                missing++;
                return;
            }
            float x = placement.left()[i] + (placement.width()[i] - sprite.width()) / 2;
            float margin = (sprite.height() - type * 1.25f) / 2;
            float y = placement.top()[i] + placement.width()[i] * Placement.ASPECT + gap - margin;
            float before = shares.getOrDefault(film, 0f);
            float letters = sprite.width() - 2 * margin;
            boolean free = isFree(x + margin, y + margin, letters, before > 0);
            if (free) {
                cover(x + margin, y + margin, letters, type * 1.25f);
            }
            float share = Math.clamp(before + (free ? step : -step), 0, 1);
            if (share > 0) {
                next.put(film, share);
                add(new Title(sprite, scene.atRest() ? (float) Math.rint(x) : x, scene.atRest() ? (float) Math.rint(y) : y,
                        share * opacity * placement.opacity()[i]));
            }
            unfinished |= share != (free ? 1 : 0);
        }

        private void add(Title title) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = title;
        }

        /// A title that is shown already may lie a grain closer to others than a new one.
        private boolean isFree(float x, float y, float width, boolean shown) {
            int slack = shown ? 0 : 1;
            int left = grains(x) - slack;
            int right = grains(x + width) + 1 + slack;
            int top = grains(y);
            int bottom = grains(y + type * 1.25f) + 1 + slack;
            boolean inside = x >= 0 && x + width <= scene.viewport().deviceWidth();
            return (inside || shown) && taken.isFree(left, top, right, bottom);
        }

        private void cover(float x, float y, float width, float height) {
            taken.add(grains(x), grains(y), grains(x + width) + 1, grains(y + height) + 1);
        }

        private static int grains(float pixels) {
            return Math.floorDiv((int) Math.floor(pixels), GRAIN);
        }
    }
}
