/** Tests of the configuration. */
@NullMarked
package org.refdesk.config;

import org.jspecify.annotations.NullMarked;
