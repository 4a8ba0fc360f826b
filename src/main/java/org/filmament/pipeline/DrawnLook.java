package org.filmament.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.filmament.catalog.Film;
import org.filmament.encode.ImageEncoder;
import org.filmament.encode.look.LookEncoder;
import org.filmament.math.FloatMatrix;
import org.filmament.pipeline.ResultFile.Numbers;
import org.filmament.poster.PosterArtist;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// The look of the posters that the app draws. It is a function of the films alone, so it is kept under their facts, and not one poster has to be drawn to find
/// it again; that of the starter ships with the app. Vectors are of half precision, those just made as well.
public final class DrawnLook {

    private static final System.Logger LOG = System.getLogger(DrawnLook.class.getName());
    private static final String SHIPPED = "look.vectors";
    private static final String RESOURCE = "/org/filmament/assets/starter/" + SHIPPED;
    private static final String NAME = "look";
    private static final int NAME_DIGITS = 16;

    private final List<Film> films;
    private final String content;
    private final Path file;

    DrawnLook(Engine engine, List<Film> films) {
        this.films = films;
        try (ImageEncoder encoder = new LookEncoder(Workers.serial())) {
            content = ContentDigest.ofTexts(encoder.fingerprint() + " artist " + PosterArtist.VERSION, films.stream().map(DrawnLook::facts).toList());
        }
        file = engine.home().catalogs().resolve(content.substring(0, NAME_DIGITS)).resolve(NAME);
    }

    /// All that a poster is drawn from.
    private static String facts(Film film) {
        return String.join("\n", film.title(), Objects.toString(film.year()), Objects.toString(film.director()), Objects.toString(film.language()),
                film.overview(), String.join(", ", film.motifs()));
    }

    /// What was kept, or ships with the app; null if there is nothing of these posters.
    @Nullable FloatMatrix known() {
        FloatMatrix kept = kept();
        return kept != null ? kept : shipped();
    }

    private @Nullable FloatMatrix kept() {
        try {
            return vectors(ResultFile.read(file, content));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "{0} cannot be used, posters will be looked at again: {1}", file, e.toString());
            return null;
        }
    }

    private @Nullable FloatMatrix shipped() {
        try (InputStream in = DrawnLook.class.getResourceAsStream(RESOURCE)) {
            return in == null ? null : vectors(ResultFile.read(in.readAllBytes(), content));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The shipped vectors of posters cannot be read and will be made again: {0}", e.toString());
            return null;
        }
    }

    /// Draws and looks at every poster, and keeps what was seen; about 3 ms of one core a film.
    FloatMatrix make(Workers workers, Progress progress, Cancel cancel) {
        Numbers made = look(workers, progress, cancel);
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            ResultFile.write(file, content, made);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The look of posters cannot be kept for the next time: {0}", e.toString());
        }
        return Objects.requireNonNull(vectors(made));
    }

    /// Makes what ships with the starter again.
    ///
    /// @param folder to write to
    /// @throws IOException if the file cannot be written
    public static void rebuild(Engine engine, List<Film> films, Path folder, StageBoard board, Cancel cancel) throws IOException {
        DrawnLook look = new DrawnLook(engine, films);
        Numbers made = board.run(Stage.PICTURES, progress -> look.look(engine.workers(), progress, cancel));
        ResultFile.write(folder.resolve(SHIPPED), look.content, made);
    }

    private Numbers look(Workers workers, Progress progress, Cancel cancel) {
        PosterArtist artist = new PosterArtist(films);
        try (ImageEncoder encoder = new LookEncoder(workers)) {
            return packed(encoder.encode(films.size(), artist::pixels, progress, cancel));
        }
    }

    /// Two numbers of half precision in each whole one.
    private static Numbers packed(FloatMatrix vectors) {
        float[] data = vectors.data();
        int[] pairs = new int[(data.length + 1) / 2];
        for (int i = 0; i < data.length; i++) {
            pairs[i / 2] |= (Float.floatToFloat16(data[i]) & 0xFFFF) << Short.SIZE * (i % 2);
        }
        return new Numbers(pairs, new float[0]);
    }

    private @Nullable FloatMatrix vectors(@Nullable Numbers kept) {
        int length = films.size() * LookEncoder.DIMENSIONS;
        if (kept == null || kept.ints().length != (length + 1) / 2) {
            return null;
        }
        float[] data = new float[length];
        for (int i = 0; i < length; i++) {
            data[i] = Float.float16ToFloat((short) (kept.ints()[i / 2] >>> Short.SIZE * (i % 2)));
        }
        return new FloatMatrix(films.size(), LookEncoder.DIMENSIONS, data).normalizedRows();
    }
}
