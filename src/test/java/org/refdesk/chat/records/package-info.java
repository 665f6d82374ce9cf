/** Tests of org.refdesk.chat.records. */
@NullMarked
package org.refdesk.chat.records;

import org.jspecify.annotations.NullMarked;
