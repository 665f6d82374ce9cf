package org.refdesk.matrix.trixnity

import de.connect2x.trixnity.client.MatrixClient
import de.connect2x.trixnity.client.MatrixClient.LoginState
import de.connect2x.trixnity.client.room.encrypt
import de.connect2x.trixnity.client.roomEventEncryptionServices
import de.connect2x.trixnity.client.store.AccountStore
import de.connect2x.trixnity.client.store.Room
import de.connect2x.trixnity.client.store.RoomStateStore
import de.connect2x.trixnity.client.store.RoomStore
import de.connect2x.trixnity.client.store.getByStateKey
import de.connect2x.trixnity.client.store.invitedMemberCount
import de.connect2x.trixnity.client.store.joinedMemberCount
import de.connect2x.trixnity.client.store.previousRoomId
import de.connect2x.trixnity.clientserverapi.client.SyncEvents
import de.connect2x.trixnity.clientserverapi.client.SyncState
import de.connect2x.trixnity.clientserverapi.model.room.GetEvents
import de.connect2x.trixnity.clientserverapi.model.user.displayName
import de.connect2x.trixnity.core.ClientEventEmitter.Priority
import de.connect2x.trixnity.core.MatrixServerException
import de.connect2x.trixnity.core.model.EventId
import de.connect2x.trixnity.core.model.RoomId
import de.connect2x.trixnity.core.model.events.ClientEvent
import de.connect2x.trixnity.core.model.events.MessageEventContent
import de.connect2x.trixnity.core.model.events.m.Mentions
import de.connect2x.trixnity.core.model.events.m.Presence
import de.connect2x.trixnity.core.model.events.m.RelatesTo
import de.connect2x.trixnity.core.model.events.m.RelationType
import de.connect2x.trixnity.core.model.events.m.room.MemberEventContent
import de.connect2x.trixnity.core.model.events.m.room.Membership
import de.connect2x.trixnity.core.model.events.m.room.RoomMessageEventContent.TextBased
import java.time.Duration
import java.util.Optional
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.job
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeoutOrNull
import org.refdesk.matrix.AccountClient
import org.refdesk.matrix.EventAddress
import org.refdesk.matrix.Invitation
import org.refdesk.matrix.Notice
import org.refdesk.matrix.RoomEvent
import org.refdesk.matrix.RoomFacts
import org.refdesk.matrix.RoomUpdate

