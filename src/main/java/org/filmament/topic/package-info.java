/// Themes: what clusters are about, in words, and how they nest in five levels.
///
/// Flows in: texts, their vectors and a clustering. Flows out: immutable [Themes][org.filmament.topic.Themes]. Words are embedded
/// through a small interface; nothing here knows a model, a catalogue or a window.
@NullMarked
package org.filmament.topic;

import org.jspecify.annotations.NullMarked;
