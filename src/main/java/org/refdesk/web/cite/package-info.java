/** Citation styles: plain text, Markdown, BibTeX, RIS and CSL-JSON. */
@NullMarked
package org.refdesk.web.cite;

import org.jspecify.annotations.NullMarked;
