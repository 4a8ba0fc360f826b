package org.filmament.catalog;

import java.util.List;
import java.util.Locale;
import org.filmament.work.InputException;

/// A catalogue by its file's name: what it should hold, and what to call it.
///
/// @param file     the file's name, as sentences to the user have it
/// @param name     the file's name without endings
/// @param format   what the ending promises
/// @param isPacked whether the name ends in .gz
record CatalogSource(String file, String name, Format format, boolean isPacked) {

    /// What a catalogue can be written in, and the endings of such files.
    enum Format {
        LINES("jsonl", "ndjson"),
        JSON("json"),
        CSV("csv", "tsv", "txt");

        private final List<String> endings;

        Format(String... endings) {
            this.endings = List.of(endings);
        }
    }

    private static final String PACKED = ".gz";

    /// @throws InputException when the ending is none that is read
    static CatalogSource of(String file) {
        boolean isPacked = file.toLowerCase(Locale.ROOT).endsWith(PACKED);
        String unpacked = isPacked ? file.substring(0, file.length() - PACKED.length()) : file;
        int dot = unpacked.lastIndexOf('.');
        String ending = unpacked.substring(dot + 1).toLowerCase(Locale.ROOT);
        for (Format format : Format.values()) {
            if (dot > 0 && format.endings.contains(ending)) {
                return new CatalogSource(file, unpacked.substring(0, dot), format, isPacked);
            }
        }
        throw new InputException(
            "%s cannot be opened: a catalogue's name ends in .csv, .json or .jsonl, with .gz behind it if compressed."
                .formatted(file));
    }
}
