package org.filmament.ui.themes;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.filmament.topic.Theme;
import org.filmament.topic.Themes;
import org.filmament.ui.color.ThemeColors;
import org.filmament.ui.look.Icons;
import org.filmament.ui.look.Look;
import org.filmament.ui.look.Palette;
import org.filmament.ui.look.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A row of the tree: the theme's colour, its name, how many films it has. Made once and written anew.
final class ThemeCell extends TreeCell<Integer> {

    static final double BAR_WIDTH = 26;
    private static final double DOT = 4.5;

    /// In em: how far a level is set in, and what the arrow takes.
    private static final double INDENT = 0.857;
    private static final double ARROW = 1.4;
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

    private final ThemesModel model;
    private final Circle dot = new Circle(DOT);
    private final FadingLabel name = new FadingLabel("theme-name");
    private final Node earlier = Icons.of(Feather.CLOCK, "theme-earlier");
    private final TextField field = new TextField();
    private final SizeBar bar = new SizeBar(BAR_WIDTH);
    private final Label count = new Label();
    private final Tooltip words = new Tooltip();
    private final HBox row = new HBox(dot, name, earlier, bar, count);
    private Palette palette = Palette.NIGHT;
    private int shown = ThemesModel.NONE;

    ThemeCell(ThemesModel model) {
        this.model = model;
        getStyleClass().add("theme-cell");
        // Rows are as wide as the tree, however long a name is.
        setPrefWidth(0);
        widthProperty().subscribe(this::fit);
        row.getStyleClass().add("theme-row");
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.getStyleClass().add("theme-field");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        field.focusedProperty().subscribe((was, is) -> {
            if (was && !is && model.renamingProperty().get() == shown) {
                model.stopRenaming();
            }
        });
        count.getStyleClass().add("theme-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        setOnMouseEntered(_ -> model.hover(shown));
        setOnMouseExited(_ -> model.hover(ThemesModel.NONE));
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            model.rename(field.getText());
            event.consume();
        }
    }

    @Override
    protected void updateItem(Integer item, boolean empty) {
        super.updateItem(item, empty);
        refresh(palette, false);
    }

    /// Writes the row anew.
    ///
    /// @param fading whether a name that has changed fades over into the new one
    void refresh(Palette colors, boolean fading) {
        palette = colors;
        Integer item = isEmpty() ? null : getItem();
        Theme theme = item == null ? null : model.theme(item);
        Themes themes = model.themesProperty().get();
        if (theme == null || themes == null) {
            shown = ThemesModel.NONE;
            setGraphic(null);
            setTooltip(null);
            return;
        }
        boolean same = shown == theme.id();
        shown = theme.id();
        setGraphic(row);
        fit();
        name.show(model.name(theme), fading && same);
        dot.setFill(Look.color(ThemeColors.argb(themes, theme, palette)));
        bar.show((double) theme.size() / themes.films(), ThemeColors.argb(themes, theme, palette));
        count.setText(Wording.count(theme.size()));
        boolean stale = theme.written() != null && theme.written().earlier();
        earlier.setVisible(stale);
        earlier.setManaged(stale);
        words.setText(ThemeText.tip(model, theme));
        setTooltip(words);
        setAccessibleText(model.name(theme) + ", " + Wording.count(theme.size(), "film", "films"));
        mark();
        edit(theme);
    }

    private void fit() {
        Node arrow = getDisclosureNode();
        if (getTreeItem() != null && getTreeView() != null && arrow != null) {
            double indent = INDENT * getFont().getSize() * (getTreeView().getTreeItemLevel(getTreeItem()) - 1);
            row.setPrefWidth(Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset() - indent - ARROW * getFont().getSize()));
        }
    }

    /// Shows where the theme stands: on the screen, chosen, pointed at.
    void mark() {
        pseudoClassStateChanged(LIT, model.onScreenProperty().get().contains(shown));
        pseudoClassStateChanged(CHOSEN, shown != ThemesModel.NONE && model.selectedProperty().get() == shown);
        pseudoClassStateChanged(POINTED, shown != ThemesModel.NONE && model.hoveredProperty().get() == shown);
    }

    /// Whether this row shows the theme.
    boolean shows(int id) {
        return shown == id;
    }

    private void edit(Theme theme) {
        boolean editing = model.renamingProperty().get() == theme.id();
        boolean was = row.getChildren().contains(field);
        if (editing && !was) {
            row.getChildren().set(row.getChildren().indexOf(name), field);
            field.setText(model.name(theme));
            field.requestFocus();
            field.selectAll();
        } else if (!editing && was) {
            row.getChildren().set(row.getChildren().indexOf(field), name);
        }
    }

    /// How large a share something is.
    static final class SizeBar extends Region {

        private final Region part = new Region();
        private double share;

        SizeBar(double width) {
            getStyleClass().add("theme-bar");
            setMinWidth(width);
            setMaxWidth(width);
            part.setManaged(false);
            getChildren().add(part);
        }

        void show(double of, @Nullable Integer argb) {
            share = of;
            part.setStyle(argb == null ? null : "-fx-background-color:" + Look.css(argb) + ";-fx-background-radius:2px;");
            requestLayout();
        }

        /// By area: a tenth of the films is a third of the length.
        @Override
        protected void layoutChildren() {
            part.resizeRelocate(0, 0, Math.max(2, getWidth() * Math.sqrt(share)), getHeight());
        }
    }
}
