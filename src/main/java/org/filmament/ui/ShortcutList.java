package org.filmament.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filmament.ui.command.Command;
import org.filmament.ui.command.Commands;
import org.filmament.ui.command.Shortcut;

/// All commands by group with their shortcuts, in columns of about the same length. FX thread only.
final class ShortcutList extends HBox {

    private static final int COLUMNS = 3;

    ShortcutList(Commands commands) {
        getStyleClass().add("help-columns");
        Map<String, VBox> groups = new LinkedHashMap<>();
        for (Command command : commands.all().stream().filter(Command::isListed).toList()) {
            groups.computeIfAbsent(command.group(), ShortcutList::group).getChildren().add(row(command));
        }
        for (List<VBox> column : balanced(List.copyOf(groups.values()))) {
            VBox box = new VBox(column.toArray(VBox[]::new));
            box.getStyleClass().add("help-column");
            setHgrow(box, Priority.ALWAYS);
            getChildren().add(box);
        }
    }

    private static VBox group(String name) {
        Label heading = new Label(name);
        heading.getStyleClass().add("overline");
        VBox group = new VBox(heading);
        group.getStyleClass().add("help-group");
        return group;
    }

    private static Node row(Command command) {
        Label name = new Label(command.name());
        name.getStyleClass().add("help-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(name);
        row.getStyleClass().add("help-row");
        for (String shortcut : command.shortcuts().stream().map(Shortcut::text).distinct().toList()) {
            Label cap = new Label(shortcut);
            cap.getStyleClass().add("key-cap");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(cap);
        }
        return row;
    }

    /// Groups in their order, cut into columns so that the longest is as short as can be.
    private static List<List<VBox>> balanced(List<VBox> groups) {
        int limit = groups.stream().mapToInt(ShortcutList::rows).max().orElse(0);
        List<List<VBox>> columns = cut(groups, limit);
        while (columns.size() > COLUMNS) {
            limit++;
            columns = cut(groups, limit);
        }
        return columns;
    }

    private static List<List<VBox>> cut(List<VBox> groups, int limit) {
        List<List<VBox>> columns = new ArrayList<>();
        int start = 0;
        int length = 0;
        for (int i = 0; i < groups.size(); i++) {
            if (length > 0 && length + rows(groups.get(i)) > limit) {
                columns.add(groups.subList(start, i));
                start = i;
                length = 0;
            }
            length += rows(groups.get(i));
        }
        columns.add(groups.subList(start, groups.size()));
        return columns;
    }

    /// Lines that a group takes, its heading and the space before it included.
    private static int rows(VBox group) {
        return group.getChildren().size() + 1;
    }
}
