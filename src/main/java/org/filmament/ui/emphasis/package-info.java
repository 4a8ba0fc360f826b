/// Which films matter right now. Filters, search, selection and themes each say which films they are about; what all of them are about is
/// shown, the rest steps back. Flows in: sets of rows. Flows out: one share a film, for every view.
@NullMarked
package org.filmament.ui.emphasis;

import org.jspecify.annotations.NullMarked;
