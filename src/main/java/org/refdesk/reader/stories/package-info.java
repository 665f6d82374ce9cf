/** The stories that one file runs together, told apart. */
@NullMarked
package org.refdesk.reader.stories;

import org.jspecify.annotations.NullMarked;
