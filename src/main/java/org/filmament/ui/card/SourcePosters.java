package org.filmament.ui.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.filmament.poster.PosterSource;
import org.jspecify.annotations.Nullable;

/// Posters for the card, made in the background and kept while they are among the last few asked for. FX thread only.
public final class SourcePosters implements PosterImages {

    private static final int KEPT = 64;

    private record Key(int row, int width) {
    }

    private final PosterSource source;
    private final Executor background;
    private final Executor ui;
    private final Map<Key, List<Runnable>> awaited = new LinkedHashMap<>();
    private final Map<Key, Image> kept = lastOnes();
    /// Who shows a poster that may get better.
    private final Map<Key, Runnable> watching = lastOnes();

    /// @param background where posters are made
    /// @param ui         the FX thread
    public SourcePosters(PosterSource source, Executor background, Executor ui) {
        this.source = source;
        this.background = background;
        this.ui = ui;
        source.onBetter(film -> ui.execute(() -> renew(film)));
    }

    @Override
    public @Nullable Image get(int row, int width, Runnable arrived) {
        Key key = new Key(row, width + width % 2);
        if (source.isDrawn(row)) {
            watching.put(key, arrived);
        }
        Image image = kept.get(key);
        if (image != null) {
            return image;
        }
        List<Runnable> waiting = awaited.get(key);
        if (waiting != null) {
            waiting.add(arrived);
            return null;
        }
        awaited.put(key, new ArrayList<>(List.of(arrived)));
        background.execute(() -> make(key));
        return null;
    }

    /// A better poster of a film has come: whoever shows the one before asks again.
    private void renew(int film) {
        kept.keySet().removeIf(key -> key.row == film);
        List<Key> keys = watching.keySet().stream().filter(key -> key.row == film).toList();
        keys.forEach(key -> watching.remove(key).run());
    }

    private static <T> Map<Key, T> lastOnes() {
        return new LinkedHashMap<>(KEPT, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, T> eldest) {
                return size() > KEPT;
            }
        };
    }

    private void make(Key key) {
        int height = key.width * 3 / 2;
        WritableImage image = new WritableImage(key.width, height);
        image.getPixelWriter().setPixels(0, 0, key.width, height, PixelFormat.getIntArgbInstance(),
                source.pixels(key.row, key.width), 0, key.width);
        ui.execute(() -> {
            kept.put(key, image);
            List<Runnable> waiting = awaited.remove(key);
            if (waiting != null) {
                waiting.forEach(Runnable::run);
            }
        });
    }
}
