/** Tests of org.refdesk.chat.delivery. */
@NullMarked
package org.refdesk.chat.delivery;

import org.jspecify.annotations.NullMarked;
