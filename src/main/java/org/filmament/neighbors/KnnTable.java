package org.filmament.neighbors;

/// The nearest neighbours of each row, nearest first, the row itself excluded. Immutable by contract: the arrays are shared.
///
/// Ties are ordered by id, so a table is a function of the vectors alone. `width` counts real neighbours; umap-learn's
/// `n_neighbors` counts the point itself and so corresponds to `n_neighbors - 1` here ([#forNeighbors(int)]).
///
/// @param rows      number of points
/// @param width     neighbours of each point that may be read
/// @param stride    neighbours of each point that are stored, at least `width`
/// @param ids       `rows * stride` row numbers
/// @param distances `rows * stride` distances in the metric of the search, ascending within a row
public record KnnTable(int rows, int width, int stride, int[] ids, float[] distances) {

    public KnnTable {
        if (width < 0 || stride < width || (long) rows * stride != ids.length || ids.length != distances.length) {
            throw new IllegalArgumentException("a table of " + rows + " rows, " + width + " of " + stride
                    + " neighbours, does not hold " + ids.length + " ids and " + distances.length + " distances");
        }
    }

    /// The same table cut to the nearest `width` neighbours; a view, nothing is copied.
    public KnnTable slice(int width) {
        if (width > this.width) {
            throw new IllegalArgumentException("a table of width " + this.width + " has no slice of width " + width);
        }
        return new KnnTable(rows, width, stride, ids, distances);
    }

    /// The slice that UMAP's `n_neighbors` asks for: that many less one, since it counts the point itself; as wide as the
    /// table goes if it is narrower.
    public KnnTable forNeighbors(int nNeighbors) {
        return slice(Math.min(width, nNeighbors - 1));
    }

    /// The largest `n_neighbors` that this table serves exactly.
    public int maxNeighbors() {
        return width + 1;
    }

    public int id(int row, int rank) {
        return ids[row * stride + rank];
    }

    public float distance(int row, int rank) {
        return distances[row * stride + rank];
    }
}
