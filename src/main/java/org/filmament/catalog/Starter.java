package org.filmament.catalog;

import java.io.IOException;
import java.io.InputStream;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;

/// The catalogue that ships with the app and opens when no other is named.
public final class Starter {

    private static final String RESOURCE = "/org/filmament/assets/starter/films.jsonl";
    private static final String NAME = "Starter";

    private Starter() {
    }

    /// Reads the starter catalogue on the calling thread.
    ///
    /// @throws InputException when this build of the app came without it
    public static Catalog load() {
        CatalogSource source = new CatalogSource("The starter catalogue", NAME, CatalogSource.Format.LINES, false);
        try (InputStream in = Starter.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new InputException("The starter catalogue is missing from this build of Filmament.");
            }
            return CatalogReader.read(source, in, 0, CatalogBytes.LIMIT, Progress.NONE, Cancel.NEVER);
        } catch (IOException e) {
            throw new InputException("The starter catalogue cannot be read.", e);
        }
    }
}
