/** Tests of org.refdesk.matrix.sync. */
@NullMarked
package org.refdesk.matrix.sync;

import org.jspecify.annotations.NullMarked;
