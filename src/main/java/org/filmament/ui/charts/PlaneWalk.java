package org.filmament.ui.charts;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.filmament.ui.view.Bearing;
import org.jspecify.annotations.Nullable;

/// Goes to the nearest mark that lies in the direction of the key.
final class PlaneWalk implements MarkWalk {

    private final List<Stop> stops;

    PlaneWalk(List<Stop> stops) {
        this.stops = List.copyOf(stops);
    }

    @Override
    public @Nullable Stop first(Set<Integer> themes) {
        return stops.stream().filter(stop -> themes.contains(stop.mark().theme())).findFirst().orElse(stops.isEmpty() ? null : stops.getFirst());
    }

    @Override
    public Stop next(Stop from, Bearing way) {
        int to = way.nearest(stops.size(), i -> stops.get(i).middleX(), i -> stops.get(i).middleY(), from.middleX(), from.middleY());
        return to < 0 ? from : stops.get(to);
    }

    @Override
    public @Nullable Stop again(Stop before) {
        return stops.stream().filter(stop -> stop.mark().equals(before.mark())).findFirst()
                .or(() -> stops.stream().filter(before::means).min(Comparator.comparingDouble(before::distance))).orElse(null);
    }
}
