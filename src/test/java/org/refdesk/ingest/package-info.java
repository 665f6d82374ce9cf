/** Checks on how an index is kept true to its corpus. */
@NullMarked
package org.refdesk.ingest;

import org.jspecify.annotations.NullMarked;
