package org.filmament.ui.knobs;

import javafx.scene.layout.Region;

/// Two bars back to back: what is kept of local structure grows to the left, what is kept of global structure to the right. Behind them a mark each
/// shows where they stood before the films moved. FX thread only.
final class TradeBar extends Region {

    private static final double GAP = 2;
    private static final double MARK = 2;

    private final Region localTrack = part("trade-track");
    private final Region globalTrack = part("trade-track");
    private final Region local = part("trade-local");
    private final Region global = part("trade-global");
    private final Region localMark = part("trade-mark");
    private final Region globalMark = part("trade-mark");
    private double localShare;
    private double globalShare;
    private double localBefore = Double.NaN;
    private double globalBefore = Double.NaN;

    TradeBar() {
        getStyleClass().add("trade-bar");
        getChildren().setAll(localTrack, globalTrack, local, global, localMark, globalMark);
    }

    /// All from 0 to 1; NaN where there was nothing before.
    void show(double newLocal, double newGlobal, double newLocalBefore, double newGlobalBefore) {
        localShare = Math.clamp(newLocal, 0, 1);
        globalShare = Math.clamp(newGlobal, 0, 1);
        localBefore = newLocalBefore;
        globalBefore = newGlobalBefore;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double half = getWidth() / 2 - GAP;
        double height = getHeight();
        double right = getWidth() / 2 + GAP;
        localTrack.resizeRelocate(0, 0, half, height);
        globalTrack.resizeRelocate(right, 0, half, height);
        local.resizeRelocate(half * (1 - localShare), 0, half * localShare, height);
        global.resizeRelocate(right, 0, half * globalShare, height);
        mark(localMark, localBefore, half * (1 - Math.clamp(localBefore, 0, 1)));
        mark(globalMark, globalBefore, right + half * Math.clamp(globalBefore, 0, 1) - MARK);
    }

    private void mark(Region mark, double before, double x) {
        mark.setVisible(!Double.isNaN(before));
        if (mark.isVisible()) {
            mark.resizeRelocate(x, -2, MARK, getHeight() + 4);
        }
    }

    private static Region part(String styleClass) {
        Region part = new Region();
        part.setManaged(false);
        part.getStyleClass().add(styleClass);
        return part;
    }
}
