/** Reads the configuration and reports every mistake in it at once. */
@NullMarked
package org.refdesk.config;

import org.jspecify.annotations.NullMarked;
