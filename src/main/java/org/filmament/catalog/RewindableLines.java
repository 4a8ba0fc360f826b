package org.filmament.catalog;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Text that is handed out at most one line at a time and kept until it is no longer needed, so that a parser that came to grief
/// far down can go back to the line after the one where the trouble began. Lines end as FastCSV sees it, in LF, CR or both, and
/// count from 1.
final class RewindableLines extends Reader {

    /// Characters that are kept at most: what a row may have.
    private static final int LONGEST_ROW = 1 << 22;

    private final Reader in;
    private final char[] block = new char[1 << 13];
    private int blockStart;
    private int blockEnd;

    /// Pieces of lines, in order: those handed out before come before those to be handed out again.
    private final Deque<String> kept = new ArrayDeque<>();
    private final Deque<String> again = new ArrayDeque<>();
    private long firstKeptLine = 1;
    private int keptLength;
    private String current = "";
    private int position;

    RewindableLines(Reader in) {
        this.in = in;
    }

    /// @throws CsvParseException when more than a row may have would have to be kept
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (position == current.length()) {
            String next = nextPiece();
            if (next == null) {
                return -1;
            }
            current = next;
            position = 0;
            kept.add(next);
            keptLength += next.length();
            if (keptLength > LONGEST_ROW) {
                throw new CsvParseException("a row of more than " + LONGEST_ROW + " characters");
            }
        }
        int read = Math.min(length, current.length() - position);
        current.getChars(position, position + read, target, offset);
        position += read;
        return read;
    }

    @Override
    public void close() {
        // What is below belongs to whoever opened it.
    }

    /// Gives up the way back to lines before this one.
    void forgetBefore(long line) {
        while (firstKeptLine < line && !kept.isEmpty()) {
            String piece = kept.remove();
            keptLength -= piece.length();
            if (endsLine(piece)) {
                firstKeptLine++;
            }
        }
    }

    /// Goes on with the line after this one, which must not be forgotten yet.
    void goBehind(long line) throws IOException {
        forgetBefore(line + 1);
        while (firstKeptLine <= line) {
            String piece = nextPiece();
            if (piece == null || endsLine(piece)) {
                firstKeptLine++;
            }
        }
        while (!kept.isEmpty()) {
            again.addFirst(kept.removeLast());
        }
        keptLength = 0;
        current = "";
        position = 0;
    }

    private @Nullable String nextPiece() throws IOException {
        return again.isEmpty() ? readPiece() : again.poll();
    }

    private static boolean endsLine(String piece) {
        char last = piece.charAt(piece.length() - 1);
        return last == '\n' || last == '\r';
    }

    /// Reads up to the end of the line or of the block, or null at the end of all.
    private @Nullable String readPiece() throws IOException {
        if (blockStart == blockEnd && !fillBlock()) {
            return null;
        }
        int end = blockStart;
        while (end < blockEnd && block[end] != '\n' && block[end] != '\r') {
            end++;
        }
        if (end == blockEnd) {
            return take(end);
        }
        if (block[end] == '\n' || end + 1 < blockEnd && block[end + 1] != '\n') {
            return take(end + 1);
        }
        if (end + 1 < blockEnd) {
            return take(end + 2);
        }
        String piece = take(end + 1);
        return fillBlock() && block[0] == '\n' ? piece + take(1) : piece;
    }

    private String take(int end) {
        String piece = new String(block, blockStart, end - blockStart);
        blockStart = end;
        return piece;
    }

    private boolean fillBlock() throws IOException {
        blockStart = 0;
        blockEnd = Math.max(0, in.read(block, 0, block.length));
        return blockEnd > 0;
    }
}
