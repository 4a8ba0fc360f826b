package org.filmament.ui.charts;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Goes to the nearest mark within the quarter of the plane that the key points at, or where that is empty to the nearest that is any farther that way. So every mark is
/// reached from every other: a step towards one never ends beyond it.
final class PlaneWalk implements MarkWalk {

    /// Two marks side by side are not above one another.
    private static final double LEAST = 0.5;

    private final List<Stop> stops;

    PlaneWalk(List<Stop> stops) {
        this.stops = List.copyOf(stops);
    }

    @Override
    public @Nullable Stop first(Set<Integer> themes) {
        return stops.stream().filter(stop -> themes.contains(stop.mark().theme())).findFirst().orElse(stops.isEmpty() ? null : stops.getFirst());
    }

    @Override
    public Stop next(Stop from, Way way) {
        List<Stop> ahead = stops.stream().filter(to -> along(from, to, way) > LEAST).toList();
        Comparator<Stop> nearest = Comparator.comparingDouble(from::distance);
        return ahead.stream().filter(to -> along(from, to, way) >= aside(from, to, way)).min(nearest).or(() -> ahead.stream().min(nearest)).orElse(from);
    }

    @Override
    public @Nullable Stop again(Stop before) {
        return stops.stream().filter(stop -> stop.mark().equals(before.mark())).findFirst()
                .or(() -> stops.stream().filter(before::means).min(Comparator.comparingDouble(before::distance))).orElse(null);
    }

    private static double along(Stop from, Stop to, Way way) {
        return switch (way) {
            case LEFT -> from.middleX() - to.middleX();
            case RIGHT -> to.middleX() - from.middleX();
            case UP -> from.middleY() - to.middleY();
            case DOWN -> to.middleY() - from.middleY();
        };
    }

    private static double aside(Stop from, Stop to, Way way) {
        boolean level = way == Way.LEFT || way == Way.RIGHT;
        return level ? Math.abs(from.middleY() - to.middleY()) : Math.abs(from.middleX() - to.middleX());
    }
}
