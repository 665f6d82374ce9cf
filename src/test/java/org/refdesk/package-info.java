/** The command line as a whole, over a desk made up for the tests. */
@NullMarked
package org.refdesk;

import org.jspecify.annotations.NullMarked;
