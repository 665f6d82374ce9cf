/** Tests of the doctor. */
@NullMarked
package org.refdesk.doctor;

import org.jspecify.annotations.NullMarked;
