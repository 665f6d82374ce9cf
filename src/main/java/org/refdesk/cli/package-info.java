/** The terminal adapter: answers as text and JSON, and the interactive desk. */
@NullMarked
package org.refdesk.cli;

import org.jspecify.annotations.NullMarked;
