/** The corpus as it lies on disk, compared with its index and followed while answers are drawn from it. */
@NullMarked
package org.refdesk.corpus;

import org.jspecify.annotations.NullMarked;
