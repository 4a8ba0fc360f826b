package org.filmament.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EditDistanceTest {

    private static final int LIMIT = 2;

    @Test
    void agreesWithTheWholeTableWhereItIsWithinTheLimit() {
        Random random = new Random(5);
        for (int trial = 0; trial < 20_000; trial++) {
            String typed = word(random, 1 + random.nextInt(7));
            String text = word(random, random.nextInt(9));
            EditDistance distance = new EditDistance(typed, LIMIT);
            int depth = 0;
            boolean near = true;
            while (near && depth < Math.min(text.length(), distance.deepest())) {
                depth++;
                near = distance.next(depth, text.charAt(depth - 1), depth > 1 ? text.charAt(depth - 2) : 0);
            }
            int nearest = LIMIT + 1;
            for (int length = 0; length <= text.length(); length++) {
                nearest = Math.min(nearest, brute(typed, text.substring(0, length)));
            }
            String what = typed + " / " + text;
            assertEquals(nearest, Math.min(LIMIT + 1, distance.toBeginning(depth)), what);
            if (depth == text.length()) {
                assertEquals(Math.min(LIMIT + 1, brute(typed, text)), Math.min(LIMIT + 1, distance.toWhole(depth)), what);
            }
        }
    }

    private static String word(Random random, int length) {
        return random.ints(length, 'a', 'd').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /// Optimal string alignment, by its recurrence.
    private static int brute(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
