/** Tests of what other programs hold on to. */
@NullMarked
package org.refdesk.json;

import org.jspecify.annotations.NullMarked;
