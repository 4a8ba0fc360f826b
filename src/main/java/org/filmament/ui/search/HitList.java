package org.filmament.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.filmament.ui.look.Tips;
import org.jspecify.annotations.Nullable;

/// Films that were found in one way, under a heading, with a line that says what they are. Its rows are made once, [ahead of time][#makeRow()] where
/// there is time, since making all of them takes longer than a frame.
final class HitList extends VBox {

    private final List<HitRow> rows = new ArrayList<>();
    private final int most;
    private final Consumer<HitRow> dress;
    private final Label title = new Label();
    private final Label note = new Label();
    private int shown;

    /// @param most  how many films it can list
    /// @param dress is given each row when it is made
    HitList(String heading, int most, Consumer<HitRow> dress) {
        this.most = most;
        this.dress = dress;
        getStyleClass().add("hits");
        title.setText(heading);
        title.getStyleClass().add("overline");
        note.getStyleClass().add("hits-note");
        note.setWrapText(true);
        getChildren().addAll(title, note);
    }

    /// Says at the heading what the rows' figures mean.
    void explain(String figures) {
        Tips.install(title, figures);
    }

    /// Makes one more row, unseen until it shows a film; false if there are enough.
    boolean makeRow() {
        if (rows.size() == most) {
            return false;
        }
        HitRow row = new HitRow();
        dress.accept(row);
        setShown(row, false);
        rows.add(row);
        getChildren().add(row);
        return true;
    }

    /// The rows that show a film.
    List<HitRow> shown() {
        return rows.subList(0, shown);
    }

    /// Shows so many films.
    ///
    /// @param writer writes the n-th into its row
    void show(int count, ObjIntConsumer<HitRow> writer) {
        shown = Math.min(count, most);
        while (rows.size() < shown) {
            makeRow();
        }
        for (int i = 0; i < rows.size(); i++) {
            HitRow row = rows.get(i);
            setShown(row, i < shown);
            if (i < shown) {
                writer.accept(row, i);
            }
        }
    }

    private static void setShown(HitRow row, boolean isShown) {
        row.setVisible(isShown);
        row.setManaged(isShown);
    }

    /// The line under the heading; null for none.
    void setNote(@Nullable String text) {
        note.setText(text);
        note.setVisible(text != null);
        note.setManaged(text != null);
    }
}
