/** The face of the core that every adapter uses: ask, browse; the cache is a decorator of it. */
@NullMarked
package org.refdesk.desk;

import org.jspecify.annotations.NullMarked;
