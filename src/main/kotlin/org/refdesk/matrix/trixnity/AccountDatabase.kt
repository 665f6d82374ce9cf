package org.refdesk.matrix.trixnity

import java.io.IOException
import java.nio.file.Files
import java.nio.file.Path
import java.sql.Connection
import java.sql.DriverManager
import java.sql.SQLException
import org.h2.jdbcx.JdbcConnectionPool
import org.refdesk.chat.records.DatabaseCopy

/**
 * What Trixnity keeps of accounts, in a database that is open as long as an account is, and no longer: were it left open,
 * whoever puts other keys in its place would get the old ones back. Safe for use by several threads.
 */
class AccountDatabase {
    private val lock = Any()

    /** That are open, or being opened. */
    private var accounts = 0

    /** Connections for one account, to be given back. */
    fun lend(store: Path): JdbcConnectionPool = synchronized(lock) {
        accounts++
        JdbcConnectionPool.create(url(store), "", "")
    }

    /** The last connection shuts the database down: one after it would open it again. */
    fun giveBack(pool: JdbcConnectionPool) = synchronized(lock) {
        accounts--
        pool.connection.use { last ->
            pool.dispose()
            last.shutDown()
        }
    }

    /** Of a session that has ended there may be a database, but no account in it. */
    fun hasAccount(pool: JdbcConnectionPool): Boolean =
        pool.connection.use { connection ->
            connection.has(ACCOUNTS) &&
                connection.createStatement().use { it.executeQuery("select 1 from $ACCOUNTS").next() }
        }

    /** Copies what there is into another folder, also while an account is open. */
    fun copy(store: Path, other: Path) = synchronized(lock) {
        stored(store) { connection ->
            try {
                DatabaseCopy.make(connection, file(other))
            } finally {
                if (accounts == 0) {
                    connection.shutDown()
                }
            }
        }
    }

    /** Deletes what nobody has open. */
    fun delete(store: Path) = Files.deleteIfExists(file(store)).let {}

    companion object {
        private const val DATABASE = "account"
        private const val ACCOUNTS = "ACCOUNT"

        /** The keys that messages to a room are encrypted with, each for some messages. */
        private const val OUTBOUND = "OUTBOUND_MEGOLM_SESSION"

        /**
         * Makes keys that come from a copy fit to be used again: those that messages were encrypted with may have been
         * used further since, and must not be used twice. For the next message, others are made; sessions with other
         * devices are replaced when the account is opened.
         */
        @JvmStatic
        @Throws(IOException::class)
        fun renew(store: Path) = stored(store) { connection ->
            if (connection.has(OUTBOUND)) {
                connection.createStatement().use { it.execute("delete from $OUTBOUND") }
            }
            StaleSessions.note(connection)
            connection.shutDown()
        }

        private fun stored(store: Path, work: (Connection) -> Unit) {
            if (Files.exists(file(store))) {
                try {
                    DriverManager.getConnection(url(store)).use(work)
                } catch (e: SQLException) {
                    throw IOException("the keys of Matrix cannot be read or written: ${e.message}", e)
                }
            }
        }

        private fun Connection.shutDown() = createStatement().use { it.execute("shutdown") }.let {}

        /**
         * Whatever was committed is written at once: a key that the homeserver forgets, since we have it, must be there
         * after a crash. No trace of statements is kept, for keys stand in them.
         */
        private fun url(store: Path) =
            "jdbc:h2:file:${store.resolve(DATABASE).toAbsolutePath()};WRITE_DELAY=0;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0"

        private fun file(store: Path): Path = store.resolve("$DATABASE.mv.db")
    }
}

/** Whether a database has a table. */
internal fun Connection.has(table: String): Boolean = metaData.getTables(null, null, table, null).use { it.next() }
