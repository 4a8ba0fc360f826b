package org.filmament.ui.charts;

/// Paints one kind of chart.
@FunctionalInterface
interface ChartPainter {

    /// Draws nothing beyond `area`. Every theme of the level is a [mark][ChartPen#mark], as far as the chart has room for all.
    void paint(ChartPen pen, ChartScene scene, Area area);
}
