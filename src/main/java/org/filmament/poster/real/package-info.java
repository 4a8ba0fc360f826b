/// Posters that films really have: pictures from files and addresses that a catalogue names, fetched politely, decoded within
/// limits, reduced once and kept on disk within a bound of bytes. Until one is there, and where there is none, the poster that the app
/// draws stands in.
///
/// Flows in: films, and another [source of posters][org.filmament.poster.PosterSource]. Flows out: a source of posters that gets
/// better as pictures come.
@NullMarked
package org.filmament.poster.real;

import org.jspecify.annotations.NullMarked;
