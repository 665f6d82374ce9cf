/** Checks on the analyzer. */
@NullMarked
package org.refdesk.analysis;

import org.jspecify.annotations.NullMarked;
