/** A question as understood: words, phrases and filters, and the parser that understands it (read lane). */
@NullMarked
package org.refdesk.query;

import org.jspecify.annotations.NullMarked;
