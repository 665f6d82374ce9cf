package org.refdesk.chat;

/**
 * How it stands with a platform.
 *
 * @param platform as in {@link Place#platform}
 * @param connected whether the desk hears what people say there
 * @param words the same in a few words
 * @param reconnects how often it was connected again
 * @param passedOver how much of what was said could not be handled, which is a defect
 * @param leftOut how much of what was sent is no event, or too long for one
 */
public record PlatformState(
        String platform, boolean connected, String words, long reconnects, long passedOver, long leftOut) {}
