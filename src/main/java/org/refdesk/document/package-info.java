/** The words of the desk: documents, stories, blocks and what is known of them. Depends on nothing. */
@NullMarked
package org.refdesk.document;

import org.jspecify.annotations.NullMarked;
