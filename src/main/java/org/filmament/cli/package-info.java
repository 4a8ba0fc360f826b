/// The command line: one class a command. The only room that prints.
///
/// Flows in: arguments. Flows out: files, an exit status, one plain sentence on standard error when something is wrong.
@NullMarked
package org.filmament.cli;

import org.jspecify.annotations.NullMarked;
