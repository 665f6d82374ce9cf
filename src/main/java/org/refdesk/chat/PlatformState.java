package org.refdesk.chat;

/**
 * The state of the connection to a platform.
 *
 * @param platform as in {@link Place#platform}
 * @param connected whether Refdesk receives messages from it
 * @param words the state in a few words
 * @param reconnects how often it was connected again
 * @param passedOver how many events could not be handled, which is a defect
 * @param leftOut how many received items are not events, or are too long for one
 */
public record PlatformState(
        String platform, boolean connected, String words, long reconnects, long passedOver, long leftOut) {}
