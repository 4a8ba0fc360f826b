package org.filmament.ui.cosmos;

import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.image.Image;
import org.filmament.poster.PosterSource;
import org.jspecify.annotations.Nullable;

/// The few posters that are seen large, on a sheet of their own with four times the pixels each way. A film that comes near gets a slot, and the one that
/// was wanted longest ago gives it up. FX thread only, but for the drawing.
final class CloseUps {

    static final int POSTER_WIDTH = 256;

    /// Half the width on the screen from which a poster of the atlas would look soft.
    static final double FROM_HALF = 40;

    private static final int SLOTS = 24;

    private final PosterSource source;
    private final Executor executor;
    private final Sheet sheet = Sheet.of(SLOTS, POSTER_WIDTH);
    private final int[] filmOf = new int[SLOTS];
    private final boolean[] ready = new boolean[SLOTS];
    private final long[] wantedAt = new long[SLOTS];
    private final AtomicInteger underWay = new AtomicInteger();
    private final int most;
    private int[] colors;
    private long time;
    private boolean stale;

    /// @param colors one opaque ARGB a film
    /// @param most   how many are drawn at a time
    CloseUps(PosterSource source, int[] colors, Executor executor, int most) {
        this.source = source;
        this.colors = colors;
        this.executor = executor;
        this.most = most;
        Arrays.fill(filmOf, -1);
    }

    Sheet sheet() {
        return sheet;
    }

    /// Where a film's poster is, −1 while it is not there.
    int slotOf(int film) {
        for (int slot = 0; slot < SLOTS; slot++) {
            if (filmOf[slot] == film) {
                return ready[slot] ? slot : -1;
            }
        }
        return -1;
    }

    void setColors(int[] argb) {
        colors = argb;
        for (int slot = 0; slot < SLOTS; slot++) {
            if (ready[slot]) {
                sheet.frame(slot, argb[filmOf[slot]] | 0xFF000000);
                stale = true;
            }
        }
    }

    /// Asks for what is large on the screen, the nearest first.
    void want(Projection projection) {
        time++;
        int wanted = 0;
        for (int k = projection.count - 1; k >= 0 && wanted < SLOTS; k--) {
            int film = projection.order[k];
            if (projection.poster[film] && projection.screenHalf(film) > FROM_HALF) {
                wanted++;
                want(film);
            }
        }
    }

    private void want(int film) {
        int oldest = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            if (filmOf[slot] == film) {
                wantedAt[slot] = time;
                return;
            }
            if (wantedAt[slot] < wantedAt[oldest]) {
                oldest = slot;
            }
        }
        boolean isFree = filmOf[oldest] < 0 || ready[oldest];
        if (isFree && wantedAt[oldest] < time && underWay.get() < most) {
            filmOf[oldest] = film;
            ready[oldest] = false;
            wantedAt[oldest] = time;
            underWay.incrementAndGet();
            int slot = oldest;
            executor.execute(() -> draw(film, slot));
        }
    }

    private void draw(int film, int slot) {
        try {
            int[] poster = source.pixels(film, POSTER_WIDTH);
            Platform.runLater(() -> arrive(film, slot, poster));
        } finally {
            underWay.decrementAndGet();
        }
    }

    private void arrive(int film, int slot, int[] poster) {
        sheet.put(slot, poster);
        sheet.frame(slot, colors[film] | 0xFF000000);
        ready[slot] = true;
        stale = true;
    }

    /// The sheet's image if it has changed since the last call, else null.
    @Nullable Image refresh() {
        if (!stale) {
            return null;
        }
        stale = false;
        return sheet.image();
    }
}
