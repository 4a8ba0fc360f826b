/// The application window: the frame around the map, what it shows and what can go wrong.
///
/// State and commands live in models without controls, which are tested without a window; views bind to them. One
/// [Pulse][org.filmament.ui.Pulse] a frame polls the open [Session][org.filmament.pipeline.Session]; nothing is ever waited for
/// on the FX thread, and whatever fails on any thread reaches [Failures][org.filmament.ui.Failures].
///
/// Flows in: a session's snapshots, the user's hand. Flows out: knobs to the session, files to open, pages to the browser.
@NullMarked
package org.filmament.ui;

import org.jspecify.annotations.NullMarked;
