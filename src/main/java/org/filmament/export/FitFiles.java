package org.filmament.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.cluster.Clustering;
import org.filmament.cluster.HdbscanParams;
import org.filmament.math.FloatMatrix;
import org.filmament.math.NpyFile;
import org.filmament.pipeline.Fit;
import org.filmament.pipeline.FitParams;
import org.filmament.pipeline.Stage;
import org.filmament.pipeline.StageStatus;
import org.filmament.topic.Theme;
import org.filmament.topic.Themes;
import org.filmament.work.AtomicFile;
import org.jspecify.annotations.Nullable;

/// What a batch fit leaves in its folder: `points.csv`, `layout.npy`, `topics.json` where there are themes, and `run.json`, each written whole or not at all.
public final class FitFiles {

    /// Columns of themes, the finest first; where there are fewer levels the coarsest is repeated.
    private static final int LEVELS = 5;
    private static final List<String> AXES = List.of("x", "y", "z");

    private FitFiles() {
    }

    /// Writes the layout and what belongs to each film.
    ///
    /// @param catalog null where only vectors were given: rows then have their number for an id and no title
    /// @throws IOException if a file cannot be written
    public static void write(Path folder, @Nullable Catalog catalog, Fit fit) throws IOException {
        Files.createDirectories(folder);
        NpyFile.write(folder.resolve("layout.npy"), fit.layout());
        StringWriter points = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(points)) {
            csv.writeRecord(header(fit));
            for (int i = 0; i < fit.layout().rows(); i++) {
                csv.writeRecord(row(catalog == null ? null : catalog.films().get(i), i, fit));
            }
        }
        writeText(folder.resolve("points.csv"), points.toString());
        if (catalog != null && fit.themes() != null) {
            writeText(folder.resolve("topics.json"), TopicsJson.of(catalog, fit.themes()));
        }
    }

    /// Writes how the run went.
    ///
    /// @param parts how each stage stands
    /// @throws IOException if the file cannot be written
    public static void writeRun(Path folder, String version, String input, int skipped, FitParams params, int threads,
                                Map<Stage, StageStatus> parts, Fit fit) throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode run = mapper.createObjectNode();
        run.put("version", version);
        run.put("input", input);
        run.putObject("machine")
                .put("cores", Runtime.getRuntime().availableProcessors())
                .put("threads", threads)
                .put("java", System.getProperty("java.version"));
        ObjectNode parameters = run.putObject("parameters")
                .put("neighbors", params.umap().nNeighbors())
                .put("minDist", params.umap().minDist())
                .put("spread", params.umap().spread())
                .put("dims", params.umap().dimensions())
                .put("epochs", params.umap().epochs())
                .put("seed", params.umap().seed())
                .put("metric", params.metric().name().toLowerCase(Locale.ROOT));
        HdbscanParams hdbscan = params.hdbscan();
        if (hdbscan != null) {
            parameters.put("minClusterSize", hdbscan.minClusterSize()).put("minSamples", hdbscan.minSamples());
        }
        var stages = run.putArray("stages");
        for (Stage stage : Stage.values()) {
            StageStatus status = parts.get(stage);
            if (status != null && status.state() == StageStatus.State.DONE) {
                stages.addObject().put("name", stage.key()).put("seconds", Math.round(status.seconds() * 1e4) / 1e4);
            } else if (status != null && status.message() != null) {
                stages.addObject().put("name", stage.key()).put("skipped", status.message());
            }
        }
        ObjectNode counts = run.putObject("counts").put("films", fit.layout().rows()).put("skipped", skipped);
        Clustering clustering = fit.clustering();
        if (clustering != null) {
            counts.put("clusters", clustering.clusters());
            counts.put("noise", Math.round(clustering.noiseShare() * fit.layout().rows()));
        }
        if (fit.themes() != null) {
            var perLevel = counts.putArray("themes");
            fit.themes().levels().forEach(level -> perLevel.add(level.size()));
        }
        run.putObject("quality")
                .put("neighbors", fit.quality().neighbors())
                .put("anchors", fit.quality().anchors())
                .put("trustworthiness", fit.quality().trustworthiness())
                .put("preservation", fit.quality().preservation())
                .put("tripletAccuracy", fit.quality().tripletAccuracy());
        writeText(folder.resolve("run.json"), mapper.writeValueAsString(run) + "\n");
    }

    private static List<String> header(Fit fit) {
        List<String> header = new ArrayList<>(List.of("id", "title"));
        for (int c = 0; c < fit.layout().columns(); c++) {
            header.add(c < AXES.size() ? AXES.get(c) : "axis" + (c + 1));
        }
        if (fit.clustering() != null) {
            header.addAll(List.of("cluster", "probability"));
        }
        for (int level = 1; fit.themes() != null && level <= LEVELS; level++) {
            header.add("theme" + level);
        }
        return header;
    }

    private static List<String> row(@Nullable Film film, int i, Fit fit) {
        List<String> row = new ArrayList<>();
        row.add(String.valueOf(film == null || film.tmdbId() == null ? i : film.tmdbId()));
        row.add(film == null ? "" : film.title());
        FloatMatrix layout = fit.layout();
        for (int c = 0; c < layout.columns(); c++) {
            row.add(Float.toString(layout.get(i, c)));
        }
        Clustering clustering = fit.clustering();
        if (clustering != null) {
            row.add(Integer.toString(clustering.labels()[i]));
            row.add(Float.toString(clustering.probabilities()[i]));
        }
        Themes themes = fit.themes();
        for (int level = 0; themes != null && level < LEVELS; level++) {
            Theme theme = themes.levels().isEmpty() ? null : themes.of(i, Math.min(level, themes.levels().size() - 1));
            row.add(Integer.toString(theme == null ? Themes.NONE : theme.id()));
        }
        return row;
    }

    private static void writeText(Path file, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        AtomicFile.write(file, channel -> {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        });
    }
}
