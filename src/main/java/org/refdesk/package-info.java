/** Where the program begins. */
@NullMarked
package org.refdesk;

import org.jspecify.annotations.NullMarked;
