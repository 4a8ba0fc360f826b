/// Films and catalogues: the immutable types, the readers of any `.jsonl`, `.json` or `.csv` file, and the starter that ships.
///
/// Flows in: files. Flows out: a [Catalog][org.filmament.catalog.Catalog], or one plain sentence that says why not.
@NullMarked
package org.filmament.catalog;

import org.jspecify.annotations.NullMarked;
