/// Texts and pictures to vectors, in this process and offline: encoders, tokenizers, and the cache that never encodes
/// the same content twice.
///
/// Flows in: texts, pixels. Flows out: unit vectors, one row each. A vector depends on its text or picture and the model alone.
@NullMarked
package org.filmament.encode;

import org.jspecify.annotations.NullMarked;
