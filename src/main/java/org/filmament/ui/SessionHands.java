package org.filmament.ui;

import org.filmament.label.LabelEstimate;
import org.filmament.pipeline.Session;
import org.filmament.topic.Theme;
import org.filmament.topic.ThemeEdit;
import org.filmament.topic.Themes;
import org.filmament.topic.WrittenLabel;
import org.filmament.ui.knobs.KnobsModel;
import org.filmament.ui.themes.AskAgainModel;
import org.filmament.ui.themes.ThemesModel;
import org.filmament.work.Cancel;
import org.jspecify.annotations.Nullable;

/// How what the user does in the models of the window reaches the open session.
final class SessionHands {

    private SessionHands() {
    }

    static KnobsModel.Target knobs(Session session) {
        return new OnKnobs(session);
    }

    static ThemesModel.Target themes(Session session) {
        return new OnThemes(session);
    }

    static AskAgainModel.Service names(Session session) {
        return new OnNames(session);
    }

    /// The user's edits go to the session.
    private record OnThemes(Session session) implements ThemesModel.Target {

        @Override
        public void edit(ThemeEdit edit) {
            session.editThemes(edit);
        }

        @Override
        public void restore(Themes earlier) {
            session.restoreThemes(earlier);
        }
    }

    /// Another name is asked of the session.
    private record OnNames(Session session) implements AskAgainModel.Service {

        @Override
        public @Nullable LabelEstimate estimate(Theme theme) {
            return session.estimateLabel(theme);
        }

        @Override
        public @Nullable WrittenLabel ask(Theme theme, Cancel cancel) {
            return session.askLabel(theme, cancel);
        }
    }

    /// The knobs turn the session.
    private record OnKnobs(Session session) implements KnobsModel.Target {

        @Override
        public void drag(int nNeighbors, double minDist) {
            session.drag(nNeighbors, minDist);
        }

        @Override
        public void mix(double pictures) {
            session.mix(pictures);
        }

        @Override
        public void release() {
            session.release();
        }
    }
}
