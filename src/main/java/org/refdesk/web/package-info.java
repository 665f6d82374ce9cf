/** The web page: asking, documents with the cited words marked, and the same for programs. */
@NullMarked
package org.refdesk.web;

import org.jspecify.annotations.NullMarked;
