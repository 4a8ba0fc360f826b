/// Density clustering of a layout, and measures of agreement between clusterings.
///
/// Flows in: points. Flows out: a [Clustering][org.filmament.cluster.Clustering].
@NullMarked
package org.filmament.cluster;

import org.jspecify.annotations.NullMarked;
