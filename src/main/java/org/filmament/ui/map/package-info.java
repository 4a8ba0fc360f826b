/// The constellation: the catalogue as a night sky, each film its poster at its place on the map.
///
/// Flows in: films, [layout frames][org.filmament.umap.LayoutFrame], a colour a film, what is hovered, selected, filtered. Flows out:
/// pictures on the screen, and what the user points at. The pure part (camera, level of detail, motion, rasteriser, picking) knows no
/// toolkit; [ConstellationView][org.filmament.ui.map.ConstellationView] shows its pictures. One picture is made like this, on one
/// worker thread at a time: the view's wishes → [Choreographer][org.filmament.ui.map.Choreographer] (where every film is now, which
/// are posters) → [Placement][org.filmament.ui.map.Placement] (what stands where on the screen) →
/// [Rasterizer][org.filmament.ui.map.Rasterizer] (pixels).
@NullMarked
package org.filmament.ui.map;

import org.jspecify.annotations.NullMarked;
