package org.filmament.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FrameRateTest {

    private static final long MILLI = 1_000_000;

    private final FrameRate rate = new FrameRate();
    private long now;

    /// Half a second and a bit of pulses, with a picture every `gap` ms.
    private void run(long gap) {
        for (int ms = 0; ms <= 600; ms += 4) {
            now += 4 * MILLI;
            if (ms % gap == 0) {
                rate.picture(now);
            }
            rate.pulse(now);
        }
    }

    @Test
    void picturesThatFollowOneAnotherHaveARate() {
        run(20);
        assertEquals(50, rate.perSecond(), 0.5);
        run(100);
        run(100);
        assertEquals(10, rate.perSecond(), 2.6);
    }

    @Test
    void aPictureNowAndThenIsNoRate() {
        run(20);
        run(1000);
        run(1000);
        assertEquals(0, rate.perSecond());
    }
}
