/** Counts questions and how long they took, and gives figures to a monitoring system. Never a question's text. */
@NullMarked
package org.refdesk.metrics;

import org.jspecify.annotations.NullMarked;
