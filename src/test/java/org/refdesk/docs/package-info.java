/** The documentation: what is generated of it, and checks that it is true and easy to read. */
@NullMarked
package org.refdesk.docs;

import org.jspecify.annotations.NullMarked;
