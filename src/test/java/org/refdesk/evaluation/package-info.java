/** Tests of the figures. */
@NullMarked
package org.refdesk.evaluation;

import org.jspecify.annotations.NullMarked;
