/** Hits to an Answer: ranks sentences, picks quotes, judges whether there is an answer, verifies (read lane). */
@NullMarked
package org.refdesk.answer;

import org.jspecify.annotations.NullMarked;
