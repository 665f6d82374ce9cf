/** Questions in chats, whatever the platform: who asked what, where. */
@NullMarked
package org.refdesk.chat;

import org.jspecify.annotations.NullMarked;
