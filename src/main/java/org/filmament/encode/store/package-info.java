/// Models that do not ship with the app: what is published where, fetched when the user asks for it, and never loaded unchecked.
///
/// Flows in: [manifests][org.filmament.encode.store.Model] and a folder of the user's. Flows out: bytes of files whose digests are those published.
@NullMarked
package org.filmament.encode.store;

import org.jspecify.annotations.NullMarked;
