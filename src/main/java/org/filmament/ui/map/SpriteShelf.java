package org.filmament.ui.map;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.filmament.poster.AreaFilter;
import org.filmament.poster.PosterPyramid;
import org.filmament.poster.PosterSprites;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// Finds the best pixels there are for each poster of a picture, and asks for better ones. What gets better fades in over what was
/// there: a plain tile of the film's colour, or a coarser sprite. At rest, sprites of exactly the posters' size are made, from levels
/// fine enough that nothing is lost. Belongs to the drawing thread.
final class SpriteShelf {

    /// A sprite to reduce to a given size must be this much larger to keep its edges crisp.
    private static final double SUPERSAMPLED = 1.4;

    /// Seconds in which something better fades in.
    private static final float FADE = 0.16f;

    /// Pixels of exact sprites that are made for one picture: a few milliseconds' worth.
    private static final int EXACT_PIXELS_AT_ONCE = 500_000;

    /// Bytes of exact sprites kept for posters that are out of view at the moment.
    private static final long EXACT_BYTES = 96L << 20;

    /// How far beyond the view posters are got ready, in widths and heights of it.
    private static final float SURROUNDINGS = 0.35f;

    private static final int NOTHING_YET = -1;

    private final PosterSprites sprites;
    private final Workers workers;
    private final byte[] shown;
    private final float[] fade;
    private final int[] lastSeen;
    private final int[][] exact;
    private final byte[] exactLevel;
    private final int[] exactEdition;
    private final int[] edition;
    private int exactWidth;
    private long exactBytes;
    private Map<Integer, Apart> apart = new HashMap<>();
    private final Map<Integer, Float> renewing = new HashMap<>();
    private int picture;
    private boolean unfinished;

    private record Apart(int width, int level, int edition, int[] pixels) {
    }

    /// How one poster of a picture is drawn: `under` first, then `over` with `rise` as opacity. Widths 0 stand for nothing there.
    static final class Look {
        int tone;
        int @Nullable [] under;
        int underWidth;
        int @Nullable [] over;
        int overWidth;
        int overHeight;
        float rise;
    }

    private Look[] looks = new Look[0];

    SpriteShelf(PosterSprites sprites, Workers workers) {
        this.sprites = sprites;
        this.workers = workers;
        shown = new byte[sprites.size()];
        fade = new float[sprites.size()];
        lastSeen = new int[sprites.size()];
        exact = new int[sprites.size()][];
        exactLevel = new byte[sprites.size()];
        exactEdition = new int[sprites.size()];
        edition = new int[sprites.size()];
        Arrays.fill(shown, (byte) NOTHING_YET);
    }

    /// Finds pixels for all posters of a picture.
    ///
    /// @param seen which posters are not covered by others; what is covered gets no look
    /// @return one look a poster, in the placement's order; valid until the next call
    Look[] find(SceneSnapshot scene, Placement placement, boolean[] seen) {
        picture++;
        unfinished = false;
        reserve(placement.count());
        ask(scene, placement, seen);
        if (placement.settled()) {
            makeExact(placement, seen);
            makeApart(placement, seen);
        }
        for (int i = 0; i < placement.count(); i++) {
            if (seen[i]) {
                look(placement, i, (float) scene.seconds());
            }
        }
        return looks;
    }

    /// Whether the same picture would look better if it were drawn again now.
    boolean isUnfinished() {
        return unfinished;
    }

    private void reserve(int count) {
        if (looks.length < count) {
            int had = looks.length;
            looks = Arrays.copyOf(looks, count + count / 2);
            for (int i = had; i < looks.length; i++) {
                looks[i] = new Look();
            }
        }
    }

    /// What is seen first, the topmost before the others; then what is covered, and what is just out of view.
    private void ask(SceneSnapshot scene, Placement placement, boolean[] seen) {
        int count = placement.count();
        int[] films = new int[scene.films() + count];
        int[] levels = new int[films.length];
        int ideal = PosterPyramid.levelFor(placement.size() * SUPERSAMPLED);
        int n = 0;
        for (int i = count - 1; i >= 0; i--) {
            if (seen[i]) {
                boolean apart = placement.width()[i] > placement.size();
                films[n] = placement.posters()[i];
                levels[n++] = apart ? PosterPyramid.levelFor(placement.width()[i] * SUPERSAMPLED) : ideal;
            }
        }
        int common = sprites.affordable(ideal, n);
        for (int i = 0; i < n; i++) {
            levels[i] = levels[i] == ideal ? common : levels[i];
        }
        int all = n;
        for (int i = count - 1; i >= 0; i--) {
            if (!seen[i]) {
                films[all++] = placement.posters()[i];
            }
        }
        all = addSurroundings(scene, placement, films, all);
        Arrays.fill(levels, n, all, sprites.affordable(common, all));
        sprites.want(films, levels, all);
    }

    /// Posters that a pan would bring into view.
    private static int addSurroundings(SceneSnapshot scene, Placement placement, int[] films, int count) {
        float marginX = SURROUNDINGS * scene.viewport().deviceWidth();
        float marginY = SURROUNDINGS * scene.viewport().deviceHeight();
        int n = count;
        for (int film : scene.order()) {
            float x = placement.screen()[2 * film];
            float y = placement.screen()[2 * film + 1];
            boolean near = x > -marginX && x < scene.viewport().deviceWidth() + marginX
                    && y > -marginY && y < scene.viewport().deviceHeight() + marginY;
            boolean inside = x >= 0 && x < scene.viewport().deviceWidth() && y >= 0 && y < scene.viewport().deviceHeight();
            if (near && !inside && scene.presence()[film] > 0) {
                films[n++] = film;
            }
        }
        return n;
    }

