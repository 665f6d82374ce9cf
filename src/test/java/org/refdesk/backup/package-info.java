/** Backups as files, and what is refused. */
@NullMarked
package org.refdesk.backup;

import org.jspecify.annotations.NullMarked;
