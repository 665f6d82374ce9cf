/** Replies as Slack's blocks, and the modal and home tab. */
@NullMarked
package org.refdesk.slack.blocks;

import org.jspecify.annotations.NullMarked;
