package org.filmament.encode.clip;

import java.util.ArrayList;
import java.util.List;
import org.filmament.encode.ImageEncoder;
import org.filmament.encode.TextEncoder;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;

/// Whether a pair of encoders sees, on this computer, what any CLIP sees: each of a few [drawn pictures][CheckPicture] is nearer to the sentence
/// that says what it is than to any other's. Chance passes about three times in a million. It is meant to catch damaged weights, swapped channels, and
/// towers that do not belong together.
public final class ClipSelfCheck {

    /// Pictures that may be wrong: every model has its blind spot.
    static final int MISTAKES_ALLOWED = 1;

    private ClipSelfCheck() {
    }

    /// How one picture fared.
    ///
    /// @param sentence what it shows
    /// @param nearest  the sentence that is nearest to it; the same if all is well
    /// @param cosine   between the picture and its sentence
    /// @param margin   by which that exceeds the best cosine of the other sentences; negative if it does not
    public record Row(String sentence, String nearest, double cosine, double margin) {

        /// Whether the picture is nearest to its own sentence.
        public boolean isRight() {
            return margin > 0;
        }
    }

    /// How all of them fared.
    public record Report(List<Row> rows) {

        /// Copies the list.
        public Report {
            rows = List.copyOf(rows);
        }

        /// Pictures that are nearest to their own sentence.
        public int right() {
            return (int) rows.stream().filter(Row::isRight).count();
        }

        /// Whether a real CLIP is at work.
        public boolean hasPassed() {
            return rows.size() - right() <= MISTAKES_ALLOWED;
        }

        /// The result as one sentence.
        public String sentence() {
            String count = right() + " of " + rows.size() + " pictures are nearest to the sentence that says what they show";
            return hasPassed() ? "The model sees what it should: " + count + "." : "The model does not see what it should: only " + count + ".";
        }
    }

    /// Shows the pictures and sentences to the encoders; takes about a second with the real ones.
    ///
    /// @throws IllegalArgumentException if the encoders' vectors have different lengths
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static Report run(ImageEncoder images, TextEncoder texts, Cancel cancel) {
        if (images.dimensions() != texts.dimensions()) {
            throw new IllegalArgumentException(images.dimensions() + " and " + texts.dimensions() + " numbers are of no common space");
        }
        CheckPicture[] shown = CheckPicture.values();
        List<String> sentences = List.of(shown).stream().map(CheckPicture::sentence).toList();
        FloatMatrix pictures = images.encode(shown.length, (i, width) -> shown[i].pixels(width), Progress.NONE, cancel);
        FloatMatrix words = texts.encode(sentences, Progress.NONE, cancel);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < shown.length; i++) {
            rows.add(row(i, pictures, words, sentences));
        }
        return new Report(rows);
    }

    private static Row row(int picture, FloatMatrix pictures, FloatMatrix words, List<String> sentences) {
        double own = cosine(pictures, picture, words, picture);
        int nearest = picture;
        double best = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < sentences.size(); j++) {
            double cosine = cosine(pictures, picture, words, j);
            if (j != picture && cosine > best) {
                best = cosine;
                nearest = j;
            }
        }
        return new Row(sentences.get(picture), sentences.get(own > best ? picture : nearest), own, own - best);
    }

    private static double cosine(FloatMatrix a, int i, FloatMatrix b, int j) {
        double sum = 0;
        for (int d = 0; d < a.columns(); d++) {
            sum += (double) a.data()[a.offset(i) + d] * b.data()[b.offset(j) + d];
        }
        return sum;
    }
}
