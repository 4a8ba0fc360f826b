/// UMAP, made to be moved: fuzzy graph, curve fit, initialisation, a deterministic parallel optimiser, the live layout that
/// follows its knobs while they are dragged, and the figures that judge a layout.
///
/// After McInnes, Healy and Melville, *UMAP* (2018, arXiv:1802.03426). Flows in: a
/// [KnnTable][org.filmament.neighbors.KnnTable] and [UmapParams][org.filmament.umap.UmapParams]. Flows out: positions.
@NullMarked
package org.filmament.umap;

import org.jspecify.annotations.NullMarked;
