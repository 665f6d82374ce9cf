/** Filters what a homeserver sends, as a stream, before the library reads it. */
@NullMarked
package org.refdesk.matrix.sync;

import org.jspecify.annotations.NullMarked;
