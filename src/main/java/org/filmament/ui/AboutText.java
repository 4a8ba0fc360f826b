package org.filmament.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// What the app is, which version, and whose work it stands on. FX thread only.
final class AboutText extends VBox {

    /// Of the width, for works; the rest is for their licences. Text that may wrap says nothing of how wide it likes to be.
    private static final double WORK_PERCENT = 60;

    AboutText() {
        getStyleClass().add("about");
        add("about-line", "A film catalogue as a night sky. Version " + version() + ", licensed under the Apache License 2.0.");
        add("about-line", Credits.TMDB);
        for (Credits credits : Credits.shipped()) {
            add("overline", credits.heading());
            GridPane table = new GridPane();
            table.getStyleClass().add("about-table");
            table.getColumnConstraints().setAll(column(WORK_PERCENT), column(100 - WORK_PERCENT));
            for (Credits.Part part : credits.parts()) {
                table.addRow(table.getRowCount(), line("help-name", part.what()), line("figure-name", part.licence()));
            }
            getChildren().add(table);
        }
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    /// The version in the jar's manifest.
    private static String version() {
        String version = AboutText.class.getPackage().getImplementationVersion();
        return version == null ? "of a build in progress" : version;
    }

    private void add(String styleClass, String text) {
        getChildren().add(line(styleClass, text));
    }

    private static Label line(String styleClass, String text) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        return label;
    }
}
