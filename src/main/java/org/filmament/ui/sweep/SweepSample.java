package org.filmament.ui.sweep;

import java.util.Arrays;
import java.util.List;
import org.filmament.catalog.Film;
import org.filmament.math.FloatMatrix;
import org.filmament.ui.look.Wording;
import org.filmament.ui.map.Prominence;

/// The films of a sweep: all, or the most prominent ones of a large catalogue. In the catalogue's order. Immutable by contract.
///
/// @param rows  of the catalogue, ascending
/// @param total films of the catalogue
public record SweepSample(int[] rows, int total) {

    /// Films that a sweep has at most: their layouts are made in seconds.
    public static final int MOST = 5_000;

    /// The films of a sweep among `films`.
    public static SweepSample of(List<Film> films) {
        int[] rows = Arrays.copyOf(Prominence.order(films), Math.min(MOST, films.size()));
        Arrays.sort(rows);
        return new SweepSample(rows, films.size());
    }

    public int size() {
        return rows.length;
    }

    /// Whether no film is left out.
    public boolean isWhole() {
        return rows.length == total;
    }

    /// Which of the films `row` of the catalogue is; −1 if it is left out, or no row.
    public int indexOf(int row) {
        return row < 0 ? -1 : Math.max(-1, Arrays.binarySearch(rows, row));
    }

    /// The row of the catalogue of the film at `index`; −1 for −1.
    public int rowOf(int index) {
        return index < 0 ? -1 : rows[index];
    }

    /// What is given for every row of the catalogue, for these films.
    public int[] pick(int[] ofRows) {
        return isWhole() ? ofRows : Arrays.stream(rows).map(row -> ofRows[row]).toArray();
    }

    /// Likewise.
    public float[] pick(float[] ofRows) {
        if (isWhole()) {
            return ofRows;
        }
        float[] picked = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = ofRows[rows[i]];
        }
        return picked;
    }

    /// Likewise.
    public <T> List<T> pick(List<T> ofRows) {
        return isWhole() ? ofRows : Arrays.stream(rows).mapToObj(ofRows::get).toList();
    }

    /// The rows of these films.
    FloatMatrix pick(FloatMatrix ofRows) {
        if (isWhole()) {
            return ofRows;
        }
        FloatMatrix picked = FloatMatrix.zeros(rows.length, ofRows.columns());
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(ofRows.data(), ofRows.offset(rows[i]), picked.data(), picked.offset(i), ofRows.columns());
        }
        return picked;
    }

    /// "5,000 of 34,067 films", or "2,000 films".
    public String text() {
        return isWhole() ? Wording.count(total, "film", "films") : Wording.count(size()) + " of " + Wording.count(total, "film", "films");
    }
}
