/** What the catalog of a corpus says of its documents, checked. */
@NullMarked
package org.refdesk.reader.catalog;

import org.jspecify.annotations.NullMarked;
