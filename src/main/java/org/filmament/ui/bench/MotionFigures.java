package org.filmament.ui.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.filmament.ui.bench.PresentedFrames.Frame;

/// What a drag looked like. Shares are of the layout's radius on the screen.
///
/// @param films              films in the map
/// @param firstFrameMs       from the knob's first move to the first presented picture of a newer layout frame
/// @param visibleMoveMs      from there to the first picture in which the median film has moved by half a percent
/// @param settleMs           from the knob's release to a published layout whose effective loss is within 1 % of five fresh runs, and stays so
/// @param lossPercent        the effective loss at rest, against the mean of the fresh runs
/// @param frameP95Ms         95th percentile of the intervals between presented pictures while the knob was dragged
/// @param largestStepPercent farthest that any film moved from one picture to the next
/// @param driftPercent       how far the films' centre moved over the whole drag
/// @param jitterPercent      median step of a film a picture while the knob is held still after the drag
/// @param labelChanges       names of themes that came or went while the knob was dragged
record MotionFigures(int films, double firstFrameMs, double visibleMoveMs, double settleMs, double lossPercent, double frameP95Ms,
                     double largestStepPercent, double driftPercent, double jitterPercent, int labelChanges) {

    private static final double VISIBLE = 0.005;

    static MotionFigures of(long movedAt, List<Frame> dragged, List<Frame> held, double settleMs, double lossPercent) {
        Frame before = dragged.getFirst();
        double first = Double.NaN;
        double visible = Double.NaN;
        double largest = 0;
        int labels = 0;
        double[] intervals = new double[Math.max(0, dragged.size() - 2)];
        for (int i = 1; i < dragged.size(); i++) {
            Frame frame = dragged.get(i);
            double since = (frame.nanos() - movedAt) / 1e6;
            if (Double.isNaN(first) && frame.nanos() > movedAt && frame.sequence() > before.sequence()) {
                first = since;
            }
            if (Double.isNaN(visible) && PresentedFrames.displacement(before.screen(), frame.screen()) >= VISIBLE) {
                visible = since;
            }
            largest = Math.max(largest, PresentedFrames.largestStep(dragged.get(i - 1).screen(), frame.screen()));
            labels += PresentedFrames.labelChanges(dragged.get(i - 1), frame);
            if (i > 1) {
                intervals[i - 2] = (frame.nanos() - dragged.get(i - 1).nanos()) / 1e6;
            }
        }
        double jitter = 0;
        for (int i = 1; i < held.size(); i++) {
            jitter += PresentedFrames.displacement(held.get(i - 1).screen(), held.get(i).screen()) / (held.size() - 1);
        }
        return new MotionFigures(before.screen().length / 2, first, visible, settleMs, lossPercent, percentile(intervals, 0.95),
                100 * largest, 100 * PresentedFrames.drift(before.screen(), dragged.getLast().screen()), 100 * jitter, labels);
    }

    void write(Path file) throws IOException {
        Files.writeString(file, new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(this) + "\n");
    }

    private static double percentile(double[] values, double share) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
