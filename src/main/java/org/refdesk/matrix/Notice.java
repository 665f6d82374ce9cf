package org.refdesk.matrix;

/**
 * What the desk says in a room.
 *
 * @param plain as plain text
 * @param html the same, as HTML of the kind that Matrix clients show
 */
public record Notice(String plain, String html) {}
