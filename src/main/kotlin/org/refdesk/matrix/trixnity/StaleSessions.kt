package org.refdesk.matrix.trixnity

import de.connect2x.trixnity.client.MatrixClient
import de.connect2x.trixnity.client.store.KeyStore
import de.connect2x.trixnity.core.model.UserId
import de.connect2x.trixnity.core.model.events.m.DummyEventContent
import de.connect2x.trixnity.core.model.keys.Key
import de.connect2x.trixnity.crypto.key.get
import de.connect2x.trixnity.crypto.olm.OlmEncryptionService
import de.connect2x.trixnity.crypto.olm.OlmEncryptionService.EncryptOlmError
import java.sql.Connection
import javax.sql.DataSource
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.withContext

/**
 * Sessions with other devices that come from a copy. The desk that it was made of may have used them further since, and
 * what is sent by them then, such as the key of a room, cannot be read. So a new one is made with each device before
 * anything is sent; the old ones stay, for what others have sent already.
 */
internal class StaleSessions(private val database: DataSource, private val client: MatrixClient) {
    /** Goes on where it was cut off. */
    suspend fun replace() = withContext(KeyStore.SkipOutdatedKeys) {
        val stale = database.connection.use { if (it.has(TABLE)) column(it, "select $KEY from $TABLE") else listOf() }
        if (stale.isEmpty()) {
            return@withContext
        }
        val users = database.connection.use { column(it, "select USER_ID from DEVICE_KEYS") }
        for (user in users.map(::UserId)) {
            val devices = client.di.get<KeyStore>().getDeviceKeys(user).first().orEmpty()
            for ((device, known) in devices) {
                val key = known.value.get<Key.Curve25519Key>()?.value?.value
                if (key in stale) {
                    replace(user, device)
                    database.connection.use { done(it, key) }
                }
            }
        }
    }

    private suspend fun replace(user: UserId, device: String) {
        val greeting = client.di.get<OlmEncryptionService>().encryptOlm(DummyEventContent, user, device, true)
        if (greeting.exceptionOrNull() is EncryptOlmError.OneTimeKeyNetworkError) {
            greeting.getOrThrow()
        }
        // Else the device is gone, has no keys left to begin with, or its server is away: the old session stays in use.
        greeting.onSuccess { client.api.user.sendToDevice(mapOf(user to mapOf(device to it))).getOrThrow() }
    }

    companion object {
        private const val TABLE = "STALE_SESSION"
        private const val SESSIONS = "OLM_SESSION"
        private const val KEY = "SENDER_KEY"

        /** Notes that all sessions in a database are. */
        fun note(connection: Connection) {
            if (connection.has(SESSIONS)) {
                connection.createStatement().use {
                    it.execute("create table if not exists $TABLE ($KEY varchar(255) primary key)")
                    it.execute("merge into $TABLE select $KEY from $SESSIONS")
                }
            }
        }

        private fun column(connection: Connection, query: String): List<String> =
            connection.createStatement().use { statement ->
                statement.executeQuery(query).use { rows ->
                    generateSequence { if (rows.next()) rows.getString(1) else null }.toList()
                }
            }

        private fun done(connection: Connection, key: String?) {
            connection.prepareStatement("delete from $TABLE where $KEY = ?").use {
                it.setString(1, key)
                it.execute()
            }
        }
    }
}
