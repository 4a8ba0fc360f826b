package org.filmament.ui.knobs;

import java.util.HashMap;
import java.util.Map;
import org.filmament.catalog.Catalog;
import org.filmament.cluster.Agreement;
import org.filmament.cluster.Clustering;
import org.filmament.cluster.MatchedClusters;
import org.filmament.umap.LayoutQuality;
import org.jspecify.annotations.Nullable;

/// What the map keeps of the full space, and what its clusters are like.
///
/// @param quality  the local figures and the global one
/// @param clusters null until there are some
public record MapFigures(LayoutQuality quality, @Nullable OfClusters clusters) {

    /// @param count      number of clusters
    /// @param noiseShare share of the films that are in none, 0 to 1
    /// @param purity     share of the clustered films that are of their cluster's most common genre, 0 to 1
    /// @param baseline   the purity of one single cluster
    public record OfClusters(int count, double noiseShare, double purity, double baseline) {

        static OfClusters of(MatchedClusters matched, int[] genres) {
            Clustering clustering = matched.clustering();
            Agreement.Purity purity = Agreement.purity(clustering, genres);
            return new OfClusters(clustering.clusters(), clustering.noiseShare(), purity.purity(), purity.baseline());
        }
    }

    /// The primary genre of each film as a number, −1 for none.
    static int[] genres(Catalog catalog) {
        Map<String, Integer> numbers = new HashMap<>();
        return catalog.films().stream().mapToInt(film -> {
            String genre = film.primaryGenre();
            return genre == null ? -1 : numbers.computeIfAbsent(genre, _ -> numbers.size());
        }).toArray();
    }
}
