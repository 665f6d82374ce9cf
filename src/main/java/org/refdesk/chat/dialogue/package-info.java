/** What a chat bot understands and answers: requests, follow-ups, permissions and limits. */
@NullMarked
package org.refdesk.chat.dialogue;

import org.jspecify.annotations.NullMarked;
