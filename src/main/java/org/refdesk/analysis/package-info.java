/** The one analyzer for indexing and asking, and the synonyms of a corpus. */
@NullMarked
package org.refdesk.analysis;

import org.jspecify.annotations.NullMarked;
