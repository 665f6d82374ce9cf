/** What a chat bot does whatever the platform: words, follow-ups, permissions, limits, and exactly one answer. */
@NullMarked
package org.refdesk.chat;

import org.jspecify.annotations.NullMarked;
