package org.filmament.ui.sweep;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.filmament.ui.sweep.Corner.Column;
import org.jspecify.annotations.Nullable;

/// Four panes in two columns with a heading each, or one pane that takes all the room. FX thread only.
final class SweepGrid extends Region {

    private static final double GAP = 6;

    private final List<SweepPane> panes;
    private final Map<Column, Node> heads;
    private @Nullable Corner large;

    SweepGrid(List<SweepPane> panes, Map<Column, Node> heads) {
        this.panes = panes;
        this.heads = heads;
        getStyleClass().add("sweep-grid");
        getChildren().addAll(panes);
        getChildren().addAll(heads.values());
        setMinSize(0, 0);
    }

    void setLarge(@Nullable Corner corner) {
        large = corner;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Corner one = large;
        double width = one == null ? (getWidth() - GAP) / 2 : getWidth();
        double headHeight = snapSizeY(heads.values().stream().mapToDouble(head -> head.prefHeight(width)).max().orElse(0));
        double height = Math.max(0, one == null ? (getHeight() - headHeight - GAP) / 2 : getHeight() - headHeight);
        for (Column column : Column.values()) {
            Node head = heads.get(column);
            boolean seen = one == null || one.column() == column;
            head.setVisible(seen);
            head.resizeRelocate(one == null ? snapPositionX(column.ordinal() * (width + GAP)) : 0, 0, snapSizeX(width), headHeight);
        }
        for (SweepPane pane : panes) {
            Corner corner = pane.corner();
            boolean seen = one == null || corner.equals(one);
            pane.setVisible(seen);
            double x = one == null ? corner.column().ordinal() * (width + GAP) : 0;
            double y = headHeight + (one == null ? corner.knob().ordinal() * (height + GAP) : 0);
            pane.resizeRelocate(snapPositionX(x), snapPositionY(y), Math.floor(width), Math.floor(height));
        }
    }
}
