package org.filmament.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FlightTest {

    private static final double SPAN = 1000;

    @Test
    void aFlightLeavesAndArrivesWhereItShould() {
        Camera from = new Camera(1, 2, 100);
        Camera to = new Camera(40, -7, 900);
        Flight flight = new Flight(from, to, SPAN);
        assertEquals(from, flight.at(0));
        assertEquals(to, flight.at(1));
        assertNear(from, flight.at(1e-9));
        assertNear(to, flight.at(1 - 1e-9));
    }

    private static void assertNear(Camera expected, Camera actual) {
        assertEquals(expected.x(), actual.x(), 1e-5);
        assertEquals(expected.y(), actual.y(), 1e-5);
        assertEquals(1, actual.scale() / expected.scale(), 1e-5);
    }

    /// The paper's metric (section 2): the speed of the picture is constant along the optimal path.
    @Test
    void theApparentSpeedIsConstant() {
        Flight flight = new Flight(new Camera(0, 0, 300), new Camera(60, 25, 120), SPAN);
        double step = 1e-4;
        double rho2 = 2;
        for (double share = 0.05; share < 1; share += 0.1) {
            Camera a = flight.at(share);
            Camera b = flight.at(share + step);
            double w = SPAN / a.scale();
            double du = Math.hypot(b.x() - a.x(), b.y() - a.y());
            double dw = SPAN / b.scale() - w;
            double speed = Math.sqrt(rho2 * du * du + dw * dw / rho2) / w / (step * flight.length());
            assertEquals(1, speed, 0.01, "at " + share);
        }
    }

    @Test
    void aLongWayDrawsBackInBetween() {
        Flight flight = new Flight(new Camera(0, 0, 500), new Camera(100, 0, 500), SPAN);
        assertTrue(flight.at(0.5).scale() < 100);
        assertEquals(50, flight.at(0.5).x(), 1e-6);
    }

    @Test
    void aZoomOnTheSpotIsGeometric() {
        Flight flight = new Flight(new Camera(5, 5, 10), new Camera(5, 5, 1000), SPAN);
        assertEquals(100, flight.at(0.5).scale(), 1e-6);
        assertEquals(Math.log(100) / Math.sqrt(2), flight.length(), 1e-9);
    }

    @Test
    void noWayAtAllIsNoTrouble() {
        Camera here = new Camera(1, 1, 10);
        assertEquals(0, new Flight(here, here, SPAN).length(), 1e-12);
        assertEquals(here, new Flight(here, here, SPAN).at(0.5));
    }
}
