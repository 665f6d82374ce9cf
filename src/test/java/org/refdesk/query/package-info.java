/** Tests of how a question is understood. */
@NullMarked
package org.refdesk.query;

import org.jspecify.annotations.NullMarked;
