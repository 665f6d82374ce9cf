/** Files that are private, and files that are written whole or not at all. */
@NullMarked
package org.refdesk.files;

import org.jspecify.annotations.NullMarked;
