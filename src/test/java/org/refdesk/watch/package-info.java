@NullMarked
package org.refdesk.watch;

import org.jspecify.annotations.NullMarked;
