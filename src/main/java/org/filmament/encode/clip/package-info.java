/// CLIP: posters and sentences as vectors of one space, so that one can be searched by the other.
///
/// Flows in: a checked [model folder][org.filmament.encode.store.ModelFolder], pixels, texts. Flows out: unit vectors.
@NullMarked
package org.filmament.encode.clip;

import org.jspecify.annotations.NullMarked;
