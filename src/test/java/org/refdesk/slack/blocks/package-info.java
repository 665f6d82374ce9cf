/** Tests of org.refdesk.slack.blocks. */
@NullMarked
package org.refdesk.slack.blocks;

import org.jspecify.annotations.NullMarked;
