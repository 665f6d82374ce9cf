/** The web page: asking, documents with the cited words marked where they stand, and the same for programs. */
@NullMarked
package org.refdesk.web;

import org.jspecify.annotations.NullMarked;
