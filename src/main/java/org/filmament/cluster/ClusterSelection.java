package org.filmament.cluster;

/// Which clusters of a condensed tree are the flat clustering.
public enum ClusterSelection {

    /// Excess of mass: the clusters, none within another, that are most stable in total. Few large clusters beside many small ones where the
    /// density asks for it; which of a cluster and its parts wins can hang on a hair.
    EXCESS_OF_MASS,

    /// The leaves: the finest clusters, of more even sizes, with more noise. Their number hardly changes when the points do a little.
    LEAF
}
