package org.refdesk.matrix;

/**
 * An invitation to a room.
 *
 * @param from the user who invites
 */
public record Invitation(String room, String from) {}
