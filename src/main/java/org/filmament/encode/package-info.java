/// Texts (and later pictures) to vectors, in this process and offline: encoders, tokenizers, and the cache that never encodes
/// the same content twice.
///
/// Flows in: texts. Flows out: unit vectors, one row a text. A vector depends on its text and the model alone.
@NullMarked
package org.filmament.encode;

import org.jspecify.annotations.NullMarked;
