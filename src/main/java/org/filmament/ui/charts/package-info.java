/// Six linked charts of themes: topic map, words, similarity, tree of merges, over time, by genre.
///
/// Flows in: the open catalogue, its [Themes][org.filmament.topic.Themes] and what they are made from, the theme and film chosen elsewhere. Flows
/// out: the theme that is clicked or pointed at; pictures and tables of what is shown. Charts are painted through one small drawing interface,
/// [ChartPen][org.filmament.ui.charts.ChartPen], so that screen, PNG and SVG are the same picture, and the same strokes tell what the mouse is on.
@NullMarked
package org.filmament.ui.charts;

import org.jspecify.annotations.NullMarked;
