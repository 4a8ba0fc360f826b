package org.filmament.ui.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.CatalogReader;
import org.filmament.catalog.Film;
import org.filmament.catalog.Starter;
import org.filmament.math.FloatMatrix;
import org.filmament.math.HashRandom;
import org.filmament.math.NpyFile;
import org.filmament.pipeline.Engine;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;
import org.jspecify.annotations.Nullable;

/// Catalogues of any size for benchmarks that must run on a fresh machine: the starter's films, and copies of them whose vectors are moved by
/// Gaussian noise (0.02 a dimension, then length 1: a cosine of about .93 to the original).
///
/// @param catalog `n` films
/// @param vectors n × D unit rows
record BenchCatalog(Catalog catalog, FloatMatrix vectors) {

    private static final double NOISE = 0.02;

    /// @param starterVectors of the starter's overviews, in its order
    static BenchCatalog of(int n, FloatMatrix starterVectors) {
        List<Film> starter = Starter.load().films();
        int columns = starterVectors.columns();
        List<Film> films = new ArrayList<>(n);
        float[] data = new float[n * columns];
        for (int i = 0; i < n; i++) {
            int source = i % starter.size();
            films.add(starter.get(source));
            for (int c = 0; c < columns; c++) {
                double noise = i < starter.size() ? 0 : NOISE * HashRandom.gaussian(n, i, c);
                data[i * columns + c] = (float) (starterVectors.get(source, c) + noise);
            }
        }
        return new BenchCatalog(new Catalog("Bench", films, 0, List.of()), new FloatMatrix(n, columns, data).normalizedRows());
    }

    /// At most `n` films of a catalogue; of the starter and noisy copies of it without one.
    ///
    /// @param file    of the catalogue
    /// @param vectors of its films (.npy); without them their overviews are encoded
    static BenchCatalog of(int n, @Nullable Path file, @Nullable Path vectors, Engine engine) throws IOException {
        Catalog source = file == null ? Starter.load() : CatalogReader.read(file, Progress.NONE, Cancel.NEVER);
        FloatMatrix rows = vectors == null ? engine.encode(source.films().stream().map(Film::overview).toList(), Progress.NONE, Cancel.NEVER)
                : NpyFile.read(vectors);
        if (rows.rows() != source.size()) {
            throw new InputException("There are %,d films but %,d vectors.".formatted(source.size(), rows.rows()));
        }
        return file == null ? of(n, rows) : firstOf(n, source, rows);
    }

    /// The first `n` films of a catalogue with their vectors.
    static BenchCatalog firstOf(int n, Catalog catalog, FloatMatrix vectors) {
        if (n >= catalog.size()) {
            return new BenchCatalog(catalog, vectors);
        }
        int columns = vectors.columns();
        return new BenchCatalog(new Catalog(catalog.name(), catalog.films().subList(0, n), 0, List.of()),
                new FloatMatrix(n, columns, Arrays.copyOf(vectors.data(), n * columns)));
    }
}
