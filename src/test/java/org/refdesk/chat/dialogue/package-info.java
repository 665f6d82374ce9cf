/** Tests of org.refdesk.chat.dialogue. */
@NullMarked
package org.refdesk.chat.dialogue;

import org.jspecify.annotations.NullMarked;
