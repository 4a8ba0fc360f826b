package org.filmament.ui.map;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.filmament.catalog.Film;
import org.filmament.poster.PosterSource;
import org.filmament.poster.PosterSprites;
import org.filmament.poster.TitleArtist;

/// Skies to test with.
final class Skies {

    static final Viewport VIEW = new Viewport(320, 200, 1);

    private Skies() {
    }

    /// Posters that are drawn at once, on the asking thread: a frame of the film's own colour around a checked middle.
    static PosterSprites sprites(int films) {
        PosterSource source = new PosterSource() {
            @Override
            public int[] pixels(int film, int width) {
                int[] pixels = new int[width * width * 3 / 2];
                for (int i = 0; i < pixels.length; i++) {
                    pixels[i] = (i % width / 4 + i / width / 4) % 2 == 0 ? tone(film) : 0xFF202020;
                }
                return pixels;
            }

            @Override
            public int tone(int film) {
                return 0xFF000000 | (film * 0x9E3779B1 >>> 8 | 0x404040);
            }
        };
        return new PosterSprites(source, films, 64L << 20, Runnable::run, 1);
    }

    /// Titles of films that are called by their rows.
    static TitleArtist titles(int films) {
        return new TitleArtist(IntStream.range(0, films).mapToObj(i -> new Film("Film " + i, null, null, List.of(), "-", null, null, null,
                null, null, List.of(), null, null, null)).toList(), null);
    }

    /// Films in a round cloud around the origin, of radius about 1.
    static float[] cloud(int films, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] positions = new float[2 * films];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = (float) (0.5 * random.nextGaussian());
        }
        return positions;
    }

    static int[] colors(int films) {
        return IntStream.range(0, films).map(i -> 0xFF000000 | new int[] {0x4E9BFF, 0xFF7A59, 0x6BD19B}[i % 3]).toArray();
    }

    /// A request for a picture of films in the catalogue's order, all of equal weight, nothing hovered or selected.
    static SceneRequest request(long nanos, Viewport viewport, Camera camera, float[] positions) {
        int films = positions.length / 2;
        return new SceneRequest(nanos, viewport, camera, false,
                new LevelOfDetail(Math.max(1, films), 80, viewport, LevelOfDetail.Choice.BY_ROOM), Backdrop.NIGHT,
                IntStream.range(0, films).toArray(), positions, 1, colors(films), null, -1, -1, new int[0], Layers.DEFAULT);
    }

    static SceneRequest hovering(SceneRequest r, int film) {
        return new SceneRequest(r.nanos(), r.viewport(), r.camera(), r.zooming(), r.detail(), r.backdrop(), r.order(), r.goal(),
                r.sequence(), r.colors(), r.emphasis(), film, r.selected(), r.neighbors(), r.layers());
    }

    static SceneRequest selecting(SceneRequest r, int film, int... neighbors) {
        return new SceneRequest(r.nanos(), r.viewport(), r.camera(), r.zooming(), r.detail(), r.backdrop(), r.order(), r.goal(),
                r.sequence(), r.colors(), r.emphasis(), r.hovered(), film, neighbors, r.layers());
    }

    static SceneRequest with(SceneRequest r, LevelOfDetail.Choice choice, Backdrop backdrop, boolean zooming) {
        return new SceneRequest(r.nanos(), r.viewport(), r.camera(), zooming,
                new LevelOfDetail(r.films(), 80, r.viewport(), choice), backdrop, r.order(), r.goal(), r.sequence(), r.colors(),
                r.emphasis(), r.hovered(), r.selected(), r.neighbors(), r.layers());
    }

    static SceneRequest emphasizing(SceneRequest r, float[] emphasis) {
        return new SceneRequest(r.nanos(), r.viewport(), r.camera(), r.zooming(), r.detail(), r.backdrop(), r.order(), r.goal(),
                r.sequence(), r.colors(), emphasis, r.hovered(), r.selected(), r.neighbors(), r.layers());
    }

    static SceneRequest at(SceneRequest r, long nanos) {
        return new SceneRequest(nanos, r.viewport(), r.camera(), r.zooming(), r.detail(), r.backdrop(), r.order(), r.goal(),
                r.sequence(), r.colors(), r.emphasis(), r.hovered(), r.selected(), r.neighbors(), r.layers());
    }

    /// What a request looks like when everything has come to rest.
    static SceneSnapshot atRest(SceneRequest request) {
        Choreographer choreographer = new Choreographer();
        SceneSnapshot scene = choreographer.next(request);
        for (long nanos = request.nanos(); choreographer.isChanging(); nanos += 16_000_000L) {
            scene = choreographer.next(at(request, nanos));
        }
        return scene;
    }

    /// A picture filled with something that is never drawn.
    static int[] blank(Viewport viewport) {
        int[] pixels = new int[viewport.deviceWidth() * viewport.deviceHeight()];
        Arrays.fill(pixels, 0x12345678);
        return pixels;
    }
}
