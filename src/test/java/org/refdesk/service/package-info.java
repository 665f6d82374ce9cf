/** Tests of the running service. */
@NullMarked
package org.refdesk.service;

import org.jspecify.annotations.NullMarked;
