/** Replies to people, in parts that every platform can show. */
@NullMarked
package org.refdesk.chat.reply;

import org.jspecify.annotations.NullMarked;
