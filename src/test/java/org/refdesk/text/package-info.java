/** Tests of words and texts. */
@NullMarked
package org.refdesk.text;

import org.jspecify.annotations.NullMarked;
