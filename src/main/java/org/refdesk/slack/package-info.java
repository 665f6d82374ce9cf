/** Refdesk in Slack, over Bolt: what Slack sends becomes questions, replies become blocks. */
@NullMarked
package org.refdesk.slack;

import org.jspecify.annotations.NullMarked;
