/** Real programs that Refdesk is tested against, installed by the tests at pinned versions. */
@NullMarked
package org.refdesk.peers;

import org.jspecify.annotations.NullMarked;
