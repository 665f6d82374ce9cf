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
import io.ktor.utils.io.jvm.javaio.toInputStream
import io.ktor.utils.io.jvm.javaio.toOutputStream
import io.ktor.utils.io.writer
import java.io.BufferedOutputStream
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runInterruptible
import org.refdesk.matrix.sync.LimitedInputStream
import org.refdesk.matrix.sync.ResponseFilter

/**
 * The HTTP client below Trixnity: what a homeserver answers is bounded, holds no events that are none, and passes through
 * without being held.
 */
internal class GuardedEngine private constructor(private val inner: HttpClientEngine, private val filter: ResponseFilter) :
    HttpClientEngine {
    override val config get() = inner.config

    override val dispatcher get() = inner.dispatcher

    override val coroutineContext get() = inner.coroutineContext

    override val supportedCapabilities get() = inner.supportedCapabilities

    override fun close() = inner.close()

    @InternalAPI
    override suspend fun execute(data: HttpRequestData): HttpResponseData {
        val answer = inner.execute(data)
        val body = answer.body as? ByteReadChannel ?: return answer
        val isSifted = answer.statusCode.isSuccess() && hasEvents(data)
        val passed = CoroutineScope(answer.callContext + Dispatchers.IO).writer {
            // Else a thread that waits for one of the channels would not end with the call.
            runInterruptible {
                val from = LimitedInputStream(body.toInputStream(), if (isSifted) LONGEST_SIFTED else LONGEST)
                val to = BufferedOutputStream(channel.toOutputStream(), CHUNK)
                if (isSifted) filter.sift(from, to) else from.transferTo(to)
                to.flush()
            }
        }.channel
        return HttpResponseData(
            answer.statusCode,
            answer.requestTime,
            Headers.build {
                appendAll(answer.headers)
                remove(HttpHeaders.ContentLength)
            },
            answer.version,
            passed,
            answer.callContext,
        )
    }

    private fun hasEvents(data: HttpRequestData): Boolean = EVENTS.containsMatchIn(data.url.encodedPath)

    companion object {
        /** In bytes; answers with events may be longer, since most of them is left out. */
        private const val LONGEST = 16L shl 20

        /** In bytes: the state of thousands of rooms, at the first sync. */
        private const val LONGEST_SIFTED = 256L shl 20

        private const val CHUNK = 1 shl 15

        private val EVENTS = Regex("/sync$|/messages$|/members$|/relations/")

        fun create(filter: ResponseFilter) = GuardedEngine(Java.create(), filter)
    }
}
