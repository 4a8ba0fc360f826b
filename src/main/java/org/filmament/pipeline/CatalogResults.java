package org.filmament.pipeline;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.filmament.math.FloatMatrix;
import org.filmament.neighbors.KnnTable;
import org.filmament.neighbors.Metric;
import org.filmament.pipeline.ResultFile.Numbers;
import org.filmament.topic.Themes;
import org.filmament.topic.ThemesJson;
import org.filmament.umap.UmapParams;
import org.filmament.work.AtomicFile;
import org.jspecify.annotations.Nullable;

/// What was computed of one catalogue and is kept in the user's [Home], so that it is never computed again: its widest neighbour
/// table, the fresh layout of its knobs, where the map was left, and its themes with names given by hand. Known by content: a catalogue of other texts, another
/// encoder or another version of the engine finds nothing.
///
/// For background threads. What cannot be read or kept costs a warning and time, nothing else.
final class CatalogResults {

    /// A map as it was left.
    ///
    /// @param share     of the pictures in it
    /// @param positions one row a film
    record Left(UmapParams params, double share, FloatMatrix positions) {
    }

    /// Rises when the same vectors and knobs would be laid out otherwise.
    private static final int LAYOUT_VERSION = 1;
    /// Rises when the same vectors would have other neighbours.
    private static final int NEIGHBORS_VERSION = 1;

    private static final System.Logger LOG = System.getLogger(CatalogResults.class.getName());
    private static final String THEMES = "themes.json";
    private static final int NAME_DIGITS = 16;
    private static final int KNOBS = 9;
    private static final int KNOBS_AND_SHARE = KNOBS + 2;

    private final Path folder;
    private final String content;
    private final int films;

    private CatalogResults(Home home, String content, int films) {
        this.folder = home.catalogs().resolve(content.substring(0, NAME_DIGITS));
        this.content = content;
        this.films = films;
    }

    /// Of vectors that the encoder with `fingerprint` makes of `texts`, one a film.
    static CatalogResults ofTexts(Home home, String fingerprint, List<String> texts) {
        return new CatalogResults(home, ContentDigest.ofTexts(fingerprint, texts), texts.size());
    }

    /// Of ready vectors, one row a film.
    static CatalogResults ofVectors(Home home, FloatMatrix vectors) {
        return new CatalogResults(home, ContentDigest.ofVectors(vectors), vectors.rows());
    }

    /// Names the fresh layout under `params` by all that it depends on.
    String fingerprint(UmapParams params) {
        return "layout " + LAYOUT_VERSION + " " + params + " neighbours " + NEIGHBORS_VERSION + " of " + content;
    }

    /// The widest neighbour table, or null.
    @Nullable KnnTable neighbors(Metric metric) {
        Numbers kept = read("neighbors", neighborsFingerprint(metric));
        if (kept == null || kept.ints().length != kept.floats().length || kept.ints().length % films != 0) {
            return null;
        }
        int width = kept.ints().length / films;
        return new KnnTable(films, width, width, kept.ints(), kept.floats());
    }

    void keep(Metric metric, KnnTable table) {
        if (table.stride() == table.width()) {
            write("neighbors", neighborsFingerprint(metric), new Numbers(table.ids(), table.distances()));
        }
    }

    /// The positions of a fresh run under `params`, from here or from what ships with the app; null if there are none.
    @Nullable FloatMatrix fresh(UmapParams params) {
        FloatMatrix kept = positions(read("fresh", fingerprint(params)), params);
        return kept != null ? kept : positions(StarterLayout.shipped(fingerprint(params)), params);
    }

    void keepFresh(UmapParams params, float[] positions) {
        write("fresh", fingerprint(params), new Numbers(new int[0], positions));
    }

    /// The map as it was left, or null.
    @Nullable Left left() {
        Numbers kept = read("left", leftFingerprint());
        if (kept == null || kept.ints().length != KNOBS && kept.ints().length != KNOBS_AND_SHARE) {
            return null;
        }
        UmapParams params = params(kept.ints());
        FloatMatrix positions = params == null ? null : positions(kept, params);
        return positions == null ? null : new Left(params, share(kept.ints()), positions);
    }

