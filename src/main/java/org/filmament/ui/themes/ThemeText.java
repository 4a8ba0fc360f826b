package org.filmament.ui.themes;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.filmament.catalog.Film;
import org.filmament.topic.Theme;
import org.filmament.topic.WeightedWord;
import org.filmament.topic.WrittenLabel;
import org.filmament.ui.look.Wording;

/// Sentences about themes.
final class ThemeText {

    private static final int WORDS = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.UK);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private ThemeText() {
    }

    /// What a row tells of its theme when it is pointed at.
    static String tip(ThemesModel model, Theme theme) {
        WrittenLabel written = theme.written();
        String earlier = written != null && written.earlier() ? "\nOn an earlier map: " + written.text() : "";
        return model.name(theme) + "\n" + words(theme) + earlier;
    }

    /// Its words, the most telling first.
    static String words(Theme theme) {
        return String.join(" · ", theme.words().stream().limit(WORDS).map(WeightedWord::text).toList());
    }

    /// The films that stand for it.
    static String examples(Theme theme, List<Film> films, int most) {
        return String.join(", ", Arrays.stream(theme.representatives()).limit(most).mapToObj(row -> films.get(row).title()).toList());
    }

    /// How its written name came about, one sentence or two.
    static String provenance(Theme theme) {
        WrittenLabel written = theme.written();
        if (written == null && theme.words().isEmpty()) {
            return "Its texts have no telling words in common, so it is named after the film that stands for it best. Nobody has written a name.";
        }
        if (written == null) {
            return "The app found these words: they are frequent in this theme and rare in the others (c-TF-IDF). Nobody has written a name.";
        }
        String day = DAY.format(written.when().atZone(ZoneId.systemDefault()));
        String who = switch (written.origin()) {
            case PERSON -> "You named it on " + day + ".";
            case MODEL -> written.author() + " wrote this name on " + day + " at " + TIME.format(written.when().atZone(ZoneId.systemDefault())) + from(written) + cost(written);
            case SHIPPED -> "It came with the catalogue: written by " + written.author() + " on " + day + from(written);
        };
        return written.earlier() ? who + " That was “" + written.text() + "” on an earlier map, whose theme was less than half the same." : who;
    }

    private static String from(WrittenLabel written) {
        return written.words().isEmpty() && written.films().isEmpty() ? "."
                : ", from " + Wording.count(written.words().size(), "word", "words") + " and "
                        + Wording.count(written.films().size(), "film", "films") + ".";
    }

    private static String cost(WrittenLabel written) {
        return written.dollars() > 0 ? String.format(Locale.ROOT, " It cost $ %.4f.", written.dollars()) : "";
    }
}
