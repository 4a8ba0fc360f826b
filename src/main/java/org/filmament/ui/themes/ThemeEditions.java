package org.filmament.ui.themes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.filmament.topic.Themes;
import org.jspecify.annotations.Nullable;

/// The versions of a catalogue's themes between one edit of the user's and the next, to go back to. Clustering anew does not make a version: undo
/// goes back over what the hand did.
final class ThemeEditions {

    private static final int KEPT = 200;
    private static final char MARK = ':';

    /// Versions are of this run of the app alone: what is kept of them in files means nothing to another.
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Map<Integer, Themes> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Themes> eldest) {
            return size() > KEPT;
        }
    };
    private int present;
    private int last;

    /// Starts anew, for another catalogue. Numbers go on, so that none means two things.
    void forget() {
        seen.clear();
        present = ++last;
    }

    /// The themes are like this now.
    void see(Themes themes) {
        seen.put(present, themes);
    }

    /// An edit is on its way.
    void next() {
        present = ++last;
    }

    /// The name of the present version.
    String now() {
        return run + MARK + present;
    }

    /// Makes another version the present one.
    ///
    /// @return its themes if that changes anything, else null
    @Nullable Themes goTo(String name) {
        int mark = name.indexOf(MARK);
        if (mark < 0 || !name.substring(0, mark).equals(run)) {
            return null;
        }
        int wanted = Integer.parseInt(name.substring(mark + 1));
        Themes themes = seen.get(wanted);
        if (wanted == present || themes == null) {
            return null;
        }
        present = wanted;
        return themes;
    }
}
