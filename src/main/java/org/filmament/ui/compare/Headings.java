package org.filmament.ui.compare;

import java.util.Locale;
import org.filmament.pipeline.Space;
import org.jspecify.annotations.Nullable;

/// What the headings of the two panes say.
///
/// @param title which encoder is at work, in a few words
/// @param text  what the films are placed by, in a sentence
/// @param note  what else there is to know before anything is concluded from it; empty for nothing
record Headings(String title, String text, String note) {

    static Headings ofWords(@Nullable Space words) {
        return words == null ? new Headings("Words", "", "") : new Headings(capital(words.name()), placed(words), "");
    }

    /// @param themes what there is to say of themes among the posters
    static Headings ofPictures(@Nullable Space pictures, String themes) {
        return pictures == null ? new Headings("Posters", "", "")
                : new Headings("Posters · " + pictures.name(), placed(pictures), joined(drawn(pictures), themes));
    }

    /// The app never lets a drawing pass for a film.
    private static String drawn(Space pictures) {
        int films = pictures.neighbors().rows();
        if (pictures.drawn() == 0) {
            return "";
        }
        return pictures.drawn() == films ? "What is compared here is the drawings, not the films."
                : String.format(Locale.ROOT, "Of %,d of %,d films it is a drawing that is compared.", pictures.drawn(), films);
    }

    private static String placed(Space space) {
        return "Placed by " + space.placedBy() + ".";
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + " " + other;
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
