/** Background threads, how they report failures, and the order in which a service closes what it opened. */
@NullMarked
package org.refdesk.background;

import org.jspecify.annotations.NullMarked;
