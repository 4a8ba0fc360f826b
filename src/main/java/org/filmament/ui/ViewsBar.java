package org.filmament.ui;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.filmament.ui.look.Icons;
import org.kordamp.ikonli.feather.Feather;

/// The views that were kept, by number, and a button that keeps one more. FX thread only.
final class ViewsBar extends HBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final BookmarksModel model;
    private final Button keep = new Button(null, Icons.of(Feather.BOOKMARK));

    ViewsBar(BookmarksModel model) {
        this.model = model;
        getStyleClass().add("views-bar");
        keep.getStyleClass().setAll("view-number");
        keep.setAccessibleText("Keep this view");
        keep.setTooltip(new Tooltip("Keep this view, to come back to it on stage (Ctrl Shift and a number)"));
        keep.setOnAction(_ -> model.keep());
        model.bookmarksProperty().subscribe(_ -> list());
        model.currentProperty().subscribe(_ -> list());
    }

    private void list() {
        getChildren().setAll(keep);
        for (int number : model.bookmarksProperty().get().scenes().keySet()) {
            Button button = new Button(String.valueOf(number));
            button.getStyleClass().setAll("view-number");
            button.pseudoClassStateChanged(CURRENT, number == model.currentProperty().get());
            button.setAccessibleText("View " + number);
            button.setTooltip(new Tooltip("Go to view " + number + " (Ctrl " + number + ")"));
            button.setOnAction(_ -> model.go(number));
            getChildren().add(button);
        }
    }
}
