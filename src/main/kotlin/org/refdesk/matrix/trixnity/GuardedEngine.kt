package org.refdesk.matrix.trixnity

import io.ktor.client.engine.HttpClientEngine
import io.ktor.client.engine.java.Java

/** The HTTP client below Trixnity. */
internal class GuardedEngine private constructor(private val inner: HttpClientEngine) : HttpClientEngine by inner {
    companion object {
        fun create() = GuardedEngine(Java.create())
    }
}
