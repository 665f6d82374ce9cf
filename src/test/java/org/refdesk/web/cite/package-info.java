/** Tests of org.refdesk.web.cite. */
@NullMarked
package org.refdesk.web.cite;

import org.jspecify.annotations.NullMarked;
