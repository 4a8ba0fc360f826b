package org.filmament.ui;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filmament.ui.look.Icons;
import org.filmament.ui.select.SelectionPanel;
import org.kordamp.ikonli.feather.Feather;

/// The foot of the column at the right: the card of the selected film, or else what the films picked out have in common, to which a button above
/// the card leads back. FX thread only.
final class PickedPane extends VBox {

    private final BooleanBinding filled;

    /// @param card         the film card
    /// @param panel        there while films are picked out
    /// @param filmSelected whether there is a film to show the card of
    /// @param clearFilm    puts the card away
    PickedPane(Region card, SelectionPanel panel, BooleanExpression filmSelected, Runnable clearFilm) {
        filled = filmSelected.or(panel.visibleProperty());
        getStyleClass().add("picked");
        ScrollPane selection = new ScrollPane(panel);
        selection.setFitToWidth(true);
        selection.setFocusTraversable(false);
        selection.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        selection.getStyleClass().add("edge-to-edge");
        selection.visibleProperty().bind(panel.visibleProperty().and(filmSelected.not()));
        card.visibleProperty().bind(selection.visibleProperty().not());
        Button back = new Button(null, Icons.of(Feather.CHEVRON_LEFT));
        back.getStyleClass().setAll("side-heading", "picked-back");
        back.setMaxWidth(Double.MAX_VALUE);
        back.setMinHeight(USE_PREF_SIZE);
        back.setTooltip(new Tooltip("What they have in common"));
        back.textProperty().bind(panel.headingProperty());
        back.visibleProperty().bind(panel.visibleProperty().and(filmSelected));
        back.managedProperty().bind(back.visibleProperty());
        back.setOnAction(_ -> clearFilm.run());
        StackPane shown = new StackPane(selection, card);
        shown.setMinHeight(0);
        setVgrow(shown, Priority.ALWAYS);
        getChildren().setAll(back, shown);
    }

    /// Whether it has anything to show.
    BooleanExpression filled() {
        return filled;
    }
}
