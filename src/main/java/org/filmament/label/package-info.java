/// Names for themes that people understand, written by a language model: prompts, the Anthropic SDK, what was paid, what is kept.
///
/// Flows in: [Themes][org.filmament.topic.Themes] and the titles and texts of their films. Flows out: written labels with their
/// provenance, to be [adopted][org.filmament.topic.ThemeEdit.Adopt]. Nothing goes online unless the user has set a key and asks for it.
@NullMarked
package org.filmament.label;

import org.jspecify.annotations.NullMarked;
