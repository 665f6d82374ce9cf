/** The Lucene index of a corpus: its schema, its manifest, and how it is read and written. */
@NullMarked
package org.refdesk.index;

import org.jspecify.annotations.NullMarked;
