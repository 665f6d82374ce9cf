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
import java.io.IOException
import java.nio.file.Files
import java.nio.file.Path
import java.sql.Connection
import java.sql.DriverManager
import java.sql.SQLException
import java.time.Instant
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import org.h2.jdbcx.JdbcConnectionPool
import org.jetbrains.exposed.sql.Database
import org.refdesk.chat.DatabaseCopy
import org.refdesk.matrix.MatrixAccount
import org.refdesk.matrix.MatrixHomeserver
import org.refdesk.matrix.MatrixSettings

/** A homeserver over Trixnity: opens what a store holds, or logs in. */
class TrixnityHomeserver(private val settings: MatrixSettings) : MatrixHomeserver {
    override fun open(store: Path, recoveryKey: Path, password: String?): MatrixAccount = reached {
        runBlocking { opened(store, recoveryKey, password) }
    }

    private suspend fun opened(store: Path, recoveryKey: Path, password: String?): MatrixAccount {
        UnpackedCode.deleteOld(Path.of(System.getProperty("java.io.tmpdir")), Instant.now())
        val engine = GuardedEngine.create()
        val pool = pool(store)
        try {
            val login = if (hasAccount(pool)) null else login(engine, password)
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
            return TrixnityAccount(client, CrossSigning(client, recoveryKey, password)) { isOver ->
                shutDown(pool)
                engine.close()
                if (isOver) {
                    Files.deleteIfExists(file(store))
                }
            }
        } catch (e: Throwable) {
            runCatching { uninterrupted { shutDown(pool) } }.onFailure(e::addSuppressed)
            engine.close()
            throw e
        }
    }

    /** The last connection shuts the database down: one after it would open it again. */
    private fun shutDown(pool: JdbcConnectionPool) = pool.connection.use { last ->
        pool.dispose()
        last.createStatement().use { it.execute("shutdown") }
    }

    /** Of a session that has ended there may be a database, but no account in it. */
    private fun hasAccount(pool: JdbcConnectionPool): Boolean =
        pool.connection.use { connection ->
            connection.has(ACCOUNTS) &&
                connection.createStatement().use { it.executeQuery("select 1 from $ACCOUNTS").next() }
        }

    private suspend fun login(engine: GuardedEngine, password: String?): MatrixClientAuthProviderData =
        MatrixClientAuthProviderData.classicLoginWithPassword(
            baseUrl = settings.homeserver().toString().serverDiscovery(engine).getOrThrow(),
            identifier = IdentifierType.User(settings.user()),
            password = password ?: throw LoginNeeded(),
            initialDeviceDisplayName = DEVICE_NAME,
            httpClientEngine = engine,
        ).getOrThrow()

    /** Where an account is open meanwhile, this is a second connection to its database, in this process. */
    override fun copy(store: Path, other: Path) {
        if (Files.exists(file(store))) {
            stored { DriverManager.getConnection(url(store)).use { DatabaseCopy.make(it, file(other)) } }
        }
    }

    private fun pool(store: Path): JdbcConnectionPool = JdbcConnectionPool.create(url(store), "", "")

    companion object {
        private const val DATABASE = "account"
        private const val ACCOUNTS = "ACCOUNT"

        /** The keys that messages to a room are encrypted with, each for some messages. */
        private const val OUTBOUND = "OUTBOUND_MEGOLM_SESSION"
        private const val EVENTS_AT_ONCE = 50L

        /** As people see the device in their clients. */
        private const val DEVICE_NAME = "Refdesk"

        /**
         * Makes keys that come from a copy fit to be used again: those that messages were encrypted with may have been
         * used further since, and must not be used twice. For the next message, others are made; sessions with other
         * devices are replaced when the account is opened.
         */
        @JvmStatic
        @Throws(IOException::class)
        fun renew(store: Path) {
            if (Files.exists(file(store))) {
                stored {
                    DriverManager.getConnection(url(store)).use { connection ->
                        connection.createStatement().use {
                            if (connection.has(OUTBOUND)) it.execute("delete from $OUTBOUND")
                            StaleSessions.note(connection)
                            it.execute("shutdown")
                        }
                    }
                }
            }
        }

        private fun stored(work: () -> Unit) = try {
            work()
        } catch (e: SQLException) {
            throw IOException("the keys of Matrix cannot be read or written: ${e.message}", e)
        }

        /**
         * Whatever was committed is written at once: a key that the homeserver forgets, since we have it, must be there
         * after a crash. No trace of statements is kept, for keys stand in them.
         */
        private fun url(store: Path) =
            "jdbc:h2:file:${store.resolve(DATABASE).toAbsolutePath()};WRITE_DELAY=0;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0"

        private fun file(store: Path): Path = store.resolve("$DATABASE.mv.db")
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

/** Whether a database has a table. */
internal fun Connection.has(table: String): Boolean = metaData.getTables(null, null, table, null).use { it.next() }
