package org.filmament.ui.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.filmament.ui.view.Bearing;
import org.jspecify.annotations.Nullable;

/// Goes from year to year along a theme, and from theme to theme within a year.
final class ColumnWalk implements MarkWalk {

    private final HitPen hits;
    private final List<Stop> columns;

    ColumnWalk(HitPen hits) {
        this.hits = hits;
        this.columns = hits.columns();
    }

    @Override
    public @Nullable Stop first(Set<Integer> themes) {
        for (int column = 0; column < columns.size(); column++) {
            for (Stop cell : cells(column)) {
                if (themes.contains(cell.mark().theme())) {
                    return cell;
                }
            }
        }
        return cells(0).stream().findFirst().orElse(null);
    }

    @Override
    public Stop next(Stop from, Bearing way) {
        int column = columnOf(from);
        int beside = column + way.x();
        if (column < 0 || beside < 0 || beside >= columns.size()) {
            return from;
        }
        List<Stop> cells = cells(beside);
        if (beside != column) {
            return cells.stream().filter(cell -> cell.mark().theme() == from.mark().theme()).findFirst()
                    .or(() -> cells.stream().min(Comparator.comparingDouble(from::distance))).orElse(from);
        }
        int at = place(cells, from) + way.y();
        return at < 0 || at >= cells.size() ? from : cells.get(at);
    }

    @Override
    public @Nullable Stop again(Stop before) {
        int column = columnOf(before);
        return column < 0 ? null : cells(column).stream().filter(before::means).findFirst().orElse(null);
    }

    private int columnOf(Stop stop) {
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).mark().span() == stop.mark().span()) {
                return column;
            }
        }
        return -1;
    }

    private static int place(List<Stop> cells, Stop stop) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).means(stop)) {
                return i;
            }
        }
        return -1;
    }

    /// The whole column, then what crosses its middle from above to below.
    private List<Stop> cells(int column) {
        Stop whole = columns.get(column);
        List<Stop> cells = new ArrayList<>(List.of(whole));
        hits.crossing(whole).stream().sorted(Comparator.comparingDouble(Stop::middleY)).forEach(cells::add);
        return cells;
    }
}
