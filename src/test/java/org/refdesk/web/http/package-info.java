/** Tests of org.refdesk.web.http. */
@NullMarked
package org.refdesk.web.http;

import org.jspecify.annotations.NullMarked;
