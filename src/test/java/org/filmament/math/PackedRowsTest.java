package org.filmament.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.filmament.Samples;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackedRowsTest {

    @ParameterizedTest
    @CsvSource({"1,1", "2,5", "31,3", "32,384", "33,17", "100,1", "65,20"})
    void productsAreInnerProductsAndThoseWithPaddingAreZero(int rows, int columns) {
        FloatMatrix matrix = Samples.gaussian(rows, columns, 3);
        PackedRows packed = PackedRows.of(matrix, Workers.serial());
        float[] tile = new float[PackedRows.ROWS * PackedRows.PANEL];

        for (int row = 0; row < rows; row += PackedRows.ROWS) {
            for (int panel = 0; panel < packed.panels(); panel++) {
                Arrays.fill(tile, Float.NaN);
                packed.products(row, panel, tile);
                for (int at = 0; at < tile.length; at++) {
                    int i = row + at / PackedRows.PANEL;
                    int j = panel * PackedRows.PANEL + at % PackedRows.PANEL;
                    assertEquals(product(matrix, i, j), tile[at], 1e-5 * columns, "row " + i + " with row " + j);
                }
            }
        }
    }

    @Test
    void aProductIsTheSameToTheBitFromEitherSide() {
        PackedRows packed = PackedRows.of(Samples.gaussian(64, 37, 4), Workers.serial());
        float[][] products = new float[64][64];
        float[] tile = new float[PackedRows.ROWS * PackedRows.PANEL];
        for (int row = 0; row < 64; row += PackedRows.ROWS) {
            for (int panel = 0; panel < 2; panel++) {
                packed.products(row, panel, tile);
                for (int r = 0; r < PackedRows.ROWS; r++) {
                    System.arraycopy(tile, r * PackedRows.PANEL, products[row + r], panel * PackedRows.PANEL, PackedRows.PANEL);
                }
            }
        }

        for (int i = 0; i < 64; i++) {
            for (int j = 0; j < i; j++) {
                assertEquals(products[i][j], products[j][i], 0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void packingIsTheSameAtAnyParallelism(int threads) {
        FloatMatrix matrix = Samples.gaussian(700, 9, 5);
        PackedRows serial = PackedRows.of(matrix, Workers.serial());
        Samples.onThreads(threads, workers -> {
            PackedRows packed = PackedRows.of(matrix, workers);
            float[] expected = new float[PackedRows.ROWS * PackedRows.PANEL];
            float[] tile = expected.clone();
            for (int panel = 0; panel < packed.panels(); panel++) {
                serial.products(panel * PackedRows.ROWS, panel, expected);
                packed.products(panel * PackedRows.ROWS, panel, tile);
                assertEquals(Arrays.toString(expected), Arrays.toString(tile));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"1,32,1", "32,32,1", "33,64,2", "64,64,2"})
    void rowsArePaddedToWholePanels(int rows, int padded, int panels) {
        PackedRows packed = PackedRows.of(FloatMatrix.zeros(rows, 3), Workers.serial());

        assertEquals(rows, packed.rows());
        assertEquals(padded, packed.paddedRows());
        assertEquals(panels, packed.panels());
    }

    private static double product(FloatMatrix matrix, int i, int j) {
        if (i >= matrix.rows() || j >= matrix.rows()) {
            return 0;
        }
        double sum = 0;
        for (int c = 0; c < matrix.columns(); c++) {
            sum += (double) matrix.get(i, c) * matrix.get(j, c);
        }
        return sum;
    }
}
