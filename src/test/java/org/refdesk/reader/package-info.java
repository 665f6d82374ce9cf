/** Tests of the package. */
@NullMarked
package org.refdesk.reader;

import org.jspecify.annotations.NullMarked;
