/** Limits on how much somebody may ask in a while. */
@NullMarked
package org.refdesk.limit;

import org.jspecify.annotations.NullMarked;
