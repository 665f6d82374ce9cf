/** A file's bytes to a Document, with one reader for each format (write lane). */
@NullMarked
package org.refdesk.reader;

import org.jspecify.annotations.NullMarked;
