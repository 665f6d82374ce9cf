package org.refdesk.chat.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.zip.ZipInputStream;
import org.refdesk.files.PrivateFiles;

/** A copy of an embedded database while it is used: as it was at one moment between two transactions. */
public final class DatabaseCopy {
    private DatabaseCopy() {}

    /**
     * Makes one.
     *
     * @param database a connection to it
     * @param copy the file to be made, in a folder that is closed to others
     */
    public static void make(Connection database, Path copy) throws IOException, SQLException {
        Path zip = copy.resolveSibling(copy.getFileName() + ".zip");
        try (PreparedStatement backup = database.prepareStatement("backup to ?")) {
            backup.setString(1, zip.toString());
            backup.execute();
            try (ZipInputStream one = new ZipInputStream(Files.newInputStream(zip))) {
                if (one.getNextEntry() == null) {
                    throw new IOException("the database gave no copy");
                }
                Files.copy(one, copy);
                PrivateFiles.create(copy);
            }
        } finally {
            Files.deleteIfExists(zip);
        }
    }
}
