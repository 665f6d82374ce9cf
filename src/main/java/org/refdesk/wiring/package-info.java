/** Puts the parts together from the configuration: the desk, Slack, Matrix and the page. */
@NullMarked
package org.refdesk.wiring;

import org.jspecify.annotations.NullMarked;
