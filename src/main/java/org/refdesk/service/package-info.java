/** What {@code refdesk serve} runs: the HTTP server, health, metrics, log and life cycle. */
@NullMarked
package org.refdesk.service;

import org.jspecify.annotations.NullMarked;
