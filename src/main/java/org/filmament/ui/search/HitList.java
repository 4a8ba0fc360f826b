package org.filmament.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.filmament.ui.look.Tips;
import org.jspecify.annotations.Nullable;

/// Films that were found in one way, under a heading, with a line that says what they are. Its rows are made once, since making them takes
/// longer than a frame.
final class HitList extends VBox {

    private final List<HitRow> rows = new ArrayList<>();
    private final Label title = new Label();
    private final Label note = new Label();
    private int shown;

    /// @param most how many films it can list
    HitList(String heading, int most) {
        getStyleClass().add("hits");
        title.setText(heading);
        title.getStyleClass().add("overline");
        note.getStyleClass().add("hits-note");
        note.setWrapText(true);
        getChildren().addAll(title, note);
        for (int i = 0; i < most; i++) {
            rows.add(new HitRow());
        }
        getChildren().addAll(rows);
        show(0, (_, _) -> { });
    }

    /// Says at the heading what the rows' figures mean.
    void explain(String figures) {
        Tips.install(title, figures);
    }

    List<HitRow> rows() {
        return rows;
    }

    /// The rows that show a film.
    List<HitRow> shown() {
        return rows.subList(0, shown);
    }

    /// Shows so many films.
    ///
    /// @param writer writes the n-th into its row
    void show(int count, ObjIntConsumer<HitRow> writer) {
        shown = count;
        for (int i = 0; i < rows.size(); i++) {
            HitRow row = rows.get(i);
            row.setVisible(i < count);
            row.setManaged(i < count);
            if (i < count) {
                writer.accept(row, i);
            }
        }
    }

    /// The line under the heading; null for none.
    void setNote(@Nullable String text) {
        note.setText(text);
        note.setVisible(text != null);
        note.setManaged(text != null);
    }
}
