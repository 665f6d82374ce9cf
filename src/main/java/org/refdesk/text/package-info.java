/** Text that is safe to show, and every message that a person reads. */
@NullMarked
package org.refdesk.text;

import org.jspecify.annotations.NullMarked;
