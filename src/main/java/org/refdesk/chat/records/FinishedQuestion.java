package org.refdesk.chat.records;

import org.jspecify.annotations.Nullable;
import org.refdesk.chat.AskedQuestion;

/**
 * A question that is finished, as the database knows it.
 *
 * @param asked without its text
 * @param posted the platform's name for the answer; null where there is none
 */
public record FinishedQuestion(
        AskedQuestion asked, @Nullable String posted) {}
