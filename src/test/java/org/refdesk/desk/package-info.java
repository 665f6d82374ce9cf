/** Tests of the face of the core. */
@NullMarked
package org.refdesk.desk;

import org.jspecify.annotations.NullMarked;
