@NullMarked
package org.refdesk.metrics;

import org.jspecify.annotations.NullMarked;
