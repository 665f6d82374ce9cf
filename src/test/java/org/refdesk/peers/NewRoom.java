package org.refdesk.peers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A room that somebody wants.
 *
 * @param invited by their names with the server
 * @param direct whether those who are invited are told that it is a direct chat
 */
public record NewRoom(boolean isEncrypted, boolean direct, List<String> invited) {
    public NewRoom {
        invited = List.copyOf(invited);
    }

    public static NewRoom plain() {
        return new NewRoom(false, false, List.of());
    }

    public static NewRoom encrypted() {
        return new NewRoom(true, false, List.of());
    }

    /** As a chat of two is made: both may do everything. */
    public NewRoom directWith(String user) {
        return new NewRoom(isEncrypted, true, List.of(user));
    }

    public NewRoom inviting(String... users) {
        return new NewRoom(isEncrypted, direct, List.of(users));
    }

    Map<String, ?> wish() {
        Map<String, Object> wish = new HashMap<>();
        wish.put("preset", direct ? "trusted_private_chat" : "private_chat");
        wish.put("is_direct", direct);
        wish.put("invite", invited);
        if (isEncrypted) {
            Map<String, ?> encryption = Map.of("algorithm", "m.megolm.v1.aes-sha2");
            wish.put(
                    "initial_state",
                    List.of(Map.of("type", "m.room.encryption", "state_key", "", "content", encryption)));
        }
        return wish;
    }
}
