package org.refdesk.matrix.trixnity

import java.io.IOException
import java.nio.file.DirectoryIteratorException
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import org.slf4j.LoggerFactory

/**
 * The copies of its native code that Trixnity makes in the temporary folder, some in each process, and deletes at an
 * orderly end only: it can be told neither to keep one nor where.
 */
internal object UnpackedCode {
    private const val NAMES = "{libvodozemac*.so,libvodozemac*.dylib,vodozemac*.dll}"

    /** A copy is loaded as soon as it is made, and who has loaded it needs the file no longer. */
    private val OLD = Duration.ofMinutes(1)

    private val LOG = LoggerFactory.getLogger(UnpackedCode::class.java)

    /** Deletes what is old in a folder; what another user made, or Windows has loaded, stays. */
    @JvmStatic
    fun deleteOld(folder: Path, now: Instant) = tried(folder) {
        Files.newDirectoryStream(folder, NAMES).use { copies ->
            copies.forEach { copy -> tried(copy) { deleteIfOld(copy, now) } }
        }
    }

    private fun deleteIfOld(copy: Path, now: Instant) {
        if (Files.getLastModifiedTime(copy).toInstant().isBefore(now.minus(OLD))) {
            Files.delete(copy)
        }
    }

    private fun tried(what: Path, work: () -> Unit) = try {
        work()
    } catch (e: IOException) {
        left(what, e)
    } catch (e: DirectoryIteratorException) {
        left(what, e)
    }

    private fun left(what: Path, why: Exception) =
        LOG.debug("Matrix: old native code is left: {}: {}", what, why.toString())
}
