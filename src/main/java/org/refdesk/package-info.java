/** Refdesk puts the parts together: the command line and its commands. */
@NullMarked
package org.refdesk;

import org.jspecify.annotations.NullMarked;
