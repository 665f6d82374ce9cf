/** Which process may write in a folder. */
@NullMarked
package org.refdesk.lock;

import org.jspecify.annotations.NullMarked;
