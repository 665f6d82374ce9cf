package org.refdesk.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.matrix.trixnity.AccountDatabase;

class AccountDatabaseTest {
    private static final String FILE = "account.mv.db";

    @TempDir
    private Path folder = Path.of("");

    private final AccountDatabase database = new AccountDatabase();
    private Path store = Path.of("");
    private Path other = Path.of("");

    @BeforeEach
    void keep() throws IOException, SQLException {
        store = Files.createDirectory(folder.resolve("store"));
        other = Files.createDirectory(folder.resolve("other"));
        JdbcConnectionPool pool = database.lend(store);
        keep(pool, "first");
        database.giveBack(pool);
    }

    @Test
    void anAccountThatIsClosedLeavesItClosed() throws IOException {
        assertThat(isOpen()).isFalse();
    }

    @Test
    void copiedWhileNoAccountIsOpenItIsClosedAfterwards() throws IOException, SQLException {
        database.copy(store, other);

        assertThat(isOpen()).isFalse();
        assertThat(kept(other)).isEqualTo("first");
    }

    @Test
    void copiedWhileAnAccountIsOpenItStaysOpenForThatOne() throws IOException, SQLException {
        JdbcConnectionPool pool = database.lend(store);
        keep(pool, "second");

        database.copy(store, other);

        assertThat(isOpen()).isTrue();
        keep(pool, "third");
        database.giveBack(pool);
        assertThat(isOpen()).isFalse();
        assertThat(kept(other)).isEqualTo("second");
        assertThat(kept(store)).isEqualTo("third");
    }

    @Test
    void whatIsPutInItsPlaceIsWhatTheNextAccountFinds() throws IOException, SQLException {
        database.copy(store, other);
        JdbcConnectionPool pool = database.lend(store);
        keep(pool, "second");
        database.giveBack(pool);
        database.copy(store, Files.createDirectory(folder.resolve("later")));

        Files.delete(store.resolve(FILE));
        Files.copy(other.resolve(FILE), store.resolve(FILE));

        assertThat(kept(store)).isEqualTo("first");
    }

    @Test
    void whatCannotBeReadIsSaidToBeTheKeys() throws IOException {
        Files.writeString(store.resolve(FILE), "none");

        assertThatIOException()
                .isThrownBy(() -> database.copy(store, other))
                .withMessageContaining("the keys of Matrix cannot be read");
    }

    private static void keep(JdbcConnectionPool pool, String what) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists kept");
            statement.execute("create table kept as select '" + what + "' what");
        }
    }

    private String kept(Path where) throws SQLException {
        JdbcConnectionPool pool = database.lend(where);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select what from kept")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        } finally {
            database.giveBack(pool);
        }
    }

    /** Whoever has it open holds a lock on it. */
    private boolean isOpen() throws IOException {
        try (FileChannel file = FileChannel.open(store.resolve(FILE), StandardOpenOption.WRITE);
                FileLock unused = file.tryLock()) {
            return unused == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }
}
