/** Tests of retrieval. */
@NullMarked
package org.refdesk.retrieval;

import org.jspecify.annotations.NullMarked;
