package org.refdesk.web;

/**
 * What lies in the corpus and is not answered from.
 *
 * @param name of the file, or id of the document
 * @param reason why, as a clause
 */
public record SkippedFile(String name, String reason) {}
