/** Tests of org.refdesk.chat.reply. */
@NullMarked
package org.refdesk.chat.reply;

import org.jspecify.annotations.NullMarked;
