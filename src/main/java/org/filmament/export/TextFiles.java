package org.filmament.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.filmament.work.AtomicFile;

/// Writes texts and tables, UTF-8, whole or not at all.
public final class TextFiles {

    private TextFiles() {
    }

    /// @throws IOException if the file cannot be written
    public static void write(Path file, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        AtomicFile.write(file.toAbsolutePath(), channel -> {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        });
    }

    /// Writes a table as CSV.
    ///
    /// @param rows its header first
    /// @throws IOException if the file cannot be written
    public static void writeTable(Path file, List<List<String>> rows) throws IOException {
        StringWriter table = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(table)) {
            rows.forEach(csv::writeRecord);
        }
        write(file, table.toString());
    }
}
