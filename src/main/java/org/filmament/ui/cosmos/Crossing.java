package org.filmament.ui.cosmos;

import org.filmament.ui.map.Placement;
import org.jspecify.annotations.Nullable;

/// The way between map and cosmos: how far the films have come on it, and where they stand at its flat end. Belongs to one thread.
final class Crossing {

    /// Seconds that pass at most from one picture to the next, lest films leap; fewer before the first one, which follows a change of the whole stage.
    private static final double LONGEST = 0.2;
    private static final double FIRST = 0.05;

    private final Morph morph = new Morph();
    private @Nullable Placement map;
    private @Nullable FlatView flat;

    /// 0 on the map, 1 in the cosmos.
    double share() {
        return morph.share();
    }

    /// Other films: nothing is seen of their way.
    void forget() {
        map = null;
        flat = null;
        morph.hurry();
    }

    /// Is in the cosmos at once.
    void end() {
        morph.end();
    }

    /// From where the films stand on the map to the cosmos.
    void leaveMap(Placement shown) {
        stand(shown);
        morph.begin();
    }

    /// To where the films stand on the map.
    ///
    /// @param arrived run once the last picture of the way has been shown
    void leaveCosmos(Placement shown, Runnable arrived) {
        stand(shown);
        morph.flatten(arrived);
    }

    /// Films on their way to the map turn round.
    ///
    /// @return whether there were any
    boolean turnBack() {
        boolean any = morph.isFlattening();
        if (any) {
            morph.unfold();
        }
        return any;
    }

    private void stand(Placement shown) {
        map = shown;
        flat = null;
    }

    /// Lets time pass.
    ///
    /// @return whether films have moved
    boolean advance(double seconds) {
        return morph.advance(Math.min(seconds, morph.share() == 0 ? FIRST : LONGEST));
    }

    /// The view has another size: the flat end is worked out anew.
    void resize() {
        flat = null;
    }

    /// Where the films stand on the map, in a view of this size; null in the cosmos.
    @Nullable FlatView flat(int films, double width, double height) {
        if (!morph.isUnderWay()) {
            return null;
        }
        if (flat == null || flat.films() != films) {
            flat = map != null && map.screen().length == 2 * films ? FlatView.of(map, width, height) : FlatView.gathered(films, width, height);
        }
        return flat;
    }
}
