/// The things that posters show: a library of geometric silhouettes, each drawn in a square of 100 × 100 in two inks, and the table
/// of words that leads from a film to them.
///
/// The drawings are data, in a small language that [MotifPen] reads:
///
///     motif lighthouse stands              its name and how it stands on a poster
///     + p 40 90 44 30 56 30 60 90          adds a shape to the body …
///     - b 38 50 24 8                       … cuts one from it
///     * o 50 22 5                          adds to the second ink, which lies on top
///     / o 50 22 2                          cuts from the second ink
///
/// Shapes are `o` (circle or ellipse), `b` (box), `p` (polygon), `l` (line of a width), `k` (path of a width), `ring`, `ngon`, `star`, or path
/// data as SVG writes it; `| mirror`, `| flip`, `| turn`, `| step` and `| rot` repeat or move them.
///
/// Flows in: films. Flows out: [Motif]s, immutable outlines.
@NullMarked
package org.filmament.poster.motif;

import org.jspecify.annotations.NullMarked;
