package org.refdesk.matrix.trixnity

import de.connect2x.trixnity.client.CryptoDriverModule
import de.connect2x.trixnity.client.MatrixClient
import de.connect2x.trixnity.client.MatrixClientConfiguration
import de.connect2x.trixnity.client.MediaStoreModule
import de.connect2x.trixnity.client.RepositoriesModule
import de.connect2x.trixnity.client.create
import de.connect2x.trixnity.client.createTrixnityBotModuleFactories
import de.connect2x.trixnity.client.cryptodriver.vodozemac.vodozemac
import de.connect2x.trixnity.client.media.inMemory
import de.connect2x.trixnity.client.serverDiscovery
import de.connect2x.trixnity.client.store.repository.exposed.exposed
import de.connect2x.trixnity.client.verification.createVerificationModule
import de.connect2x.trixnity.clientserverapi.client.MatrixClientAuthProviderData
import de.connect2x.trixnity.clientserverapi.client.classicLoginWithPassword
import de.connect2x.trixnity.clientserverapi.model.authentication.IdentifierType
import de.connect2x.trixnity.clientserverapi.model.user.Filters
import de.connect2x.trixnity.clientserverapi.model.user.Filters.RoomFilter
import de.connect2x.trixnity.clientserverapi.model.user.Filters.RoomFilter.RoomEventFilter
import java.nio.file.Path
import java.time.Instant
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import org.jetbrains.exposed.sql.Database
import org.refdesk.matrix.AccountClient
import org.refdesk.matrix.AccountOpener
import org.refdesk.matrix.MatrixSettings
import org.refdesk.matrix.sync.ResponseFilter

/** A homeserver over Trixnity: opens what a store holds, or logs in. */
class TrixnityAccountOpener(private val settings: MatrixSettings) : AccountOpener {
    private val database = AccountDatabase()
    private val sieve = ResponseFilter()

    override fun open(store: Path, recoveryKey: Path, password: String?): AccountClient = reached {
        runBlocking { opened(store, recoveryKey, password) }
    }

    private suspend fun opened(store: Path, recoveryKey: Path, password: String?): AccountClient {
        UnpackedCode.deleteOld(Path.of(System.getProperty("java.io.tmpdir")), Instant.now())
        val engine = GuardedEngine.create(sieve)
        val pool = database.lend(store)
        try {
            val login = if (database.hasAccount(pool)) null else login(engine, password)
            val client = MatrixClient.create(
                RepositoriesModule.exposed(Database.connect(pool)),
                MediaStoreModule.inMemory(),
                CryptoDriverModule.vodozemac(),
                login,
            ) {
                httpClientEngine = engine
                storeTimelineEventContentUnencrypted = false
                modulesFactories = createTrixnityBotModuleFactories() + ::createVerificationModule
                deleteRooms = MatrixClientConfiguration.DeleteRooms.OnLeave
                syncFilter = Filters(room = RoomFilter(timeline = RoomEventFilter(limit = EVENTS_AT_ONCE)))
            }.getOrThrow()
            try {
                StaleSessions(pool, client).replace()
            } catch (e: Throwable) {
                withContext(NonCancellable) { client.closeSuspending() }
                throw e
            }
            return TrixnityAccountClient(client, CrossSigning(client, recoveryKey, password)) { isOver ->
                database.giveBack(pool)
                engine.close()
                if (isOver) {
                    database.delete(store)
                }
            }
        } catch (e: Throwable) {
            runCatching { uninterrupted { database.giveBack(pool) } }.onFailure(e::addSuppressed)
            engine.close()
            throw e
        }
    }

    private suspend fun login(engine: GuardedEngine, password: String?): MatrixClientAuthProviderData =
        MatrixClientAuthProviderData.classicLoginWithPassword(
            baseUrl = settings.homeserver().toString().serverDiscovery(engine).getOrThrow(),
            identifier = IdentifierType.User(settings.user()),
            password = password ?: throw LoginNeeded(),
            initialDeviceDisplayName = DEVICE_NAME,
            httpClientEngine = engine,
        ).getOrThrow()

    override fun leftOut(): Long = sieve.leftOut()

    override fun copy(store: Path, other: Path) = database.copy(store, other)

    private companion object {
        const val EVENTS_AT_ONCE = 50L

        /** As people see the device in their clients. */
        const val DEVICE_NAME = "Refdesk"
    }
}

/** Ends something wholly, also on a thread that is to end itself. */
internal fun uninterrupted(work: () -> Unit) {
    val isInterrupted = Thread.interrupted()
    try {
        work()
    } finally {
        if (isInterrupted) {
            Thread.currentThread().interrupt()
        }
    }
}
