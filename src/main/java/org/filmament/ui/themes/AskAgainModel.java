package org.filmament.ui.themes;

import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.filmament.label.LabelEstimate;
import org.filmament.topic.Theme;
import org.filmament.topic.WrittenLabel;
import org.filmament.ui.look.Wording;
import org.filmament.work.Cancel;
import org.filmament.work.CancelSource;
import org.jspecify.annotations.Nullable;

/// Another name for one theme from the language model: what it will cost, the asking, giving it up. FX thread only, but for what it hands to its
/// background executor.
public final class AskAgainModel {

    /// Why nobody can be asked.
    static final String NO_KEY = "Set ANTHROPIC_API_KEY to ask a language model for another name.";

    /// Whom to ask. Waits for answers.
    public interface Service {

        /// What asking will cost; null where nobody can be asked.
        @Nullable LabelEstimate estimate(Theme theme);

        /// Another name; null where nobody can be asked.
        @Nullable WrittenLabel ask(Theme theme, Cancel cancel);
    }

    private final ThemesModel themes;
    private final Executor background;
    private final Executor ui;
    private final ReadOnlyStringWrapper price = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private @Nullable Service service;
    private @Nullable CancelSource cancel;
    private @Nullable Theme considered;

    public AskAgainModel(ThemesModel themes, Executor background, Executor ui) {
        this.themes = themes;
        this.background = background;
        this.ui = ui;
    }

    /// Asks for another catalogue's themes from now on; an answer that is still awaited is given up.
    public void show(@Nullable Service next) {
        giveUp();
        service = next;
        considered = null;
        price.set("");
        possible.set(false);
    }

    /// What asking for the considered theme will cost, or why nobody can be asked, in a sentence; empty while that is not known.
    public ReadOnlyStringProperty priceProperty() {
        return price.getReadOnlyProperty();
    }

    /// Whether the considered theme can be asked for.
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /// Whether an answer is awaited.
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /// Finds out what asking for `theme` will cost.
    public void consider(Theme theme) {
        Service whom = service;
        if (theme == considered || whom == null) {
            return;
        }
        considered = theme;
        possible.set(false);
        background.execute(() -> {
            LabelEstimate estimate = whom.estimate(theme);
            ui.execute(() -> tell(theme, estimate));
        });
    }

    private void tell(Theme theme, @Nullable LabelEstimate estimate) {
        if (considered == theme) {
            price.set(estimate == null ? NO_KEY : sentence(estimate));
            possible.set(estimate != null);
        }
    }

    static String sentence(LabelEstimate estimate) {
        String cost = Double.isNaN(estimate.dollars()) ? "some " + Wording.count(estimate.inputTokens() + estimate.outputTokens()) + " tokens, whose price is not known here"
                : String.format(Locale.ROOT, "about $%.4f", Math.max(0.0001, estimate.dollars()));
        return "Asking again sends its words and films to the label service, for " + cost + ".";
    }

    /// Asks for another name of the considered theme, which gets it once it is there. Nothing happens while an answer is awaited.
    public void ask() {
        Service whom = service;
        Theme theme = considered;
        if (whom == null || theme == null || !possible.get() || asking.get()) {
            return;
        }
        CancelSource own = new CancelSource();
        cancel = own;
        asking.set(true);
        background.execute(() -> {
            @Nullable WrittenLabel answer = null;
            try {
                answer = whom.ask(theme, own);
            } finally {
                @Nullable WrittenLabel label = answer;
                ui.execute(() -> arrive(theme, label, own));
            }
        });
    }

    private void arrive(Theme theme, @Nullable WrittenLabel label, CancelSource own) {
        if (cancel == own) {
            giveUp();
            if (label != null) {
                themes.name(theme.id(), label);
            }
        }
    }

    /// Waits for no answer any more.
    ///
    /// @return whether one was awaited
    public boolean giveUp() {
        boolean awaited = cancel != null;
        if (cancel != null) {
            cancel.request();
        }
        cancel = null;
        asking.set(false);
        return awaited;
    }
}
