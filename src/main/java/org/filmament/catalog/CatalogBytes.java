package org.filmament.catalog;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;

/// The bytes of a catalogue: unpacked if they are gzip-compressed, whatever the name says, and up to a limit. The first bytes tell
/// what is no text at all. Every failure leaves as an [InputException] that names the file.
final class CatalogBytes extends InputStream {

    /// Unpacked bytes that are read at most: more than the largest data set of films in circulation, less than memory holds.
    static final long LIMIT = 1L << 30;

    private static final int BUFFER = 1 << 16;

    private final String file;
    private final InputStream unpacked;
    private final long limit;
    private long count;

    /// @param raw   the bytes as they are stored, closed by the caller
    /// @param size  how many they are, for `progress`
    /// @param limit unpacked bytes after which the reading fails
    /// @throws InputException when the content is no text, or not compressed though the name ends in .gz
    CatalogBytes(CatalogSource source, InputStream raw, long size, long limit, Progress progress, Cancel cancel) {
        this.file = source.file();
        this.limit = limit;
        InputStream stored = new BufferedInputStream(new Reported(raw, size, progress, cancel), BUFFER);
        try {
            boolean isPacked = Signature.GZIP.begins(stored);
            if (source.isPacked() && !isPacked) {
                throw new InputException(stored.read() < 0
                    ? file + " is empty."
                    : file + " is not gzip-compressed, though its name ends in .gz.");
            }
            unpacked = isPacked ? new BufferedInputStream(new GZIPInputStream(stored, BUFFER), BUFFER) : stored;
            for (Signature signature : Signature.ALL) {
                if (signature.begins(unpacked)) {
                    throw new InputException(file + " is " + signature.what + ", not a text file of films.");
                }
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        int read;
        try {
            read = unpacked.read(bytes, offset, length);
        } catch (IOException e) {
            throw failure(e);
        }
        count += Math.max(0, read);
        if (count > limit) {
            throw new InputException("%s holds more than %d MB of text, which is the most that can be opened."
                .formatted(file, limit >> 20));
        }
        return read;
    }

    private InputException failure(IOException e) {
        return switch (e) {
            case EOFException cut -> new InputException(file + " is cut off: its compressed data ends too early.", cut);
            case ZipException damaged -> new InputException(file + " is damaged: its data cannot be unpacked.", damaged);
            default -> new InputException(file + " cannot be read: " + e.getMessage() + ".", e);
        };
    }

    /// The first bytes of a kind of file.
    private record Signature(String what, byte[] bytes) {

        static final Signature GZIP = new Signature("compressed twice", "\u001f\u008b");
        static final List<Signature> ALL = List.of(GZIP,
            new Signature("a ZIP archive or a spreadsheet", "PK\u0003\u0004"),
            new Signature("a spreadsheet of an old kind", "\u00d0\u00cf\u0011\u00e0"),
            new Signature("a Parquet file", "PAR1"),
            new Signature("a file of vectors", "\u0093NUMPY"),
            new Signature("a database", "SQLite format 3\0"),
            new Signature("a PDF document", "%PDF-"),
            new Signature("a picture", "\u0089PNG\r\n"),
            new Signature("a picture", "\u00ff\u00d8\u00ff"),
            new Signature("a picture", "GIF8"),
            new Signature("a bzip2 archive", "BZh"),
            new Signature("an xz archive", "\u00fd7zXZ"),
            new Signature("a Zstandard archive", "\u0028\u00b5\u002f\u00fd"),
            new Signature("a 7z archive", "7z\u00bc\u00af"));

        Signature(String what, String bytes) {
            this(what, bytes.getBytes(StandardCharsets.ISO_8859_1));
        }

        boolean begins(InputStream in) throws IOException {
            in.mark(bytes.length);
            byte[] first = in.readNBytes(bytes.length);
            in.reset();
            return Arrays.equals(first, bytes);
        }
    }

    /// Tells a hundred times over the whole how many stored bytes have been read, and stops when asked to.
    private static final class Reported extends FilterInputStream {

        private static final int REPORTS = 100;

        private final long size;
        private final Progress progress;
        private final Cancel cancel;
        private long done;
        private long reported;

        Reported(InputStream in, long size, Progress progress, Cancel cancel) {
            super(in);
            this.size = size;
            this.progress = progress;
            this.cancel = cancel;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            cancel.check();
            int read = super.read(bytes, offset, length);
            done += Math.max(0, read);
            if (done - reported > size / REPORTS) {
                reported = done;
                progress.report(Math.min(done, size), size);
            }
            return read;
        }
    }
}
