package org.refdesk.chat;

/**
 * How it stands with a platform.
 *
 * @param platform as in {@link Place#platform}
 * @param connected whether the desk hears what people say there
 * @param words the same in a few words
 * @param reconnects how often it was connected again
 */
public record PlatformState(String platform, boolean connected, String words, long reconnects) {}
