/** Tests of org.refdesk.corpus. */
@NullMarked
package org.refdesk.corpus;

import org.jspecify.annotations.NullMarked;
