/** Checks on the house itself: its architecture and its format. */
@NullMarked
package org.refdesk.house;

import org.jspecify.annotations.NullMarked;
