package org.filmament.ui.sweep;

import java.util.Locale;
import org.filmament.ui.scene.ScenePart;
import org.jspecify.annotations.Nullable;

/// The sweep as scenes and undo keep it: where it stands, such as "0.4321", or that it plays, and the number of the pane that fills the stage, if one does: a view that
/// was kept of a sweep at play plays when it is gone to.
public record SweepPart(SweepModel model) implements ScenePart {

    private static final String PLAYS = "play";

    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public String save() {
        Corner large = model.largeProperty().get();
        double place = model.placeProperty().get();
        boolean plays = model.playingProperty().get();
        if (!plays && place == 0 && large == null) {
            return "";
        }
        String stands = plays ? PLAYS : String.format(Locale.ROOT, "%.6f", place);
        return large == null ? stands : stands + " " + Corner.ALL.indexOf(large);
    }

    @Override
    public void restore(String state) {
        String[] words = state.split(" ");
        boolean plays = words[0].equals(PLAYS);
        double place = words[0].matches("[01]\\.\\d{1,9}") ? Math.min(1, Double.parseDouble(words[0])) : 0;
        model.restore(plays, place, words.length > 1 ? corner(words[1]) : null);
    }

    private static @Nullable Corner corner(String number) {
        return number.matches("[0-3]") ? Corner.ALL.get(Integer.parseInt(number)) : null;
    }
}
