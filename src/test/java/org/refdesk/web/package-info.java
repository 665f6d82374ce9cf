/** Tests of the web page, without a browser. */
@NullMarked
package org.refdesk.web;

import org.jspecify.annotations.NullMarked;
