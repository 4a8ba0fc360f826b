/// From catalogue to layout and clusters: the stages, what depends on what, progress, cancel, and what is cached where.
///
/// Flows in: a catalogue or vectors, and knobs. Flows out: immutable snapshots that views poll. Two ways through the same stages: a
/// batch fit that runs them once, and a [Session][org.filmament.pipeline.Session] that keeps them live.
@NullMarked
package org.filmament.pipeline;

import org.jspecify.annotations.NullMarked;
