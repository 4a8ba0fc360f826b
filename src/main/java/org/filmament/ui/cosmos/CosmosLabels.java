package org.filmament.ui.cosmos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.filmament.topic.Theme;
import org.filmament.topic.Themes;
import org.filmament.ui.map.Gathering;
import org.jspecify.annotations.Nullable;

/// Names of themes that float at the middle of their films: coarse ones from afar, finer ones near. Where two would touch, the larger theme wins, and one that
/// is already shown beats a newcomer; they come and go softly, and a name that becomes another fades over into it. A theme whose films do not [lie
/// together][Gathering] has no middle to be named at. FX thread only.
final class CosmosLabels {

    /// Distance at which the coarsest level gives way to the next finer one; each further level at half of that.
    private static final double COARSEST_FROM = 2.2;

    private static final int MOST = 26;
    private static final double GAP = 8;
    private static final double FADE_SECONDS = 0.2;
    private static final double[] EMS = {1.0, 1.08, 1.2, 1.36, 1.55};

    private final Pane pane = new Pane();
    private final Map<Integer, Shown> labels = new HashMap<>();
    private final List<Shown> leaving = new ArrayList<>();
    private final Gathering gathering;
    private @Nullable Themes themes;
    private boolean written = true;
    private int pinned = -1;

    private static final class Shown {
        final Label label;
        double opacity;
        double depth = 1;
        boolean wanted;

        Shown(Label label) {
            this.label = label;
        }
    }

    /// @param background where films are looked at
    /// @param ui         the FX thread
    CosmosLabels(Executor background, Executor ui) {
        gathering = new Gathering(background, ui, () -> {
        });
        pane.setMouseTransparent(true);
        pane.getStyleClass().add("cosmos-labels");
    }

    Node node() {
        return pane;
    }

    /// Forgets all themes at once, for other films.
    void clear() {
        themes = null;
        gathering.clear();
        labels.clear();
        leaving.clear();
        pane.getChildren().clear();
    }

    /// Shows other themes, or none.
    ///
    /// @param wantWritten whether written names come before words
    void setThemes(@Nullable Themes shown, boolean wantWritten) {
        themes = shown;
        written = wantWritten;
        gathering.setGroups(shown == null ? List.of()
                : shown.levels().stream().flatMap(List::stream).map(theme -> new Gathering.Group(theme.id(), theme.members())).toList());
        labels.entrySet().removeIf(entry -> {
            Theme theme = shown == null ? null : shown.theme(entry.getKey());
            boolean same = theme != null && theme.name(wantWritten).equals(entry.getValue().label.getText());
            if (!same) {
                entry.getValue().wanted = false;
                leaving.add(entry.getValue());
            }
            return !same;
        });
    }

    /// Shows one level from everywhere, 0 the finest; the one that suits the distance if negative.
    void setPinnedLevel(int level) {
        pinned = level;
    }

    /// The level whose names are shown from a distance, 0 the finest.
    static int level(double distance, int levels) {
        int finer = (int) Math.max(0, Math.ceil(Math.log(COARSEST_FROM / distance) / Math.log(2)));
        return Math.max(0, levels - 1 - finer);
    }

    /// Moves with the films.
    ///
    /// @param strength how much of all names is seen, 0 to 1
    /// @return whether names are still coming or going, or may be
    boolean follow(Projection projection, CosmosMoment moment, double strength, double seconds) {
        Themes now = themes;
        labels.values().forEach(shown -> shown.wanted = false);
        if (now != null && !now.levels().isEmpty() && now.films() == moment.films()) {
            gathering.follow(moment.places(), 3, System.nanoTime());
            int levels = now.levels().size();
            choose(now.levels().get(pinned < 0 ? level(moment.orbit().distance(), levels) : Math.min(pinned, levels - 1)), projection, moment);
        }
        boolean changing = fade(labels.values(), strength, seconds);
        return fade(leaving, strength, seconds) || changing || gathering.isBehind();
    }

