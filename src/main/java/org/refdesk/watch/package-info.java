/** Tells which files of a folder somebody may still be writing. */
@NullMarked
package org.refdesk.watch;

import org.jspecify.annotations.NullMarked;
