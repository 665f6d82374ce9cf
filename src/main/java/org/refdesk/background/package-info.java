/** What goes on and stays open beside the answers: which loop fails, and in which order is all of it closed? */
@NullMarked
package org.refdesk.background;

import org.jspecify.annotations.NullMarked;
