/** Exactly one answer for each question: queues, attempts, posting and updating. */
@NullMarked
package org.refdesk.chat.delivery;

import org.jspecify.annotations.NullMarked;