    /// @param share of the pictures in the map
    void keepLeft(UmapParams params, double share, float[] positions) {
        int[] knobs = Arrays.copyOf(ints(params), KNOBS_AND_SHARE);
        long bits = Double.doubleToRawLongBits(share);
        knobs[KNOBS] = high(bits);
        knobs[KNOBS + 1] = (int) bits;
        write("left", leftFingerprint(), new Numbers(knobs, positions));
    }

    /// The themes with what the user has done to them, or those that ship with the app; null if there are none.
    @Nullable Themes themes() {
        Themes kept = keptThemes();
        return kept != null ? kept : StarterThemes.shipped(themesFingerprint(), films);
    }

    private @Nullable Themes keptThemes() {
        Path file = folder.resolve(THEMES);
        try {
            return Files.exists(file) ? ThemesJson.read(Files.readString(file), themesFingerprint(), films) : null;
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "{0} cannot be used, names given by hand are lost: {1}", file, e.toString());
            return null;
        }
    }

    void keep(Themes themes) {
        byte[] json = ThemesJson.write(themes, themesFingerprint()).getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(folder);
            AtomicFile.write(folder.resolve(THEMES), file -> {
                ByteBuffer bytes = ByteBuffer.wrap(json);
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
            });
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Themes cannot be kept for the next time: {0}", e.toString());
        }
    }

    /// Names the themes by all that they depend on.
    String themesFingerprint() {
        return "themes of " + content;
    }

    private String neighborsFingerprint(Metric metric) {
        return "neighbours " + NEIGHBORS_VERSION + " " + metric + " of " + content;
    }

    private String leftFingerprint() {
        return "left " + LAYOUT_VERSION + " of " + content;
    }

    private @Nullable FloatMatrix positions(@Nullable Numbers kept, UmapParams params) {
        return kept == null || kept.floats().length != films * params.dimensions() ? null
                : new FloatMatrix(films, params.dimensions(), kept.floats());
    }

    private @Nullable Numbers read(String name, String fingerprint) {
        try {
            return ResultFile.read(folder.resolve(name), fingerprint);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "{0} cannot be used and will be computed again: {1}", folder.resolve(name), e.toString());
            return null;
        }
    }

    private void write(String name, String fingerprint, Numbers numbers) {
        try {
            Files.createDirectories(folder);
            ResultFile.write(folder.resolve(name), fingerprint, numbers);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Results cannot be kept for the next time: {0}", e.toString());
        }
    }

    private static int[] ints(UmapParams params) {
        long minDist = Double.doubleToRawLongBits(params.minDist());
        long spread = Double.doubleToRawLongBits(params.spread());
        return new int[] {params.nNeighbors(), params.dimensions(), params.epochs(), high(minDist), (int) minDist, high(spread), (int) spread,
            high(params.seed()), (int) params.seed()};
    }

    private static @Nullable UmapParams params(int[] ints) {
        try {
            return new UmapParams(ints[0], Double.longBitsToDouble(whole(ints[3], ints[4])), Double.longBitsToDouble(whole(ints[5], ints[6])),
                    ints[1], ints[2], whole(ints[7], ints[8]));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The map cannot be opened as it was left: {0}", e.getMessage());
            return null;
        }
    }

    /// Maps of earlier versions of the app are of words alone.
    private static double share(int[] ints) {
        double share = ints.length == KNOBS ? 0 : Double.longBitsToDouble(whole(ints[KNOBS], ints[KNOBS + 1]));
        return share >= 0 && share <= 1 ? share : 0;
    }

    private static int high(long bits) {
        return (int) (bits >>> Integer.SIZE);
    }

    private static long whole(int high, int low) {
        return (long) high << Integer.SIZE | Integer.toUnsignedLong(low);
    }
}
