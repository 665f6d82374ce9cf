/** Tests of the package. */
@NullMarked
package org.refdesk.passage;

import org.jspecify.annotations.NullMarked;
