package org.refdesk.matrix;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the desk gets at Matrix, and how it behaves there.
 *
 * @param homeserver its address, or that of the server which says where it is
 * @param user the account, such as {@code @desk:example.org} or {@code desk}
 * @param password a secret; null where there is none, which is enough once the account was opened
 * @param folder of the account's keys, closed to others
 * @param prefix what a question in a room begins with
 * @param inviters users, and servers of users, whose invitations are taken; empty for those of our own server
 */
public record MatrixSettings(
        URI homeserver, String user, @Nullable String password, Path folder, String prefix, Set<String> inviters) {
    public MatrixSettings {
        inviters = Set.copyOf(inviters);
        if (prefix.isBlank()) {
            throw new IllegalArgumentException("the prefix must be a word, got nothing");
        }
    }

    /** The file with the key by which the account's other keys can be had again. */
    public Path recoveryKey() {
        return folder.resolve("recovery-key.txt");
    }

    /** Whether an account is the one that is meant. */
    boolean names(String account) {
        String bare = user.startsWith("@") ? user.substring(1) : user;
        String other = account.substring(1);
        return bare.contains(":") ? bare.equals(other) : other.startsWith(bare + ":");
    }

    /** Without its secret. */
    @Override
    public String toString() {
        return "MatrixSettings[" + user + " at " + homeserver + "]";
    }
}
