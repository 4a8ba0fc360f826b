package org.filmament.ui.map;

/// A name for a group of films, to stand on the map where they are densest. Immutable by contract.
///
/// @param id       its identity: what keeps its place and its fading while everything else changes
/// @param level    of its group, 0 the finest; a coarser label wins where two collide
/// @param films    rows of the group; not written to
/// @param text     what it says
/// @param other    what it may say instead; it is given room for either, so that no label has to go when all change over. Empty for
///                 nothing
/// @param ink      opaque ARGB of its letters
/// @param size     of the type in logical pixels
/// @param strength 0 to 1: a label that matters less is fainter
public record MapLabel(int id, int level, int[] films, String text, String other, int ink, double size, double strength) {
}
