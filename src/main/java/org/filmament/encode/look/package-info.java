/// The *look* of a poster: a compact descriptor of its colour and composition, in the spirit of the MPEG-7 visual descriptors.
///
/// Flows in: pixels. Flows out: unit vectors. It knows nothing of what a picture shows: it is the stand-in for CLIP, and is always named
/// *look*.
@NullMarked
package org.filmament.encode.look;

import org.jspecify.annotations.NullMarked;
