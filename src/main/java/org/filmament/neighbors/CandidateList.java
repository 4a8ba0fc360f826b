package org.filmament.neighbors;

import java.util.Arrays;

/// Candidates found in one block pair, waiting to be offered to their rows under that block's lock.
final class CandidateList {

    private int[] rows = new int[1024];
    private long[] entries = new long[1024];
    private int size;

    void add(int row, int id, float distance) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            entries = Arrays.copyOf(entries, 2 * size);
        }
        rows[size] = row;
        entries[size++] = NearestRows.entry(distance, id);
    }

    int size() {
        return size;
    }

    int row(int c) {
        return rows[c];
    }

    long entry(int c) {
        return entries[c];
    }
}
