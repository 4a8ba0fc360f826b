/// The design of a drawn poster: from a film's facts to a [Composition] of flat shapes, and from that to pixels.
///
/// A film's title and year give the [Chance] that everything left open is settled by; its year the era of colours and type; its
/// [motifs][org.filmament.poster.motif] the figure. A [Layout] puts figure, title and credits together in units of the poster's
/// width, so that the composition cannot change with the size. [Press] prints it: inks slightly out of register, halftone and grain.
///
/// Genre is not among the facts that are looked at. Everything here is immutable or belongs to one call.
@NullMarked
package org.filmament.poster.design;

import org.jspecify.annotations.NullMarked;
