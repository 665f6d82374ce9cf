/** What is wrong with this set-up, and what is to be done? */
@NullMarked
package org.refdesk.doctor;

import org.jspecify.annotations.NullMarked;
