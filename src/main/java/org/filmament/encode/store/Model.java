package org.filmament.encode.store;

import java.net.URI;
import java.util.List;

/// A model that can be fetched: a pinned revision of a public repository, and those of its files that are used.
///
/// @param name       what the user calls it
/// @param source     whose weights, and whose export
/// @param licence    of the weights, by its SPDX name
/// @param repository owner and name on the hub
/// @param revision   the commit that is meant, in full
/// @param dimensions length of its vectors
/// @param files      what is used, each by its role
public record Model(String name, String source, String licence, String repository, String revision, int dimensions,
        List<ModelFile> files) {

    /// Copies the list.
    public Model {
        files = List.copyOf(files);
    }

    /// The file of a role.
    ///
    /// @throws IllegalArgumentException if there is none
    public ModelFile file(String role) {
        return files.stream().filter(file -> file.role().equals(role)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + role + " in " + name));
    }

    /// Length of all files together.
    public long bytes() {
        return files.stream().mapToLong(ModelFile::bytes).sum();
    }

    /// Where `file` is fetched from.
    ///
    /// @param hub the hub or a mirror of it, without a slash at its end
    public URI address(URI hub, ModelFile file) {
        return URI.create(hub + "/" + repository + "/resolve/" + revision + "/" + file.path());
    }
}
