/// Numbers in bulk: float matrices, SIMD kernels with a scalar twin, statistics, Procrustes alignment, and random numbers by
/// hash. Static functions over `float[]`; nothing here knows what a film is.
@NullMarked
package org.filmament.math;

import org.jspecify.annotations.NullMarked;
