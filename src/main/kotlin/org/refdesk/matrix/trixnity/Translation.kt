package org.refdesk.matrix.trixnity

import de.connect2x.trixnity.client.MatrixClient
import de.connect2x.trixnity.client.room.decrypt
import de.connect2x.trixnity.client.roomEventEncryptionServices
import de.connect2x.trixnity.client.store.OlmCryptoStore
import de.connect2x.trixnity.core.model.events.ClientEvent
import de.connect2x.trixnity.core.model.events.ClientEvent.RoomEvent.MessageEvent
import de.connect2x.trixnity.core.model.events.ClientEvent.RoomEvent.StateEvent
import de.connect2x.trixnity.core.model.events.MessageEventContent
import de.connect2x.trixnity.core.model.events.UnsignedRoomEventData.UnsignedStateEventData
import de.connect2x.trixnity.core.model.events.m.ReactionEventContent
import de.connect2x.trixnity.core.model.events.m.RelatesTo
import de.connect2x.trixnity.core.model.events.m.room.EncryptedMessageEventContent.MegolmEncryptedMessageEventContent
import de.connect2x.trixnity.core.model.events.m.room.MemberEventContent
import de.connect2x.trixnity.core.model.events.m.room.Membership
import de.connect2x.trixnity.core.model.events.m.room.RedactionEventContent
import de.connect2x.trixnity.core.model.events.m.room.RoomMessageEventContent
import de.connect2x.trixnity.core.model.events.m.room.RoomMessageEventContent.TextBased.Text
import java.time.Duration
import java.time.Instant
import kotlin.time.toKotlinDuration
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.withTimeoutOrNull
import org.refdesk.matrix.RoomEvent
import org.refdesk.matrix.RoomEvent.Membership.State

/** What the homeserver tells of, decrypted where it has to be, in the adapter's words. */
internal class Translation(private val client: MatrixClient, private val unreadable: (Throwable) -> Unit) {
    private val keys: OlmCryptoStore = client.di.get()

    /** One that cannot be read is left out, after it was tried once more. */
    suspend fun of(events: List<ClientEvent.RoomEvent<*>>, patience: Duration): List<RoomEvent> =
        events.mapNotNull { event ->
            tried { of(event, patience) }.recoverCatching { tried { of(event, patience) }.getOrThrow() }.getOrElse {
                currentCoroutineContext().ensureActive()
                unreadable(it)
                null
            }
        }

    /** What is cancelled is not tried again. */
    private suspend fun <T> tried(work: suspend () -> T): Result<T> =
        runCatching { work() }.onFailure { currentCoroutineContext().ensureActive() }

    /** The event; null where it is none that concerns us. */
    suspend fun of(event: ClientEvent.RoomEvent<*>, patience: Duration): RoomEvent? =
        when (event) {
            is StateEvent<*> -> membership(event)
            is MessageEvent<*> -> {
                val content = event.content
                if (content is MegolmEncryptedMessageEventContent) {
                    opened(event, content, patience)?.let { of(event, it) } ?: sealed(event)
                } else {
                    of(event, content)
                }
            }
        }

    private suspend fun opened(
        event: MessageEvent<*>,
        content: MegolmEncryptedMessageEventContent,
        patience: Duration,
    ): MessageEventContent? {
        if (patience.isZero && keys.getInboundMegolmSession(content.sessionId, event.roomId).first() == null) {
            return null
        }
        val wait = if (patience.isZero) SHORT else patience
        return withTimeoutOrNull(wait.toKotlinDuration()) { client.roomEventEncryptionServices.decrypt(event)?.getOrNull() }
    }

    private fun of(event: MessageEvent<*>, content: MessageEventContent): RoomEvent? {
        val room = event.roomId.full
        val id = event.id.full
        val sender = event.sender.full
        return when (content) {
            is Text -> message(event, content)
            is RedactionEventContent -> RoomEvent.Redaction(room, id, sender, at(event), content.redacts.full)
            is ReactionEventContent -> content.relatesTo?.let {
                RoomEvent.Reaction(room, id, sender, at(event), it.eventId.full, it.key.orEmpty())
            }
            else -> null
        }
    }

    private fun message(event: MessageEvent<*>, content: Text): RoomEvent? {
        val relation = content.relatesTo
        val new = (relation as? RelatesTo.Replace)?.newContent
        if (relation is RelatesTo.Replace && new !is Text) {
            return null
        }
        val words = new as? RoomMessageEventContent ?: content
        val thread = relation as? RelatesTo.Thread
        return RoomEvent.Message(
            event.roomId.full,
            event.id.full,
            event.sender.full,
            at(event),
            words.body,
            (words.mentions?.users ?: content.mentions?.users).orEmpty().map { it.full }.toSet(),
            thread?.eventId?.full,
            relation?.replyTo?.takeUnless { thread?.isFallingBack == true }?.eventId?.full,
            (relation as? RelatesTo.Replace)?.eventId?.full,
        )
    }

    private fun sealed(event: MessageEvent<*>) =
        RoomEvent.Sealed(event.roomId.full, event.id.full, event.sender.full, at(event))

    private fun membership(event: StateEvent<*>): RoomEvent? {
        val content = event.content as? MemberEventContent ?: return null
        val before = (event.unsigned as? UnsignedStateEventData)?.previousContent as? MemberEventContent
        return RoomEvent.Membership(
            event.roomId.full,
            event.id.full,
            event.sender.full,
            at(event),
            event.stateKey,
            state(before?.membership),
            state(content.membership),
        )
    }

    private fun state(membership: Membership?) =
        when (membership) {
            Membership.JOIN -> State.JOINED
            Membership.INVITE -> State.INVITED
            else -> State.NONE
        }

    /** By its age, as the homeserver says it: then it does not matter whose clock is wrong. */
    private fun at(event: ClientEvent.RoomEvent<*>): Instant {
        val age = event.unsigned?.age
        return if (age == null) Instant.ofEpochMilli(event.originTimestamp) else Instant.now().minusMillis(age)
    }

    private companion object {
        val SHORT: Duration = Duration.ofSeconds(2)
    }
}
