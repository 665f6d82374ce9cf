/** Questions in chats on any platform: who asked what, and where. */
@NullMarked
package org.refdesk.chat;

import org.jspecify.annotations.NullMarked;
