/** Tests of what the command line does. */
@NullMarked
package org.refdesk.command;

import org.jspecify.annotations.NullMarked;
