/** Checks on how the index is written and read. */
@NullMarked
package org.refdesk.index;

import org.jspecify.annotations.NullMarked;
