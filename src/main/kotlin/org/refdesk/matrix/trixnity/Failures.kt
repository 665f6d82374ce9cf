package org.refdesk.matrix.trixnity

import de.connect2x.trixnity.core.ErrorResponse
import de.connect2x.trixnity.core.MatrixServerException
import java.io.IOException
import java.net.ConnectException
import java.time.Duration
import kotlinx.coroutines.CancellationException
import org.refdesk.chat.ConnectionErrors
import org.refdesk.chat.PlatformException
import org.refdesk.chat.PlatformException.Kind
import org.refdesk.text.Messages

/** There is no account in the store, and no password to log in with. */
internal class LoginNeeded : Exception()

/** Does something with the homeserver; what fails says whether to try again. */
internal fun <T> reached(work: () -> T): T =
    try {
        work()
    } catch (e: PlatformException) {
        throw e
    } catch (e: InterruptedException) {
        Thread.currentThread().interrupt()
        throw PlatformException(Kind.UNKNOWN, Messages.text("matrix.trouble.interrupted"), null, e)
    } catch (e: LoginNeeded) {
        throw PlatformException(Kind.NEVER, Messages.text("matrix.trouble.login_needed"), null, e)
    } catch (e: MatrixServerException) {
        throw refused(e)
    } catch (e: Exception) {
        throw failed(e)
    }

private fun refused(e: MatrixServerException): PlatformException {
    val status = e.statusCode.value
    val said = e.errorResponse.error
    return when {
        status == 429 -> PlatformException(Kind.LATER, Messages.text("matrix.trouble.slower"), pause(e), e)
        e.errorResponse is ErrorResponse.UnknownToken || e.errorResponse is ErrorResponse.MissingToken ->
            PlatformException(Kind.LATER, Messages.text("matrix.trouble.logged_out"), null, e)
        status == 403 || status == 404 || status == 413 || status == 400 ->
            PlatformException(Kind.NEVER, Messages.text("matrix.trouble.refused", status.toString(), said), null, e)
        status >= 500 ->
            PlatformException(Kind.UNKNOWN, Messages.text("matrix.trouble.status", status.toString()), null, e)
        else -> PlatformException(Kind.LATER, Messages.text("matrix.trouble.refused", status.toString(), said), null, e)
    }
}

@Suppress("DEPRECATION")
private fun pause(e: MatrixServerException): Duration? {
    val said = (e.errorResponse as? ErrorResponse.LimitExceeded)?.retryAfterMillis ?: e.retryAfter
    return said?.let { Duration.ofMillis(it.coerceIn(1, 3_600_000)) }
}

private fun failed(e: Exception): PlatformException {
    if (e is CancellationException) {
        return PlatformException(Kind.UNKNOWN, Messages.text("matrix.trouble.interrupted"), null, e)
    }
    if (e !is IOException) {
        // Its message is left out: it may hold what people said.
        return PlatformException(Kind.UNKNOWN, Messages.text("matrix.trouble.unexpected", e.javaClass.simpleName), null, e)
    }
    val notSent = e is ConnectException
    return PlatformException(
        if (notSent) Kind.LATER else Kind.UNKNOWN,
        Messages.text("matrix.trouble.unreachable", ConnectionErrors.why(e)),
        null,
        e,
    )
}
