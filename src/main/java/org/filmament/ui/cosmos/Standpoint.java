package org.filmament.ui.cosmos;

import java.util.List;

/// Where the viewer stands: with all films in view, near one of them, or where they stood before. An [OrbitRig] takes them from one to the other. Belongs to
/// one thread.
final class Standpoint {

    private static final int NUMBERS = 7;

    /// Half the width of a film's poster that was flown to, as a share of the view's height.
    private static final double VISITED_HALF = 0.095;

    /// Air round all films in a view that is narrow.
    private static final double AIR = 1.12;

    private final OrbitRig rig = new OrbitRig();
    private double width = 1;
    private double height = 1;
    private double home = Orbit.HOME.distance();

    OrbitRig rig() {
        return rig;
    }

    double focal() {
        return Orbit.focal(height);
    }

    /// Other films: all in view, going round.
    void reset() {
        home = homeDistance();
        rig.jump(Orbit.HOME.from(home));
        rig.setTurning(true);
    }

    /// While the user has not moved nearer or away, all films stay in view when the view changes its size.
    ///
    /// @param newWidth  at least 1
    /// @param newHeight likewise
    void resize(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
        if (rig.orbit().isFrom(home)) {
            home = homeDistance();
            rig.jump(rig.orbit().from(home));
        }
    }

    /// From where all films are in view: farther where the view is narrow.
    private double homeDistance() {
        return Orbit.HOME.distance() * Math.max(1, AIR * height / width);
    }

    /// Flies to where all films are in view.
    void fit() {
        home = homeDistance();
        Orbit now = rig.orbit();
        rig.flyTo(new Orbit(0, 0, 0, now.yaw(), Orbit.HOME.pitch(), home));
    }

    /// Flies to a film, near enough that its poster reads.
    ///
    /// @param places     x, y and z of each film
    /// @param posterHalf half the poster's width
    void visit(int film, float[] places, double posterHalf) {
        double distance = posterHalf * Orbit.focal(1) / VISITED_HALF;
        rig.flyTo(rig.orbit().at(places[3 * film], places[3 * film + 1], places[3 * film + 2]).from(distance));
    }

    /// As numbers, whatever the turning by itself has added: see [CosmosView#viewpoint()].
    List<Double> numbers() {
        Orbit now = rig.destination();
        if (rig.isTurning() && now.isFrom(home) && now.yaw() == 0 && now.pitch() == Orbit.HOME.pitch()) {
            return List.of();
        }
        return List.of(now.x(), now.y(), now.z(), now.yaw(), now.pitch(), now.distance() / home, rig.isTurning() ? 1.0 : 0.0);
    }

    /// Returns to where the viewer once stood.
    ///
    /// @param numbers  as [#numbers()] gave them; anything else means all films
    /// @param isFlight whether the way there is seen
    void returnTo(List<Double> numbers, boolean isFlight) {
        home = homeDistance();
        boolean known = numbers.size() == NUMBERS && numbers.get(5) > 0;
        Orbit there = known ? new Orbit(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4), numbers.get(5) * home)
                : Orbit.HOME.from(home);
        rig.setTurning(!known || numbers.get(6) > 0);
        if (isFlight) {
            rig.flyTo(there);
        } else {
            rig.jump(there);
        }
    }
}
