/** Tests of the terminal adapter. */
@NullMarked
package org.refdesk.cli;

import org.jspecify.annotations.NullMarked;
