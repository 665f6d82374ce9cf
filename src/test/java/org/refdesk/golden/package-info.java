/** The golden questions over the default corpus, and checks that they are sound. */
@NullMarked
package org.refdesk.golden;

import org.jspecify.annotations.NullMarked;