    private void makeExact(Placement placement, boolean[] seen) {
        int width = (int) placement.size();
        int height = Math.round(width * Placement.ASPECT);
        if (width != exactWidth || exactBytes > EXACT_BYTES && exactBytes > 8L * placement.count() * width * height) {
            Arrays.fill(exact, null);
            exactWidth = width;
            exactBytes = 0;
        }
        int best = PosterPyramid.levelFor(width * SUPERSAMPLED);
        int[] films = new int[placement.count()];
        int most = Math.max(1, EXACT_PIXELS_AT_ONCE / (width * height));
        int n = 0;
        for (int i = placement.count() - 1; i >= 0; i--) {
            int film = placement.posters()[i];
            int level = Math.min(best, sprites.finest(film));
            if (seen[i] && placement.width()[i] == width && level >= PosterPyramid.levelFor(width)
                    && (exact[film] == null || exactLevel[film] < level || exactEdition[film] != sprites.edition(film))) {
                if (n == most) {
                    unfinished = true;
                    break;
                }
                films[n++] = film;
            }
        }
        AreaFilter[] filters = new AreaFilter[PosterPyramid.LEVELS];
        for (int level = PosterPyramid.levelFor(width); level < filters.length; level++) {
            filters[level] = PosterPyramid.width(level) < width ? null : filter(level, width);
        }
        workers.forRanges(n, 8, (from, to) -> {
            for (int i = from; i < to; i++) {
                reduce(films[i], best, filters);
            }
        });
        exactBytes += 4L * n * width * height;
    }

    /// Exact sprites for the few posters of a size of their own: lifted, selected, tied to the selected one.
    private void makeApart(Placement placement, boolean[] seen) {
        Map<Integer, Apart> kept = new HashMap<>();
        for (int i = placement.common(); i < placement.count(); i++) {
            int film = placement.posters()[i];
            int width = (int) placement.width()[i];
            int level = Math.min(PosterPyramid.levelFor(width * SUPERSAMPLED), sprites.finest(film));
            int of = sprites.edition(film);
            int[] pixels = level < 0 ? null : sprites.pixels(film, level);
            if (!seen[i] || width != placement.width()[i] || pixels == null || PosterPyramid.width(level) < width) {
                continue;
            }
            Apart had = apart.get(film);
            kept.put(film, had != null && had.width == width && had.level >= level && had.edition == of ? had
                    : new Apart(width, level, of, filter(level, width).reduce(pixels)));
        }
        apart = kept;
    }

    private static AreaFilter filter(int level, int width) {
        return new AreaFilter(PosterPyramid.width(level), PosterPyramid.height(level), width, Math.round(width * Placement.ASPECT));
    }

    private void reduce(int film, int best, AreaFilter[] filters) {
        int level = Math.min(best, sprites.finest(film));
        int of = sprites.edition(film);
        int[] pixels = level < 0 ? null : sprites.pixels(film, level);
        if (pixels != null && filters[level] != null) {
            exactEdition[film] = of;
            exact[film] = filters[level].reduce(pixels);
            exactLevel[film] = (byte) level;
        }
    }

    private void look(Placement placement, int i, float seconds) {
        int film = placement.posters()[i];
        float width = placement.width()[i];
        Look look = looks[i];
        int best = Math.min(PosterPyramid.levelFor(width), sprites.finest(film));
        advance(film, best, seconds);
        look.rise = shown[film] < best ? fade[film] : 1;
        look.under = shown[film] == NOTHING_YET || shown[film] >= best ? null : sprites.pixels(film, shown[film]);
        look.underWidth = shown[film] == NOTHING_YET ? 0 : PosterPyramid.width(shown[film]);
        look.tone = look.under == null && (best < 0 || look.rise < 1) ? sprites.tone(film) : 0;
        look.over = best < 0 ? null : sprites.pixels(film, best);
        look.overWidth = best < 0 ? 0 : PosterPyramid.width(best);
        look.overHeight = best < 0 ? 0 : PosterPyramid.height(best);
        Apart own = i < placement.common() ? null : apart.get(film);
        if (own != null && own.width == width) {
            look.over = own.pixels;
            look.overWidth = own.width;
            look.overHeight = Math.round(own.width * Placement.ASPECT);
        } else if (width == exactWidth && exact[film] != null) {
            look.over = exact[film];
            look.overWidth = exactWidth;
            look.overHeight = Math.round(exactWidth * Placement.ASPECT);
        }
        renew(film, look, seconds);
    }

    /// A better edition of a poster fades in over the one that it replaces.
    private void renew(int film, Look look, float seconds) {
        int now = sprites.edition(film);
        if (edition[film] != now) {
            edition[film] = now;
            renewing.put(film, 0f);
        }
        Float rise = renewing.isEmpty() ? null : renewing.get(film);
        int[] before = rise == null ? null : sprites.replaced(film);
        if (rise == null) {
            return;
        }
        float risen = rise + seconds / FADE;
        if (before == null || risen >= 1 || shown[film] == NOTHING_YET) {
            renewing.remove(film);
            return;
        }
        renewing.put(film, risen);
        look.under = before;
        look.underWidth = PosterPyramid.width(PosterSprites.REPLACED_LEVEL);
        look.rise = risen;
        unfinished = true;
    }

    private void advance(int film, int best, float seconds) {
        boolean wasInView = lastSeen[film] == picture - 1;
        lastSeen[film] = picture;
        if (!wasInView || shown[film] > best) {
            shown[film] = (byte) best;
        }
        if (shown[film] == best) {
            fade[film] = 0;
            return;
        }
        fade[film] += seconds / FADE;
        if (fade[film] >= 1) {
            shown[film] = (byte) best;
            fade[film] = 0;
        } else {
            unfinished = true;
        }
    }
}