    private void choose(List<Theme> level, Projection projection, CosmosMoment moment) {
        List<double[]> taken = new ArrayList<>();
        Set<Integer> before = new HashSet<>();
        labels.forEach((id, shown) -> {
            if (shown.opacity > 0.3) {
                before.add(id);
            }
        });
        List<Theme> turn = new ArrayList<>(level);
        turn.sort((a, b) -> Integer.compare(weight(b, before), weight(a, before)));
        for (Theme theme : turn) {
            if (taken.size() == MOST) {
                return;
            }
            double[] at = middle(theme, projection);
            if (gathering.has(theme.id()) && at != null && at[0] > 0 && at[0] < moment.width() && at[1] > 0 && at[1] < moment.height()) {
                place(theme, at, moment, taken);
            }
        }
    }

    private static int weight(Theme theme, Set<Integer> before) {
        return before.contains(theme.id()) ? theme.size() + theme.size() / 3 : theme.size();
    }

    private void place(Theme theme, double[] at, CosmosMoment moment, List<double[]> taken) {
        Shown shown = labels.computeIfAbsent(theme.id(), id -> new Shown(label(theme)));
        shown.label.applyCss();
        double width = Math.ceil(shown.label.prefWidth(-1));
        double height = Math.ceil(shown.label.prefHeight(width));
        double left = Math.clamp(at[0] - width / 2, GAP, Math.max(GAP, moment.width() - GAP - width));
        double top = Math.clamp(at[1] - height / 2, GAP, Math.max(GAP, moment.height() - GAP - height));
        for (double[] other : taken) {
            if (left < other[2] + GAP && other[0] < left + width + GAP && top < other[3] + GAP && other[1] < top + height + GAP) {
                return;
            }
        }
        taken.add(new double[] {left, top, left + width, top + height});
        shown.wanted = true;
        shown.depth = Math.clamp(1.25 - (at[2] - moment.orbit().distance()) / 1.8, 0.4, 1);
        shown.label.resizeRelocate(left, top, width, height);
    }

    private Label label(Theme theme) {
        Label label = new Label(theme.name(written));
        label.getStyleClass().add("cosmos-label");
        label.setStyle("-fx-font-size: " + EMS[Math.clamp(theme.level(), 0, EMS.length - 1)] + "em;");
        label.setManaged(false);
        label.setOpacity(0);
        pane.getChildren().add(label);
        return label;
    }

    /// The middle of a theme's films on the screen and its depth, or null if it is not before the viewer.
    private static double @Nullable [] middle(Theme theme, Projection projection) {
        double x = 0;
        double y = 0;
        double z = 0;
        int placed = 0;
        for (int film : theme.members()) {
            if (Float.isFinite(projection.x[film])) {
                x += projection.x[film];
                y += projection.y[film];
                z += projection.z[film];
                placed++;
            }
        }
        if (placed == 0 || z / placed < 4 * Projection.NEAR) {
            return null;
        }
        return new double[] {projection.onScreenX(x / z), projection.onScreenY(y / z), z / placed};
    }

    private boolean fade(Collection<Shown> some, double strength, double seconds) {
        boolean changing = false;
        for (Iterator<Shown> each = some.iterator(); each.hasNext();) {
            Shown shown = each.next();
            double goal = shown.wanted ? 1 : 0;
            double step = seconds / FADE_SECONDS;
            shown.opacity = shown.opacity < goal ? Math.min(goal, shown.opacity + step) : Math.max(goal, shown.opacity - step);
            changing |= shown.opacity != goal;
            shown.label.setOpacity(shown.opacity * shown.depth * strength);
            shown.label.setVisible(shown.label.getOpacity() > 0.01);
            if (shown.opacity == 0 && goal == 0) {
                pane.getChildren().remove(shown.label);
                each.remove();
            }
        }
        return changing;
    }
}
