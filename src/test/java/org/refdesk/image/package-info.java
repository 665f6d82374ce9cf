/** The container: its files, the image that they make, and the service that runs from it. */
@NullMarked
package org.refdesk.image;

import org.jspecify.annotations.NullMarked;
