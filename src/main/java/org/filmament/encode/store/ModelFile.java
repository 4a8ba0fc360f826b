package org.filmament.encode.store;

/// One file of a model, as it is published.
///
/// @param role   what the file is to the encoder, such as "image"
/// @param path   within the repository, with slashes
/// @param bytes  its length
/// @param sha256 its digest in lower-case hexadecimal
public record ModelFile(String role, String path, long bytes, String sha256) {

    /// Refuses what could lead out of a model's folder.
    public ModelFile {
        if (path.isEmpty() || path.startsWith("/") || path.contains("..") || path.contains("\\") || path.contains(":")) {
            throw new IllegalArgumentException("not a path within a repository: " + path);
        }
        if (bytes < 1 || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("length or digest of " + path + " is none");
        }
    }

    /// The path's last part.
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
