/** How the desk behaves in Matrix. */
@NullMarked
package org.refdesk.matrix;

import org.jspecify.annotations.NullMarked;
