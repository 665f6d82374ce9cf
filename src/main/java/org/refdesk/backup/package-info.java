/** Backups: one encrypted file that holds what a desk keeps, and the way back from it. */
@NullMarked
package org.refdesk.backup;

import org.jspecify.annotations.NullMarked;
