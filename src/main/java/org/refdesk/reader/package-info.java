/** A file's bytes to a Document: one reader a format, story division, boilerplate (write lane). */
@NullMarked
package org.refdesk.reader;

import org.jspecify.annotations.NullMarked;
