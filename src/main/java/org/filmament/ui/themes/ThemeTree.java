package org.filmament.ui.themes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.filmament.topic.Theme;
import org.filmament.topic.Themes;
import org.filmament.ui.look.Palette;
import org.jspecify.annotations.Nullable;

/// The levels as a tree, the coarsest themes on top. Rows whose themes are on the screen are lit; pointing at one, or coming to it with the arrow
/// keys, lights its films, a click or Enter flies there. Several rows can be marked, to be merged.
final class ThemeTree extends TreeView<Integer> {

    private final ThemesModel model;
    private final Consumer<Theme> visit;
    private final List<ThemeCell> cells = new ArrayList<>();
    private final Set<Integer> open = new HashSet<>();
    private Palette palette = Palette.NIGHT;

    /// @param visit is given the theme to fly to
    ThemeTree(ThemesModel model, Consumer<Theme> visit) {
        this.model = model;
        this.visit = visit;
        getStyleClass().add("theme-tree");
        setShowRoot(false);
        setRoot(new TreeItem<>(ThemesModel.NONE));
        setAccessibleText("Themes");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(_ -> {
            ThemeCell cell = new ThemeCell(model);
            cell.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> click(event, cell.getItem()));
            cells.add(cell);
            return cell;
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        model.themesProperty().subscribe(this::show);
        model.writtenProperty().subscribe(() -> refresh(true));
        model.renamingProperty().subscribe(this::rename);
        model.selectedProperty().subscribe(id -> reveal(id.intValue()));
        model.hoveredProperty().subscribe(this::mark);
        model.onScreenProperty().subscribe(this::mark);
        getFocusModel().focusedItemProperty().subscribe(this::lightFocused);
        focusedProperty().subscribe((was, is) -> {
            if (was != is) {
                lightFocused();
            }
        });
    }

    void setPalette(Palette colors) {
        palette = colors;
        refresh(false);
    }

    /// Identities of the marked rows.
    List<Integer> marked() {
        return getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).map(TreeItem::getValue).toList();
    }

    /// The row that has the keyboard, or the chosen theme, or [ThemesModel#NONE].
    int current() {
        TreeItem<Integer> item = getSelectionModel().getSelectedItem();
        return item == null ? model.selectedProperty().get() : item.getValue();
    }

    private void show(@Nullable Themes themes) {
        List<Integer> marked = marked();
        TreeItem<Integer> root = new TreeItem<>(ThemesModel.NONE);
        if (themes != null && !themes.levels().isEmpty()) {
            themes.levels().getLast().forEach(theme -> root.getChildren().add(item(themes, theme)));
        }
        setRoot(root);
        marked.forEach(this::select);
        refresh(true);
    }

    private void select(int id) {
        TreeItem<Integer> item = find(getRoot(), id);
        if (item != null) {
            getSelectionModel().select(item);
        }
    }

    private TreeItem<Integer> item(Themes themes, Theme theme) {
        TreeItem<Integer> item = new TreeItem<>(theme.id());
        themes.children(theme).forEach(child -> item.getChildren().add(item(themes, child)));
        item.setExpanded(open.contains(theme.id()));
        item.expandedProperty().subscribe((_, expanded) -> {
            if (expanded) {
                open.add(theme.id());
            } else {
                open.remove(theme.id());
            }
        });
        return item;
    }

    private void refresh(boolean fading) {
        cells.forEach(cell -> cell.refresh(palette, fading));
    }

    private void mark() {
        cells.forEach(ThemeCell::mark);
    }

    private void rename(Number id) {
        if (id.intValue() != ThemesModel.NONE) {
            reveal(id.intValue());
        } else {
            requestFocus();
        }
        refresh(false);
    }

    /// Opens what lies above a theme and brings its row into sight.
    private void reveal(int id) {
        mark();
        TreeItem<Integer> item = id == ThemesModel.NONE ? null : find(getRoot(), id);
        if (item == null) {
            return;
        }
        for (TreeItem<Integer> above = item.getParent(); above != null; above = above.getParent()) {
            above.setExpanded(true);
        }
        if (!marked().contains(id)) {
            getSelectionModel().clearSelection();
            getSelectionModel().select(item);
        }
        boolean inSight = cells.stream().anyMatch(cell -> cell.shows(id) && cell.isVisible());
        if (!inSight) {
            scrollTo(Math.max(0, getRow(item) - 2));
        }
    }

    private static @Nullable TreeItem<Integer> find(TreeItem<Integer> in, int id) {
        if (in.getValue() == id) {
            return in;
        }
        for (TreeItem<Integer> child : in.getChildren()) {
            TreeItem<Integer> found = find(child, id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void click(MouseEvent event, @Nullable Integer id) {
        boolean plain = event.getButton() == MouseButton.PRIMARY && !event.isShiftDown() && !event.isShortcutDown();
        if (plain && id != null && event.getClickCount() == 1) {
            visit(id);
        }
    }

    private void press(KeyEvent event) {
        boolean typing = model.renamingProperty().get() != ThemesModel.NONE;
        if (event.getCode() == KeyCode.ENTER && !typing && current() != ThemesModel.NONE) {
            visit(current());
            event.consume();
        }
    }

    /// What the keyboard is on lights its films, as what the mouse is on does.
    private void lightFocused() {
        TreeItem<Integer> item = getFocusModel().getFocusedItem();
        if (isFocusVisible() && item != null) {
            model.hover(item.getValue());
        } else if (!isFocused()) {
            model.hover(ThemesModel.NONE);
        }
    }

    private void visit(int id) {
        Theme theme = model.theme(id);
        if (theme != null) {
            visit.accept(theme);
        }
    }
}
