/** What chat keeps on disk: the journal of questions, and the database of those that are finished. */
@NullMarked
package org.refdesk.chat.records;

import org.jspecify.annotations.NullMarked;
