package org.refdesk.chat;

import org.jspecify.annotations.Nullable;

/**
 * A question that is not finished.
 *
 * @param posting what its answer shows, once that is about to be posted: from then on it may be there; null before
 */
record Pending(Asked asked, @Nullable Shown posting) {}
