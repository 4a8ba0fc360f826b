package org.filmament.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloatMatrixTest {

    @Test
    void valuesLieRowByRow() {
        FloatMatrix matrix = new FloatMatrix(2, 3, new float[] {0, 1, 2, 3, 4, 5});

        assertEquals(3, matrix.offset(1));
        assertEquals(5, matrix.get(1, 2));
        assertArrayEquals(new float[] {3, 4, 5}, matrix.row(1));
    }

    @Test
    void aShapeThatDoesNotHoldTheValuesIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new FloatMatrix(2, 3, new float[5]));
        assertThrows(IllegalArgumentException.class, () -> new FloatMatrix(-1, 3, new float[0]));
        assertThrows(IllegalArgumentException.class, () -> new FloatMatrix(0, 0, new float[0]));
        assertThrows(ArithmeticException.class, () -> FloatMatrix.zeros(1 << 20, 1 << 12));
    }

    @ParameterizedTest
    @ValueSource(floats = {1, 1e-40f, 1e-30f, 1e-5f, 1e10f, 3e37f})
    void normalizedRowsHaveLengthOneWhateverTheirScale(float scale) {
        FloatMatrix unit = new FloatMatrix(1, 2, new float[] {3 * scale, -4 * scale}).normalizedRows();

        assertArrayEquals(new float[] {0.6f, -0.8f}, unit.row(0), 1e-4f);
    }

    @Test
    void aRowOfZerosStaysZeroAndTheMatrixItselfIsNotChanged() {
        FloatMatrix matrix = new FloatMatrix(2, 2, new float[] {0, 0, 3, 4});

        assertArrayEquals(new float[] {0, 0, 0.6f, 0.8f}, matrix.normalizedRows().data());
        assertArrayEquals(new float[] {0, 0, 3, 4}, matrix.data());
    }

    @Test
    void equalMeansSameShapeAndSameBits() {
        FloatMatrix matrix = new FloatMatrix(2, 3, new float[6]);

        assertEquals(matrix, matrix.copy());
        assertEquals(matrix.hashCode(), matrix.copy().hashCode());
        assertNotEquals(matrix, new FloatMatrix(3, 2, new float[6]));
        assertNotEquals(matrix, new FloatMatrix(2, 3, new float[] {0, 0, 0, 0, 0, -0f}));
    }
}
