/** Signed links to quotes, and where a quote stands in a document that has changed. */
@NullMarked
package org.refdesk.web.link;

import org.jspecify.annotations.NullMarked;
