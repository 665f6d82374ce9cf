/** Tests of org.refdesk.web.link. */
@NullMarked
package org.refdesk.web.link;

import org.jspecify.annotations.NullMarked;
