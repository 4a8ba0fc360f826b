package org.filmament.ui.themes;

import java.util.function.IntSupplier;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.filmament.topic.Theme;
import org.filmament.topic.WrittenLabel;

/// How the chosen theme got its name: who wrote it and when, from which words and films, at what cost. Put away until it is asked for.
final class ThemeDetails extends VBox {

    private final ThemesModel model;
    private final IntSupplier current;
    private final Label name = line("theme-detail-name");
    private final Label origin = line("theme-detail");
    private final Label words = line("theme-detail");
    private final Label films = line("theme-detail");
    private boolean wanted;

    /// @param current the theme that is meant, or [ThemesModel#NONE]
    ThemeDetails(ThemesModel model, IntSupplier current) {
        this.model = model;
        this.current = current;
        getStyleClass().add("theme-details");
        getChildren().setAll(name, origin, words, films);
        setMinHeight(USE_PREF_SIZE);
        setVisible(false);
        setManaged(false);
        model.writtenProperty().subscribe(this::show);
    }

    void toggle() {
        wanted = !wanted;
        show();
    }

    void show() {
        Theme theme = model.theme(current.getAsInt());
        setVisible(wanted && !model.isEmpty());
        setManaged(isVisible());
        if (!isVisible()) {
            return;
        }
        if (theme == null) {
            write(name, "Choose a theme to see where its name comes from.");
            write(origin, "");
            write(words, "");
            write(films, "");
            return;
        }
        WrittenLabel written = theme.written();
        boolean told = written != null && !written.words().isEmpty();
        write(name, model.name(theme));
        write(origin, ThemeText.provenance(theme));
        write(words, "Words: " + (told ? String.join(" · ", written.words()) : ThemeText.words(theme)));
        write(films, written == null || written.films().isEmpty() ? "" : "Films: " + String.join(", ", written.films()));
    }

    private static void write(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private static Label line(String styleClass) {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
