package org.filmament.ui.charts;

/// Measures texts, so that labels are placed alike on the screen and in files.
@FunctionalInterface
interface Ruler {

    /// How wide a text of one line is.
    double width(String text, ChartPen.Type type);
}
