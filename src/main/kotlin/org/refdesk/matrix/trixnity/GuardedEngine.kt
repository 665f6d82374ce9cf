package org.refdesk.matrix.trixnity

import io.ktor.client.engine.HttpClientEngine
import io.ktor.client.engine.java.Java
import io.ktor.client.request.HttpRequestData
import io.ktor.client.request.HttpResponseData
import io.ktor.http.Headers
import io.ktor.http.HttpHeaders
import io.ktor.http.isSuccess
import io.ktor.utils.io.ByteReadChannel
import io.ktor.utils.io.InternalAPI
import io.ktor.utils.io.readRemaining
import java.io.IOException
import kotlinx.coroutines.cancel
import kotlinx.io.readByteArray
import org.refdesk.matrix.EventSieve

/** The HTTP client below Trixnity: what a homeserver answers is bounded, and holds no events that are none. */
internal class GuardedEngine private constructor(private val inner: HttpClientEngine) : HttpClientEngine {
    override val config get() = inner.config

    override val dispatcher get() = inner.dispatcher

    override val coroutineContext get() = inner.coroutineContext

    override val supportedCapabilities get() = inner.supportedCapabilities

    override fun close() = inner.close()

    @InternalAPI
    override suspend fun execute(data: HttpRequestData): HttpResponseData {
        val answer = inner.execute(data)
        val body = answer.body as? ByteReadChannel ?: return answer
        val whole = body.readRemaining(LONGEST + 1).readByteArray()
        if (whole.size > LONGEST) {
            answer.callContext.cancel()
            throw IOException("the homeserver's answer does not end")
        }
        val sifted = if (answer.statusCode.isSuccess() && hasEvents(data)) EventSieve.sift(whole) else whole
        return HttpResponseData(
            answer.statusCode,
            answer.requestTime,
            Headers.build {
                appendAll(answer.headers)
                remove(HttpHeaders.ContentLength)
            },
            answer.version,
            ByteReadChannel(sifted),
            answer.callContext,
        )
    }

    private fun hasEvents(data: HttpRequestData): Boolean = EVENTS.containsMatchIn(data.url.encodedPath)

    companion object {
        /** In bytes: a few hundred rooms' state, at the first sync. */
        private const val LONGEST = 32L shl 20

        private val EVENTS = Regex("/sync$|/messages$|/relations/")

        fun create() = GuardedEngine(Java.create())
    }
}
