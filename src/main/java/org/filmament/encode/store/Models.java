package org.filmament.encode.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.filmament.work.InputException;
import org.jspecify.annotations.Nullable;

/// The models that the app can fetch, read from the manifests in `models`, which it carries with it.
public final class Models {

    private static final List<String> MANIFESTS = List.of("clip-vit-base-patch32.json");

    private record Manifest(String name, String kind, String source, String licence, String repository, String revision, int dimensions,
            int maxTokens, List<String> variants, List<File> files) {
    }

    private record File(String role, @Nullable String variant, String path, long bytes, String sha256) {

        boolean isOf(String chosen) {
            return variant == null || variant.equals(chosen);
        }
    }

    private Models() {
    }

    /// All of them, one for each variant of a manifest; those to be preferred first.
    public static List<Model> all() {
        return MANIFESTS.stream().flatMap(name -> read(name).stream()).toList();
    }

    /// The model of a name; case does not matter.
    ///
    /// @throws InputException if there is none; it lists those that there are
    public static Model named(String name) {
        return all().stream().filter(model -> model.name().equals(name.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new InputException("There is no model \"" + name + "\"; there are "
                        + String.join(" and ", all().stream().map(Model::name).toList()) + "."));
    }

    private static List<Model> read(String resource) {
        try (InputStream in = Models.class.getResourceAsStream("/org/filmament/models/" + resource)) {
            return read(Objects.requireNonNull(in, resource));
        } catch (IOException e) {
            throw new UncheckedIOException("The manifest " + resource + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /// Reads a manifest: one model for each of its variants, the first under the manifest's own name, the others with theirs behind it.
    /// Files without a variant belong to all.
    static List<Model> read(InputStream in) throws IOException {
        Manifest manifest = new ObjectMapper().readValue(in, Manifest.class);
        List<Model> models = new ArrayList<>();
        for (String variant : manifest.variants) {
            String name = models.isEmpty() ? manifest.name : manifest.name + "-" + variant;
            List<ModelFile> files = manifest.files.stream().filter(file -> file.isOf(variant))
                    .map(file -> new ModelFile(file.role, file.path, file.bytes, file.sha256)).toList();
            models.add(new Model(name, manifest.source + ", " + variant, manifest.licence, manifest.repository, manifest.revision,
                    manifest.dimensions, files));
        }
        return models;
    }
}
