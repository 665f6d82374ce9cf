package org.refdesk.matrix;

/**
 * Where a notice goes.
 *
 * @param thread the message that the thread stands below
 * @param question the message that is answered
 */
public record EventAddress(String room, String thread, String question) {}
