package org.filmament.umap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.filmament.math.FloatMatrix;
import org.junit.jupiter.api.Test;

class TripletSampleTest {

    @Test
    void theVectorsThemselvesKeepEveryOrder() {
        FloatMatrix vectors = uniform(200, 5, 1);

        assertEquals(1, TripletSample.draw(vectors, 3_000, 2).accuracy(vectors));
    }

    @Test
    void aLayoutOfNoiseKeepsHalf() {
        TripletSample triplets = TripletSample.draw(uniform(500, 5, 1), 10_000, 2);

        assertEquals(0.5, triplets.accuracy(uniform(500, 2, 3)), 0.03);
    }

    @Test
    void aLayoutInOnePointKeepsNothing() {
        assertEquals(0, TripletSample.draw(uniform(50, 5, 1), 100, 2).accuracy(FloatMatrix.zeros(50, 2)));
    }

    @Test
    void withoutTripletsNothingIsLost() {
        assertEquals(1, TripletSample.draw(uniform(2, 5, 1), 100, 2).accuracy(uniform(2, 2, 1)));
        assertEquals(1, TripletSample.draw(FloatMatrix.zeros(9, 5), 100, 2).accuracy(uniform(9, 2, 1)));
        assertEquals(1, TripletSample.draw(uniform(9, 5, 1), 0, 2).accuracy(uniform(9, 2, 1)));
    }

    private static FloatMatrix uniform(int rows, int columns, long seed) {
        Random random = new Random(seed);
        FloatMatrix matrix = FloatMatrix.zeros(rows, columns);
        for (int at = 0; at < matrix.data().length; at++) {
            matrix.data()[at] = random.nextFloat();
        }
        return matrix;
    }
}
