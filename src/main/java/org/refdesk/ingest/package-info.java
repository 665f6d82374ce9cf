/** Keeps an index true to its corpus: added, changed, removed, and a report of what was skipped (write lane). */
@NullMarked
package org.refdesk.ingest;

import org.jspecify.annotations.NullMarked;
