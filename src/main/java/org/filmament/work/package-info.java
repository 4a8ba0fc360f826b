/// How work is run, watched, stopped, and how it fails.
///
/// Every long computation takes a [Workers][org.filmament.work.Workers] to run on, reports to a
/// [Progress][org.filmament.work.Progress] and asks a [Cancel][org.filmament.work.Cancel] now and then. The rooms
/// above own no thread, no dialog and no timer. Flows in: executors of the app. Flows out: nothing.
@NullMarked
package org.filmament.work;

import org.jspecify.annotations.NullMarked;
