package org.filmament.ui.compare;

import java.util.Locale;
import org.filmament.pipeline.Space;
import org.filmament.ui.look.Wording;
import org.jspecify.annotations.Nullable;

/// What the headings of the two panes say.
///
/// @param title which encoder is at work, in a few words
/// @param text  what the films are placed by, in a sentence
/// @param note  what else there is to know before anything is concluded from it; empty for nothing
record Headings(String title, String text, String note) {

    /// @param share of the pictures in the map of the words, 0 to 1
    static Headings ofWords(@Nullable Space words, double share) {
        if (words == null) {
            return new Headings("Words", "", "");
        }
        return share == 0 ? new Headings(capital(words.name()), placed(words), "")
                : new Headings("A mix: " + Wording.percent(share) + " pictures", "", "With the pictures knob at 0 this is words alone.");
    }

    static Headings ofPictures(@Nullable Space pictures) {
        return pictures == null ? new Headings("Posters", "", "")
                : new Headings("Posters · " + pictures.name(), placed(pictures), drawn(pictures));
    }

    /// The app never lets a drawing pass for a film.
    private static String drawn(Space pictures) {
        int films = pictures.neighbors().rows();
        if (pictures.drawn() == 0) {
            return "";
        }
        return pictures.drawn() == films ? "Drawn by the app: the drawings are compared, not the films."
                : Wording.count(pictures.drawn()) + " of " + Wording.count(films, "poster is", "posters are") + " drawn by the app.";
    }

    private static String placed(Space space) {
        return "Placed by " + space.placedBy() + ".";
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