/** An account over Trixnity, whose timeline and outbox are left out: nothing that people say is stored. */
internal class TrixnityAccountClient(
    private val client: MatrixClient,
    private val signing: CrossSigning,
    private val release: (isOver: Boolean) -> Unit,
) : AccountClient {
    private val scope = CoroutineScope(Dispatchers.Default + SupervisorJob())
    private val rooms: RoomStore = client.di.get()
    private val states: RoomStateStore = client.di.get()
    private val translation = Translation(client) { listener?.unreadable(it) }

    @Volatile
    private var listener: AccountClient.Listener? = null

    @Volatile
    private var isLoggedOut = false

    override fun user(): String = client.userId.full

    override fun device(): String = client.deviceId

    override fun fingerprint(): String = client.signingKey.value.value

    override fun displayName(): String = client.profile.value?.displayName.orEmpty()

    override fun listen(listener: AccountClient.Listener) {
        this.listener = listener
        client.api.sync.subscribe(Priority.AFTER_DEFAULT) { hand(it, listener) }
        scope.launch { client.startSync(Presence.ONLINE) }
    }

    private suspend fun hand(heard: SyncEvents, listener: AccountClient.Listener) {
        val since = client.di.get<AccountStore>().getAccount()?.syncBatchToken
        val changed = heard.syncResponse.room
        val news = changed?.join.orEmpty().map { (room, joined) ->
            val events = translation.of(joined.timeline?.events.orEmpty(), PROMPT)
            val gap = joined.timeline?.previousBatch.takeIf { joined.timeline?.limited == true }
            RoomUpdate(room.full, events, gap, since)
        }
        withContext(Dispatchers.IO) {
            news.forEach(listener::news)
            changed?.invite?.keys.orEmpty().mapNotNull { invitation(it) }.forEach(listener::invited)
            listener.heard()
        }
    }

    override fun connection(): AccountClient.Connection =
        if (client.loginState.value.let { it == LoginState.LOGGED_OUT || it == LoginState.LOGGED_OUT_SOFT }) {
            AccountClient.Connection.LOGGED_OUT
        } else {
            when (client.syncState.value) {
                SyncState.RUNNING -> AccountClient.Connection.CONNECTED
                SyncState.ERROR, SyncState.TIMEOUT -> AccountClient.Connection.TROUBLE
                else -> AccountClient.Connection.CONNECTING
            }
        }

    override fun check() = asked { client.api.authentication.whoAmI().getOrThrow() }.let {}

    override fun before(room: String, from: String, until: String?): AccountClient.History = asked {
        val page = client.api.room.getEvents(RoomId(room), from, GetEvents.Direction.BACKWARDS, until, PAGE).getOrThrow()
        AccountClient.History(translation.of(page.chunk.orEmpty(), PROMPT), page.end.takeIf { it != page.start })
    }

    override fun read(room: String, event: String, patience: Duration): Optional<RoomEvent> = asked {
        Optional.ofNullable(get(room, event)?.let { translation.of(it, patience) })
    }

    private suspend fun get(room: String, event: String): ClientEvent.RoomEvent<*>? =
        client.api.room.getEvent(RoomId(room), EventId(event))
            .recoverCatching { if (it is MatrixServerException && it.statusCode.value == 404) null else throw it }
            .getOrThrow()

    override fun say(spot: EventAddress, notice: Notice, transaction: String): String =
        send(spot.room, content(notice).copyWith(Relations.answer(spot)), transaction)

    override fun replace(room: String, event: String, notice: Notice, transaction: String) {
        send(room, content(notice).copyWith(RelatesTo.Replace(EventId(event), content(notice))), transaction)
    }

    private fun content(notice: Notice) = TextBased.Notice(notice.plain, HTML, notice.html, mentions = Mentions())

    private fun send(room: String, content: MessageEventContent, transaction: String): String = asked {
        val id = RoomId(room)
        val sealed = client.roomEventEncryptionServices.encrypt(content, id) ?: error("unknown encryption")
        client.api.room.sendMessageEvent(id, sealed.getOrThrow(), transaction).getOrThrow().full
    }

    override fun redact(room: String, event: String, transaction: String) = asked {
        client.api.room.redactEvent(RoomId(room), EventId(event), null, transaction).getOrThrow()
    }.let {}

    override fun answer(spot: EventAddress): Optional<String> = asked {
        var from: String? = null
        do {
            val page = client.api.room
                .getRelations(RoomId(spot.room), EventId(spot.thread), RelationType.Thread, from, limit = PAGE).getOrThrow()
            val found = page.chunk.firstOrNull { it.sender == client.userId && Relations.answers(it, spot.question) }
            if (found != null) {
                return@asked Optional.of(found.id.full)
            }
            from = page.end
        } while (from != null)
        Optional.empty()
    }

    override fun question(room: String, event: String): Optional<EventAddress> = asked {
        Optional.ofNullable(get(room, event)?.takeIf { it.sender == client.userId }?.let { Relations.spot(room, it) })
    }

    override fun typing(room: String, on: Boolean) = asked {
        client.api.room.setTyping(RoomId(room), client.userId, on, TYPING.takeIf { on }).getOrThrow()
    }

    override fun seen(room: String, event: String) = asked {
        client.api.room.setReadMarkers(RoomId(room), EventId(event), EventId(event)).getOrThrow()
    }

    override fun join(room: String) = asked { client.api.room.joinRoom(RoomId(room)).getOrThrow() }.let {}

    override fun leave(room: String) = asked { client.api.room.leaveRoom(RoomId(room)).getOrThrow() }

    override fun facts(room: String): Optional<RoomFacts> = asked {
        Optional.ofNullable(rooms.get(RoomId(room)).first()?.takeIf { it.membership == Membership.JOIN }?.let(::facts))
    }

    private fun facts(room: Room) = RoomFacts(
        room.isDirect,
        !room.name?.explicitName.isNullOrEmpty(),
        (room.joinedMemberCount ?: 0) + (room.invitedMemberCount ?: 0),
        room.previousRoomId?.full,
        room.nextRoomId?.full,
    )

    override fun rooms(): List<String> = asked { all(Membership.JOIN).map { it.full } }

    override fun invitations(): List<Invitation> = asked { all(Membership.INVITE).mapNotNull { invitation(it) } }

    private suspend fun all(membership: Membership): List<RoomId> =
        rooms.getAll().first().values.mapNotNull { it.first() }.filter { it.membership == membership }.map { it.roomId }

    private suspend fun invitation(room: RoomId): Invitation? =
        withTimeoutOrNull(1.seconds) { states.getByStateKey<MemberEventContent>(room, client.userId.full).first() }
            ?.let { Invitation(room.full, it.sender.full) }

    override fun verify() = asked { signing.ensure() }

    override fun logOut() = asked {
        client.logout().getOrThrow()
        isLoggedOut = true
    }

    /**
     * All that goes on has ended then. What is left of a session that the homeserver has ended is of no use: its device
     * is no more.
     */
    override fun close() {
        val isOver = isLoggedOut || connection() == AccountClient.Connection.LOGGED_OUT
        uninterrupted {
            runBlocking {
                scope.coroutineContext.job.cancelAndJoin()
                client.api.closeSuspending()
                client.closeSuspending()
            }
            release(isOver)
        }
    }

    private fun <T> asked(work: suspend CoroutineScope.() -> T): T = reached { runBlocking { work() } }

    private companion object {
        const val HTML = "org.matrix.custom.html"
        const val PAGE = 100L
        const val TYPING = 10_000L

        /** For a key that is on its way with the message. */
        val PROMPT: Duration = Duration.ZERO
    }
}
