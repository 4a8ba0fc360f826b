package org.filmament.umap;

import java.util.Arrays;
import java.util.Random;
import org.filmament.math.FloatMatrix;

/// Random triplets (point, nearer, farther) by distance among vectors: how many keep that order in a layout tells how well its
/// overall arrangement is kept. Immutable, safe for use from any thread.
///
/// Source: random triplet accuracy, Wang, Huang, Rudin and Shaposhnik, *Understanding How Dimension Reduction Tools Work*
/// (JMLR 2021), section 5.
final class TripletSample {

    private final int[] triplets;

    private TripletSample(int[] triplets) {
        this.triplets = triplets;
    }

    /// Draws `count` triplets; those whose two distances are equal say nothing and are left out.
    ///
    /// @param vectors n × d; fewer than 3 rows have no triplets
    static TripletSample draw(FloatMatrix vectors, int count, long seed) {
        int n = vectors.rows();
        Random random = new Random(seed);
        int[] triplets = new int[3 * count];
        int size = 0;
        for (int t = 0; n >= 3 && t < count; t++) {
            int point = random.nextInt(n);
            int a = (point + 1 + random.nextInt(n - 1)) % n;
            int b = (point + 1 + random.nextInt(n - 1)) % n;
            double toA = SquaredDistances.between(vectors, point, a);
            double toB = SquaredDistances.between(vectors, point, b);
            if (toA != toB) {
                triplets[size++] = point;
                triplets[size++] = toA < toB ? a : b;
                triplets[size++] = toA < toB ? b : a;
            }
        }
        return new TripletSample(Arrays.copyOf(triplets, size));
    }

    /// Share of the triplets whose order the layout keeps, 0 to 1; about one half for a random layout, 1 if there are none.
    double accuracy(FloatMatrix layout) {
        int kept = 0;
        for (int t = 0; t < triplets.length; t += 3) {
            double nearer = SquaredDistances.between(layout, triplets[t], triplets[t + 1]);
            double farther = SquaredDistances.between(layout, triplets[t], triplets[t + 2]);
            if (nearer < farther) {
                kept++;
            }
        }
        return triplets.length == 0 ? 1 : kept / (triplets.length / 3.0);
    }
}
