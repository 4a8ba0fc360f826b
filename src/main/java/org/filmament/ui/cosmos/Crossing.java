package org.filmament.ui.cosmos;

import org.filmament.ui.map.Placement;
import org.jspecify.annotations.Nullable;

/// The way between map and cosmos: how far the films have come on it, and where they stand at its flat end. FX thread only.
public final class Crossing {

    /// Seconds that pass at most from one picture to the next, lest films leap; fewer before the first one, which follows a change of the whole stage.
    private static final double LONGEST = 0.2;
    private static final double FIRST = 0.05;

    private final Morph morph = new Morph();
    private @Nullable Placement map;
    private @Nullable FlatView flat;
    private boolean ended;

    Crossing() {
    }

    /// How far the films have come: 0 on the map, 1 in the cosmos.
    public double share() {
        return morph.share();
    }

    /// Other films: nothing is seen of their way.
    void forget() {
        map = null;
        flat = null;
        morph.hurry();
    }

    /// Films on their way are in the cosmos at once.
    public void end() {
        morph.end();
        ended = true;
    }

    /// Films leave the map for the cosmos.
    ///
    /// @param shown where they stand on the map; null if they stand nowhere, and are in the cosmos already
    public void leaveMap(@Nullable Placement shown) {
        if (shown != null) {
            stand(shown);
            morph.begin();
        }
    }

    /// Films go back to the map.
    ///
    /// @param shown   where they stand on it; null if they stand nowhere, and are there at once
    /// @param arrived run once the last picture of the way has been shown, unless they [turn][#turnBack()] or the way [ends][#end()] before
    public void leaveCosmos(@Nullable Placement shown, Runnable arrived) {
        if (shown == null) {
            arrived.run();
        } else {
            stand(shown);
            morph.flatten(arrived);
        }
    }

    /// Films on their way to the map turn round.
    ///
    /// @return whether there were any
    public boolean turnBack() {
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
        boolean moved = ended;
        ended = false;
        return moved | morph.advance(Math.min(seconds, morph.share() == 0 ? FIRST : LONGEST));
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
