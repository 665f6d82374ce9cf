package org.refdesk.chat.records;

import org.jspecify.annotations.Nullable;

/**
 * What an answer that is posted, or about to be, must still follow.
 *
 * @param key of the question
 * @param text its new text; null where it was taken back
 */
public record AnswerChange(String key, @Nullable String text) {}
