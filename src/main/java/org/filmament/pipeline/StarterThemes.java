package org.filmament.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.filmament.catalog.Catalog;
import org.filmament.math.FloatMatrix;
import org.filmament.topic.ThemeEdit;
import org.filmament.topic.ThemeEdits;
import org.filmament.topic.Themes;
import org.filmament.topic.ThemesJson;
import org.filmament.topic.TopicModel;
import org.filmament.work.Cancel;
import org.jspecify.annotations.Nullable;

/// The themes that ship with the starter catalogue, under the names that ship with it, so that the window opens with its map named; what is made of the
/// films' clusters then follows them. Found by a fingerprint of texts and model, as what is kept of any catalogue.
public final class StarterThemes {

    private static final System.Logger LOG = System.getLogger(StarterThemes.class.getName());
    private static final String FILE = "themes.json";
    private static final String RESOURCE = "/org/filmament/assets/starter/" + FILE;

    private StarterThemes() {
    }

    /// What ships, if it is that of `fingerprint`; else null.
    static @Nullable Themes shipped(String fingerprint, int films) {
        try (InputStream in = StarterThemes.class.getResourceAsStream(RESOURCE)) {
            return in == null ? null : ThemesJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), fingerprint, films);
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "The shipped themes cannot be read and will be made: {0}", e.toString());
            return null;
        }
    }

    /// Makes the themes of `starter` afresh and writes what ships to `folder`.
    ///
    /// @throws IOException if the file cannot be written
    public static void rebuild(Engine engine, Catalog starter, Path folder, StageBoard board, Cancel cancel) throws IOException {
        FloatMatrix vectors = Fit.encode(engine, starter, board, cancel);
        Fit fit = Fit.of(starter, vectors, FitParams.DEFAULT, engine.workers(), board, cancel);
        TopicModel model = Topics.model(starter, vectors, engine.workers(), cancel);
        Themes named = ThemeEdits.apply(model, Objects.requireNonNull(fit.themes()), new ThemeEdit.Adopt(StarterLabels.of(starter)), engine.workers(), cancel);
        CatalogResults results = CatalogResults.ofTexts(engine.home(), engine.encoder().fingerprint(), MapKeeper.texts(starter));
        Files.writeString(folder.resolve(FILE), ThemesJson.write(named, results.themesFingerprint()));
    }
}
