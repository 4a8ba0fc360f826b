package org.filmament.ui.charts;

import java.util.Set;
import org.filmament.ui.view.Bearing;
import org.jspecify.annotations.Nullable;

/// The marks of a chart for the keyboard, which goes from one to the next.
interface MarkWalk {

    /// Where it begins: with a mark of one of `themes`, else with what was painted first; null where there is nothing.
    @Nullable Stop first(Set<Integer> themes);

    /// What comes next; the same where nothing does.
    Stop next(Stop from, Bearing way);

    /// What stands for the same in another picture of the chart; null where nothing does.
    @Nullable Stop again(Stop before);

    /// The walk through what `hits` has seen: by years where there are some, else wherever marks lie.
    static MarkWalk of(HitPen hits) {
        return hits.columns().isEmpty() ? new PlaneWalk(hits.stops()) : new ColumnWalk(hits);
    }
}
