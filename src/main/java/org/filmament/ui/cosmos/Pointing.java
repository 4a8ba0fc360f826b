package org.filmament.ui.cosmos;

import java.util.function.IntConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.filmament.ui.view.Bearing;

/// Films that the cursor points at: which one it hovers, and which one was selected. −1 is none. FX thread only.
final class Pointing {

    /// Pixels beside a film that still count as on it.
    private static final double REACH = 9;

    private final Projection projection;
    private final IntegerProperty hovered;
    private final IntegerProperty selected;
    private IntConsumer onSelect = film -> {
    };
    private IntConsumer onOpen = film -> {
    };
    private double x;
    private double y;
    private boolean moved;

    /// @param owner      of the properties
    /// @param projection of the newest picture
    Pointing(Object owner, Projection projection) {
        this.projection = projection;
        this.hovered = new SimpleIntegerProperty(owner, "hovered", -1);
        this.selected = new SimpleIntegerProperty(owner, "selected", -1);
    }

    IntegerProperty hoveredProperty() {
        return hovered;
    }

    IntegerProperty selectedProperty() {
        return selected;
    }

    void setOnSelect(IntConsumer handler) {
        onSelect = handler;
    }

    void setOnOpen(IntConsumer handler) {
        onOpen = handler;
    }

    /// Other films: none of them is hovered or selected.
    void forget() {
        hovered.set(-1);
        selected.set(-1);
    }

    /// The cursor has moved; the film under it is looked for once a picture.
    void moveTo(double toX, double toY) {
        x = toX;
        y = toY;
        moved = true;
    }

    /// The cursor has left, or has something else to do.
    void leave() {
        moved = false;
        hovered.set(-1);
    }

    /// Looks for the film under the cursor when the cursor has moved.
    void look() {
        if (moved) {
            moved = false;
            hovered.set(projection.filmAt(x, y, REACH));
        }
    }

    /// Selects the film at a place.
    ///
    /// @return it, or −1 where there is none
    int selectAt(double atX, double atY) {
        int film = projection.filmAt(atX, atY, REACH);
        selected.set(film);
        onSelect.accept(film);
        return film;
    }

    /// Selects the poster that lies that way of the selected one on the screen, or of the middle of the view.
    ///
    /// @return it, or −1 where there is none
    int selectBeside(Bearing way) {
        int start = selected.get();
        boolean seen = start >= 0 && projection.isBefore(start);
        int film = projection.filmBeside(way, seen ? projection.screenX(start) : projection.onScreenX(0), seen ? projection.screenY(start) : projection.onScreenY(0));
        if (film >= 0) {
            selected.set(film);
            onSelect.accept(film);
        }
        return film;
    }

    void openSelected() {
        if (selected.get() >= 0) {
            onOpen.accept(selected.get());
        }
    }
}
