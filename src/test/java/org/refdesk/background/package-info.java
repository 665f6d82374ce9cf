@NullMarked
package org.refdesk.background;

import org.jspecify.annotations.NullMarked;
