package org.filmament.ui.charts;

/// Something in a chart that the keyboard can point at.
///
/// @param mark  what it stands for and says
/// @param place around it
record Stop(Mark mark, Area place) {

    double middleX() {
        return place.x() + place.width() / 2;
    }

    double middleY() {
        return place.y() + place.height() / 2;
    }

    double distance(Stop other) {
        return Math.hypot(other.middleX() - middleX(), other.middleY() - middleY());
    }

    /// Whether both are of the same theme and span, whatever they say.
    boolean means(Stop other) {
        return mark.theme() == other.mark.theme() && mark.span() == other.mark.span();
    }
}
