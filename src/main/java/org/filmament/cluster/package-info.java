/// Density clustering of a layout, and measures of agreement between clusterings.
///
/// Flows in: points. Flows out: their densities, [Hdbscan][org.filmament.cluster.Hdbscan], from which any number of hierarchies
/// ([CondensedTree][org.filmament.cluster.CondensedTree]) and flat [Clustering][org.filmament.cluster.Clustering]s are cut. Tribuo's implementation is a
/// second engine and an independent judge.
@NullMarked
package org.filmament.cluster;

import org.jspecify.annotations.NullMarked;
