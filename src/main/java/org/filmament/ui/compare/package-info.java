/// Two encoders side by side: what each places near a film, the films about which they agree least, and which themes hold together in both.
///
/// Flows in: two [spaces][org.filmament.pipeline.Space] of the same films, their themes, which film is selected and which matter. Flows out: lists of films
/// to walk through, headings of the two panes, and the themes whose names may stand among the pictures.
@NullMarked
package org.filmament.ui.compare;

import org.jspecify.annotations.NullMarked;
