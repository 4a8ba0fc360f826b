package org.filmament.ui.themes;

import java.util.function.IntSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.filmament.topic.Theme;
import org.filmament.topic.WrittenLabel;
import org.filmament.ui.look.Icons;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// How the chosen theme got its name: who wrote it and when, from which words and films, at what cost; and how to get another. Put away until it is
/// asked for.
final class ThemeDetails extends VBox {

    private final ThemesModel model;
    private final IntSupplier current;
    private final Label name = line("theme-detail-name");
    private final Label origin = line("theme-detail");
    private final Label words = line("theme-detail");
    private final Label films = line("theme-detail");
    private final Label price = line("theme-detail");
    private final Button edit = new Button("Edit", Icons.of(Feather.EDIT_2));
    private final Button again = new Button("Ask again", Icons.of(Feather.REFRESH_CW));
    private final HBox tools = new HBox(edit, again);
    private final AskAgainModel asking;
    private boolean wanted;

    /// @param asking  asks for another name
    /// @param current the theme that is meant, or [ThemesModel#NONE]
    /// @param rename  begins to type a name for it
    ThemeDetails(ThemesModel model, AskAgainModel asking, IntSupplier current, Runnable rename) {
        this.model = model;
        this.asking = asking;
        this.current = current;
        getStyleClass().add("theme-details");
        tools.getStyleClass().add("theme-detail-tools");
        edit.setTooltip(new Tooltip("Type another name (F2)"));
        edit.setOnAction(_ -> rename.run());
        again.setOnAction(_ -> ask());
        again.disableProperty().bind(asking.possibleProperty().not());
        asking.askingProperty().subscribe(this::offer);
        asking.priceProperty().subscribe(this::offer);
        getChildren().setAll(name, origin, words, films, tools, price);
        setMinHeight(USE_PREF_SIZE);
        setVisible(false);
        setManaged(false);
        model.writtenProperty().subscribe(this::show);
    }

    void toggle() {
        wanted = !wanted;
        show();
    }

    /// Asks for another name, after its price was told; gives up while an answer is awaited.
    ///
    /// @return why nobody can be asked, or null
    @Nullable String ask() {
        boolean told = isVisible() && !price.getText().isEmpty();
        if (asking.giveUp()) {
            return null;
        }
        if (!told) {
            wanted = true;
            show();
        } else {
            asking.ask();
        }
        return model.theme(current.getAsInt()) == null ? "Choose a theme to ask for another name." : null;
    }

    private void offer() {
        boolean awaited = asking.askingProperty().get();
        again.setText(awaited ? "Stop asking" : "Ask again");
        again.setTooltip(new Tooltip(awaited ? "Keep the name as it is (F4)" : "Ask the model for another name (F4)"));
        write(price, !tools.isVisible() ? "" : awaited ? "Waiting for another name …" : asking.priceProperty().get());
    }

    void show() {
        Theme theme = model.theme(current.getAsInt());
        setVisible(wanted && !model.isEmpty());
        setManaged(isVisible());
        if (!isVisible()) {
            return;
        }
        tools.setVisible(theme != null);
        tools.setManaged(theme != null);
        if (theme == null) {
            write(name, "Choose a theme to see where its name comes from.");
            write(origin, "");
            write(words, "");
            write(films, "");
            write(price, "");
            return;
        }
        WrittenLabel written = theme.written();
        boolean told = written != null && !written.words().isEmpty();
        write(name, model.name(theme));
        write(origin, ThemeText.provenance(theme));
        write(words, "Words: " + (told ? String.join(" · ", written.words()) : ThemeText.words(theme)));
        write(films, written == null || written.films().isEmpty() ? "" : "Films: " + String.join(", ", written.films()));
        asking.consider(theme);
        offer();
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
