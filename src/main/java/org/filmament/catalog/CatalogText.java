package org.filmament.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.filmament.work.InputException;

/// The text of a catalogue: UTF-8, with or without a byte order mark, or UTF-16 with one. What cannot be decoded, and a NUL,
/// which no text has, end the reading with an [InputException] that names the line.
final class CatalogText extends Reader {

    private static final int BUFFER = 1 << 16;

    private final String file;
    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private final CharsetDecoder decoder;
    private boolean hasMoreBytes = true;
    private boolean hasMoreChars = true;
    private int line = 1;
    private boolean isAfterReturn;

    /// @param file the source's name in sentences to the user
    /// @param in   read to its end, closed by the caller
    CatalogText(String file, InputStream in) throws IOException {
        this.file = file;
        this.in = in;
        fillBytes();
        decoder = charset().newDecoder();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (!hasMoreChars) {
                return -1;
            }
            fillChars();
        }
        int read = Math.min(length, chars.remaining());
        chars.get(target, offset, read);
        return read;
    }

    @Override
    public void close() {
        // The bytes belong to whoever opened them.
    }

    private Charset charset() {
        if (skips(0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        if (skips(0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        return skips(0xfe, 0xff) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private boolean skips(int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.remaining() || (bytes.get(i) & 0xff) != mark[i]) {
                return false;
            }
        }
        bytes.position(mark.length);
        return true;
    }

    private void fillBytes() throws IOException {
        bytes.compact();
        int read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
        hasMoreBytes = read == bytes.remaining();
        bytes.position(bytes.position() + read).flip();
    }

    private void fillChars() throws IOException {
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, !hasMoreBytes);
        chars.flip();
        countLines();
        if (result.isError()) {
            throw new InputException(
                "%s is not UTF-8: line %d holds bytes that are no text; save the file as UTF-8 and open it again."
                    .formatted(file, line));
        }
        if (result.isUnderflow()) {
            if (hasMoreBytes) {
                fillBytes();
            } else {
                hasMoreChars = false;
            }
        }
    }

    private void countLines() {
        char[] array = chars.array();
        for (int i = 0; i < chars.limit(); i++) {
            char c = array[i];
            if (c > '\r') {
                isAfterReturn = false;
                continue;
            }
            if (c == '\r' || c == '\n' && !isAfterReturn) {
                line++;
            } else if (c == 0) {
                throw new InputException("%s is not a text file: line %d holds a NUL byte.".formatted(file, line));
            }
            isAfterReturn = c == '\r';
        }
    }
}
