package org.refdesk.chat.records;

import org.jspecify.annotations.Nullable;
import org.refdesk.chat.AskedQuestion;

/**
 * A question that is not finished.
 *
 * @param posting what its answer shows, once that is about to be posted: from then on it may be there; null before
 */
public record PendingQuestion(AskedQuestion asked, @Nullable PostedCitations posting) {}
