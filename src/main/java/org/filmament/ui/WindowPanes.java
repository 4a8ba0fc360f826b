package org.filmament.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.filmament.ui.look.Look;
import org.filmament.ui.view.SideSections;

/// The stage between its two panes, whose widths keep in step with the type and are narrower in a window that opens narrow. FX thread only.
final class WindowPanes extends HBox {

    private static final double INSPECTOR_WIDTH = 288;
    private static final double SIDE_WIDTH = 328;
    private static final double LEAST_INSPECTOR_WIDTH = 272;
    private static final double LEAST_SIDE_WIDTH = 288;

    /// In a narrower window the panes are narrower too.
    private static final double ROOMY = 1280;

    private final SidePane inspector;
    private final SidePane side;
    private final SideColumn column;
    private double em = Look.TEXT_PIXELS;
    private boolean set;

    WindowPanes(Region knobs, Region stage, SideColumn column) {
        this.column = column;
        inspector = new SidePane(SidePane.Side.LEFT, knobs, INSPECTOR_WIDTH);
        side = new SidePane(SidePane.Side.RIGHT, column, SIDE_WIDTH);
        setHgrow(stage, Priority.ALWAYS);
        setMinHeight(0);
        getChildren().setAll(inspector, stage, side);
        column.setEm(em);
    }

    /// Makes what is not seen at first.
    void complete() {
        column.complete();
    }

    /// Both panes.
    List<Node> sides() {
        return List.of(inspector, side);
    }

    void toggleInspector() {
        inspector.toggle();
    }

    void toggleSide() {
        side.toggle();
    }

    /// Brings a section of the column into sight and gives it the keyboard.
    void reveal(SideSections.Place place) {
        side.setShown(true);
        column.reveal(place);
    }

    /// Suits the panes to the width of a window that has just opened, unless they were set.
    void suit(double windowWidth) {
        if (!set) {
            double text = em / Look.TEXT_PIXELS;
            double tight = text * Math.min(1, windowWidth / ROOMY);
            inspector.setPaneWidth(Math.max(text * LEAST_INSPECTOR_WIDTH, INSPECTOR_WIDTH * tight));
            side.setPaneWidth(Math.max(text * LEAST_SIDE_WIDTH, SIDE_WIDTH * tight));
        }
    }

    /// Learns how large the type is, in pixels.
    void setEm(double pixels) {
        inspector.scaleWidth(pixels / em);
        side.scaleWidth(pixels / em);
        column.setEm(pixels);
        em = pixels;
    }

    WindowSettings.Panes settings() {
        return new WindowSettings.Panes(inspector.paneWidth() / em, side.paneWidth() / em, column.cardShare(), inspector.isVisible(),
                side.isVisible());
    }

    void set(WindowSettings.Panes panes) {
        set = true;
        inspector.setPaneWidth(panes.inspector() * em);
        side.setPaneWidth(panes.side() * em);
        column.setCardShare(panes.card());
        inspector.setShown(panes.inspectorShown());
        side.setShown(panes.sideShown());
    }
}
