package org.filmament.ui.strip;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.filmament.pipeline.Stage;
import org.filmament.ui.look.Icons;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The six boxes in a row, the spine of the app. FX thread only.
public final class StageStrip extends HBox {

    private final List<StageBoxView> views = new ArrayList<>();

    /// @param chosen the box whose details are shown elsewhere; set by a click
    /// @param cancel stops the work under way
    /// @param resume takes it up again
    public StageStrip(StageStripModel model, ObjectProperty<Stage.Part> chosen, Runnable cancel, Runnable resume) {
        getStyleClass().add("stage-strip");
        for (Stage.Part part : Stage.Part.values()) {
            if (part.ordinal() > 0) {
                FontIcon arrow = Icons.of(Feather.CHEVRON_RIGHT, "stage-arrow");
                getChildren().add(arrow);
            }
            StageBoxView view = new StageBoxView(model.box(part), () -> chosen.set(part), cancel, resume);
            HBox.setHgrow(view, Priority.ALWAYS);
            views.add(view);
            getChildren().add(view);
        }
        model.boxesProperty().subscribe(boxes -> boxes.forEach(box -> views.get(box.part().ordinal()).show(box)));
        chosen.subscribe(part -> {
            for (Stage.Part other : Stage.Part.values()) {
                views.get(other.ordinal()).setChosen(other == part);
            }
        });
    }
}
