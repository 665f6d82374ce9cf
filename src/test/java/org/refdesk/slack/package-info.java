/** Tests of Refdesk in Slack. */
@NullMarked
package org.refdesk.slack;

import org.jspecify.annotations.NullMarked;
