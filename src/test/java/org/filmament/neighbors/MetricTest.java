package org.filmament.neighbors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.filmament.work.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricTest {

    @ParameterizedTest
    @CsvSource({"cosine,COSINE", "Euclidean,EUCLIDEAN"})
    void metricsAreFoundByName(String name, Metric metric) {
        assertEquals(metric, Metric.named(name));
    }

    @Test
    void anUnknownNameIsRefusedWithTheOnesThereAre() {
        InputException refusal = assertThrows(InputException.class, () -> Metric.named("manhattan"));

        assertEquals("There is no metric \"manhattan\"; use cosine or euclidean.", refusal.getMessage());
    }
}
