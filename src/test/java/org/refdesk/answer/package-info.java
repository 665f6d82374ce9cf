/** Tests of ranking sentences, choosing quotes and judging answers. */
@NullMarked
package org.refdesk.answer;

import org.jspecify.annotations.NullMarked;
