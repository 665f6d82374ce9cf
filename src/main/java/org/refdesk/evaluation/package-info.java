/** Figures of a desk: its citations against a gold question set, its document ranking against judgements. */
@NullMarked
package org.refdesk.evaluation;

import org.jspecify.annotations.NullMarked;
