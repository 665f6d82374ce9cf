package org.refdesk.chat;

import org.jspecify.annotations.Nullable;

/**
 * A question that is finished, as the database knows it.
 *
 * @param asked without its text
 * @param posted the platform's name for the answer; null where there is none
 */
record Answered(Asked asked, @Nullable String posted) {}
