package org.refdesk.config;

import java.nio.file.Path;

/**
 * A value that somebody gave to a key.
 *
 * @param value as written
 * @param where it was written, as a person finds it: {@code config/refdesk.yaml, line 4}, {@code REFDESK_VECTORS},
 *     {@code --corpus}
 * @param base the folder that a relative path begins at
 */
record ConfigValue(String value, String where, Path base) {}
