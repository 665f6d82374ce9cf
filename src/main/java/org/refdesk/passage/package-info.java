/** Sentences and passages of a document. */
@NullMarked
package org.refdesk.passage;

import org.jspecify.annotations.NullMarked;
