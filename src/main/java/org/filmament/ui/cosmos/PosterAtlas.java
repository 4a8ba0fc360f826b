package org.filmament.ui.cosmos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import javafx.scene.image.Image;
import org.filmament.poster.PosterSource;
import org.jspecify.annotations.Nullable;

/// The posters of a catalogue's most prominent films on a few large [sheets][Sheet], drawn in the background in the order of prominence; until a poster
/// is there, the film's tone stands for it. Made on any thread, then FX thread only, but for the drawing itself.
///
/// 5,000 posters of 64 × 96 pixels take three sheets, 220 MB on the card with their reduced copies; 2,000 take one, 84 MB.
final class PosterAtlas {

    /// Type on a poster that is narrower loses its shapes.
    static final int POSTER_WIDTH = 64;

    /// Posters that an atlas holds at most.
    static final int MOST = 5_000;

    /// Posters that are drawn before others get their turn.
    private static final int TURN = 8;

    /// Between two uploads of a sheet while its posters come in.
    private static final long REFRESH_NANOS = 600_000_000L;

    private final PosterSource source;
    private final int[] films;
    private final List<Sheet> sheets = new ArrayList<>();
    private final byte[] sheetOf;
    private final short[] cellOf;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicIntegerArray drawn;
    private final int[] uploaded;
    private final boolean[] stale;
    private final @Nullable Image[] images;

    /// The colour that each film's frame has, 0 while it has none.
    private final int[] framed;
    private long uploadedAt;
    private volatile boolean closed;

    /// @param order    the films, the most prominent first
    /// @param most     how many of them have posters here
    /// @param films    number of films of the catalogue
    PosterAtlas(PosterSource source, int[] order, int most, int films) {
        this.source = source;
        this.films = Arrays.copyOf(order, Math.min(Math.min(most, MOST), order.length));
        this.sheetOf = new byte[films];
        this.cellOf = new short[films];
        this.framed = new int[films];
        int at = 0;
        do {
            int cells = Math.min(Math.max(1, this.films.length - at), Sheet.most(POSTER_WIDTH));
            Sheet sheet = Sheet.of(cells, POSTER_WIDTH);
            for (int cell = 0; cell < cells && at < this.films.length; cell++, at++) {
                int film = this.films[at];
                sheetOf[film] = (byte) sheets.size();
                cellOf[film] = (short) cell;
                sheet.fill(cell, source.tone(film));
            }
            sheets.add(sheet);
        } while (at < this.films.length);
        drawn = new AtomicIntegerArray(sheets.size());
        uploaded = new int[sheets.size()];
        stale = new boolean[sheets.size()];
        images = new Image[sheets.size()];
    }

    /// Starts to draw.
    ///
    /// @param executor    lends threads for a few posters at a time, so that others get their turn
    /// @param parallelism how many posters at a time
    void draw(Executor executor, int parallelism) {
        for (int runner = 0; runner < parallelism; runner++) {
            executor.execute(() -> work(executor));
        }
    }

    private void work(Executor executor) {
        int turn = 0;
        for (int at = next.getAndIncrement(); at < films.length && !closed; at = next.getAndIncrement()) {
            int film = films[at];
            sheets.get(sheetOf[film]).put(cellOf[film], source.pixels(film, POSTER_WIDTH));
            drawn.incrementAndGet(sheetOf[film]);
            if (++turn == TURN) {
                executor.execute(() -> work(executor));
                return;
            }
        }
    }

    /// Ends the drawing.
    void close() {
        closed = true;
    }

    /// Number of films that have a poster here.
    int posters() {
        return films.length;
    }

    /// Whether every poster is drawn and on the card.
    boolean isComplete() {
        return Arrays.stream(uploaded).sum() == films.length;
    }

    byte[] sheetOf() {
        return sheetOf;
    }

    int sheets() {
        return sheets.size();
    }

    Sheet sheet(int sheet) {
        return sheets.get(sheet);
    }

    int cellOf(int film) {
        return cellOf[film];
    }

    /// Takes the films' colours for frames. Frames that keep theirs are left alone: to draw one touches the memory of every row of its poster.
    void setColors(int[] argb) {
        for (int film : films) {
            int color = argb[film] | 0xFF000000;
            if (framed[film] != color) {
                framed[film] = color;
                sheets.get(sheetOf[film]).frame(cellOf[film], color);
                stale[sheetOf[film]] = true;
            }
        }
    }

    /// The sheets' images, null for each that has not changed since the last call; null when it is not time to hand any to the card.
    @Nullable Image @Nullable [] refresh(long nanos) {
        boolean due = nanos - uploadedAt > REFRESH_NANOS;
        boolean any = false;
        for (int s = 0; s < images.length; s++) {
            int done = drawn.get(s);
            boolean changed = stale[s] || done > uploaded[s] && (due || Arrays.stream(uploaded).sum() + done - uploaded[s] == films.length);
            images[s] = changed ? sheets.get(s).image() : null;
            any |= changed;
            if (changed) {
                stale[s] = false;
                uploaded[s] = done;
            }
        }
        uploadedAt = any ? nanos : uploadedAt;
        return any ? images : null;
    }
}
