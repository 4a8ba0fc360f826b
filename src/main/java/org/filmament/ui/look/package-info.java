/// The design system: one place that says what the app looks like.
///
/// Colours come from a [Palette][org.filmament.ui.look.Palette], as plain integers, for whatever paints pixels, and
/// through [Look][org.filmament.ui.look.Look] as CSS tokens for everything that is a control. Sizes, spacing and type are in
/// `filmament.css`, in `em`, so that one root size scales the whole window for the last row of a lecture hall.
///
/// **Type.** Inter. Display 1.57 em semi-bold (a film's title), heading 1.14 em semi-bold, body 1 em, label .93 em medium,
/// caption .86 em. One em is 14 px until the user changes it.
///
/// **Space.** Steps of 4 px at 14 px type: .286, .571, .857, 1.143, 1.714 em.
///
/// **Colour.** Two themes: *night* for the projector and *day*. Gold marks what the user moves and what is at work; everything
/// else on the controls is neutral, because colour on the map carries meaning.
///
/// **Motion.** [Motion][org.filmament.ui.look.Motion]: short, decelerating, none at all for those who ask their system so.
@NullMarked
package org.filmament.ui.look;

import org.jspecify.annotations.NullMarked;
