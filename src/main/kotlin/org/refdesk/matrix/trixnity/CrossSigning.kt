package org.refdesk.matrix.trixnity

import de.connect2x.trixnity.client.MatrixClient
import de.connect2x.trixnity.client.key
import de.connect2x.trixnity.client.verification
import de.connect2x.trixnity.client.verification.SelfVerificationMethod.AesHmacSha2RecoveryKey
import de.connect2x.trixnity.client.verification.VerificationService.SelfVerificationMethods
import de.connect2x.trixnity.clientserverapi.client.UIA
import de.connect2x.trixnity.clientserverapi.model.authentication.IdentifierType
import de.connect2x.trixnity.clientserverapi.model.uia.AuthenticationRequest
import de.connect2x.trixnity.core.model.events.m.secretstorage.SecretKeyEventContent.AesHmacSha2Key
import de.connect2x.trixnity.crypto.core.SecureRandom
import de.connect2x.trixnity.crypto.core.createAesHmacSha2MacFromKey
import de.connect2x.trixnity.crypto.key.decodeRecoveryKey
import de.connect2x.trixnity.crypto.key.encodeRecoveryKey
import java.nio.file.Files
import java.nio.file.Path
import java.util.Base64
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.flow.filterNot
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.withTimeoutOrNull
import org.refdesk.chat.PlatformException
import org.refdesk.matrix.RecoveryKeyFile
import org.refdesk.text.Messages
import org.slf4j.Logger
import org.slf4j.LoggerFactory

/**
 * Lets others know that this device belongs to the account: by the recovery key, which is made, with the account's keys
 * and the backup of the rooms' keys, where the account has none.
 */
internal class CrossSigning(
    private val client: MatrixClient,
    private val file: Path,
    private val password: String?,
) {
    /** Waits until the homeserver was heard, then does what there is to do. */
    suspend fun ensure() {
        val methods = client.verification.getSelfVerificationMethods()
        when (val state = methods.filterNot { it is SelfVerificationMethods.PreconditionsNotMet }.first()) {
            is SelfVerificationMethods.NoCrossSigningEnabled -> make()
            is SelfVerificationMethods.CrossSigningEnabled -> prove(state)
            else -> {}
        }
    }

    private suspend fun make() {
        val key = if (Files.exists(file)) decodeRecoveryKey(Files.readString(file).trim()) else fresh()
        val iv = SecureRandom.nextBytes(16)
        val made = client.key.bootstrapCrossSigning(
            key,
            AesHmacSha2Key(iv = Base64.getEncoder().encodeToString(iv), mac = createAesHmacSha2MacFromKey(key, iv)),
        )
        var step = made.result.getOrThrow()
        if (step is UIA.Step) {
            val known = password ?: throw LoginNeeded()
            step = step.authenticate(
                AuthenticationRequest.Password(IdentifierType.User(client.userId.full), known),
            ).getOrThrow()
        }
        if (step !is UIA.Success) {
            throw refused(Messages.text("matrix.trouble.not_signed"))
        }
    }

    /** Written before it is used: whatever happens then, it can be had again. */
    private fun fresh(): ByteArray {
        val key = SecureRandom.nextBytes(32)
        RecoveryKeyFile.write(file, encodeRecoveryKey(key))
        LOG.warn(Messages.text("matrix.state.keep_recovery_key", file))
        return key
    }

    private suspend fun prove(state: SelfVerificationMethods.CrossSigningEnabled) {
        val method = state.methods.filterIsInstance<AesHmacSha2RecoveryKey>().firstOrNull()
        if (method == null || !Files.exists(file)) {
            throw refused(Messages.text("matrix.trouble.recovery_key_needed", file))
        }
        method.verify(Files.readString(file).trim()).getOrElse {
            throw refused(Messages.text("matrix.trouble.recovery_key_wrong", file))
        }
        withTimeoutOrNull(PATIENCE) {
            client.verification.getSelfVerificationMethods().first { it is SelfVerificationMethods.AlreadyCrossSigned }
        } ?: throw refused(Messages.text("matrix.trouble.not_signed"))
    }

    private fun refused(why: String) = PlatformException(PlatformException.Kind.LATER, why, null, null)

    private companion object {
        /** For the homeserver to tell what it was told. */
        val PATIENCE = 30.seconds

        val LOG: Logger = LoggerFactory.getLogger(CrossSigning::class.java)
    }
}
