/** Which requests are let in: host names, proxies, limits and settings of the page. */
@NullMarked
package org.refdesk.web.http;

import org.jspecify.annotations.NullMarked;
