package org.filmament.ui.themes;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.filmament.catalog.Film;
import org.filmament.topic.Theme;
import org.filmament.topic.Themes;

/// Every theme before and after: its words, the name that somebody wrote, and films that stand for it; the coarsest level first. FX thread only.
public final class NamesTable extends GridPane {

    private static final int EXAMPLES = 3;
    private static final double[] WIDTHS = {36, 24, 40};

    /// @param films of the catalogue
    public NamesTable(ThemesModel model, List<Film> films) {
        getStyleClass().add("names-table");
        for (double width : WIDTHS) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(width);
            getColumnConstraints().add(column);
        }
        Themes themes = model.themesProperty().get();
        if (themes == null) {
            return;
        }
        addRow(0, cell("Words", "overline"), cell("Name", "overline"), cell("For example", "overline"));
        for (List<Theme> level : themes.levels().reversed()) {
            int row = getRowCount();
            add(cell(level.size() == 1 ? "One theme" : level.size() + " themes", "names-level"), 0, row, WIDTHS.length, 1);
            level.forEach(theme -> addRow(getRowCount(), cell(theme.name(false), "names-words"), name(theme),
                    cell(ThemeText.examples(theme, films, EXAMPLES), "names-films")));
        }
    }

    private static Label name(Theme theme) {
        boolean named = theme.written() != null && !theme.written().earlier();
        return named ? cell(theme.name(true), "names-name") : cell("—", "names-films");
    }

    private static Label cell(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        return label;
    }
}
