/** Tests of org.refdesk.chat. */
@NullMarked
package org.refdesk.chat;

import org.jspecify.annotations.NullMarked;
