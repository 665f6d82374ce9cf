/** The command line: one class for each command, its options, exit codes and error messages. */
@NullMarked
package org.refdesk.command;

import org.jspecify.annotations.NullMarked;
