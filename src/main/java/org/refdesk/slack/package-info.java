/** Refdesk in Slack, with Bolt: turns what Slack sends into questions, and replies into blocks. */
@NullMarked
package org.refdesk.slack;

import org.jspecify.annotations.NullMarked;
