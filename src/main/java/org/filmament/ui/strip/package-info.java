/// The pipeline strip: Data → Encode → Reduce → Cluster → Label → Explore, what each is doing, and what it cost.
///
/// Flows in: [SessionState][org.filmament.pipeline.SessionState]. Flows out: the box that was chosen, cancel, resume.
@NullMarked
package org.filmament.ui.strip;

import org.jspecify.annotations.NullMarked;
