package org.filmament.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import org.filmament.ui.look.Icons;
import org.filmament.ui.look.Palette;
import org.filmament.ui.strip.StageStrip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The top of the window: the app's mark, the pipeline strip, and the few tools that belong to no part. FX thread only.
final class TopBar extends HBox {

    /// From this width on there is room for the app's name.
    private static final double ROOMY = 1280;

    /// A film frame whose perforations are stars, with a thread through three of them.
    private static final String MARK = "M2 3h2v2h-2z M2 8h2v2h-2z M2 13h2v2h-2z M2 18h2v2h-2z "
            + "M20 3h2v2h-2z M20 8h2v2h-2z M20 13h2v2h-2z M20 18h2v2h-2z "
            + "M8.2 15.2a1.6 1.6 0 1 0 1.5 2.1l5.1-3.2a1.6 1.6 0 1 0 .3-2.3l-3.6-4a1.6 1.6 0 1 0-.9.7l3.7 4.2"
            + "a1.6 1.6 0 0 0 .0 .4l-5 3.1a1.6 1.6 0 0 0-1.1-1z";

    TopBar(WindowModel model, Runnable open, Runnable help) {
        getStyleClass().add("top-bar");
        SVGPath mark = new SVGPath();
        mark.setContent(MARK);
        mark.getStyleClass().add("brand-mark");
        Label name = new Label("Filmament", mark);
        name.getStyleClass().add("brand");
        name.setMinWidth(Region.USE_PREF_SIZE);
        widthProperty().subscribe(w -> {
            name.setVisible(w.doubleValue() >= ROOMY);
            name.setManaged(name.isVisible());
        });
        StageStrip strip = new StageStrip(model.strip(), model.chosenPartProperty(), model::cancelWork, model::resumeWork);
        HBox.setHgrow(strip, Priority.ALWAYS);
        FontIcon themeIcon = Icons.of(Feather.SUN);
        model.paletteProperty().subscribe(p -> themeIcon.setIconCode(p == Palette.NIGHT ? Feather.SUN : Feather.MOON));
        HBox tools = new HBox(tool(Icons.of(Feather.FOLDER), "Open a catalogue (Ctrl O)", open),
                tool(themeIcon, "Dark or light (T)", model::togglePalette),
                tool(Icons.of(Feather.HELP_CIRCLE), "Keyboard shortcuts (?)", help));
        tools.getStyleClass().add("tools");
        tools.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(name, strip, tools);
    }

    private static Button tool(FontIcon icon, String name, Runnable action) {
        Button button = new Button(null, icon);
        button.getStyleClass().setAll("icon-button");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
