package org.filmament.ui.filter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.filmament.ui.look.Wording;
import org.jspecify.annotations.Nullable;

/// Values to choose from, each a small button with how many films it would leave; the common ones first, the rest behind *More*. Takes no
/// room where there is nothing to choose. FX thread only.
final class ChoicePane extends VBox {

    private static final int FEW = 10;

    private final Function<String, String> names;
    private final Function<String, @Nullable Node> marks;
    private final Consumer<String> toggle;
    private final FlowPane flow = new FlowPane();
    private final Hyperlink more = new Hyperlink();
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();
    private boolean all;

    /// @param names  of the values
    /// @param marks  a node before each name, or null
    /// @param toggle is given a value that was chosen or dropped
    ChoicePane(String heading, Function<String, String> names, Function<String, @Nullable Node> marks, Consumer<String> toggle) {
        this.names = names;
        this.marks = marks;
        this.toggle = toggle;
        getStyleClass().add("choices");
        Label title = new Label(heading);
        title.getStyleClass().add("overline");
        flow.getStyleClass().add("choice-flow");
        more.getStyleClass().add("choice-more");
        more.setOnAction(_ -> {
            all = !all;
            more.setVisited(false);
            limit();
        });
        getChildren().setAll(title, flow);
        show(Map.of(), Set.of());
    }

    /// Shows the values with their counts.
    void show(Map<String, Integer> counts, Set<String> chosen) {
        boolean there = counts.size() > 1;
        setVisible(there);
        setManaged(there);
        if (!List.copyOf(buttons.keySet()).equals(List.copyOf(counts.keySet()))) {
            build(counts);
        }
        counts.forEach((value, films) -> {
            ToggleButton button = buttons.get(value);
            if (button != null) {
                button.setText(names.apply(value) + "  " + Wording.count(films));
                button.setSelected(chosen.contains(value));
                button.setOpacity(films == 0 && !chosen.contains(value) ? 0.45 : 1);
            }
        });
    }

    /// Makes the marks anew, in other colours.
    void remark() {
        buttons.forEach((value, button) -> button.setGraphic(marks.apply(value)));
    }

    private void build(Map<String, Integer> counts) {
        buttons.clear();
        all = false;
        for (String value : counts.keySet()) {
            ToggleButton button = new ToggleButton(null, marks.apply(value));
            button.getStyleClass().setAll("choice");
            button.setOnAction(_ -> toggle.accept(value));
            buttons.put(value, button);
        }
        limit();
    }

    private void limit() {
        List<Node> shown = new ArrayList<>(buttons.values());
        if (shown.size() > FEW + 1) {
            if (!all) {
                shown = new ArrayList<>(shown.subList(0, FEW));
            }
            more.setText(all ? "Fewer" : buttons.size() - FEW + " more");
            shown.add(more);
        }
        flow.getChildren().setAll(shown);
    }
}
