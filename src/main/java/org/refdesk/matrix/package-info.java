/** Refdesk in Matrix: what is said in rooms becomes questions, replies become notices in threads, encrypted or not. */
@NullMarked
package org.refdesk.matrix;

import org.jspecify.annotations.NullMarked;
