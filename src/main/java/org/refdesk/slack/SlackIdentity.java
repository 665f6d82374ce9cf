package org.refdesk.slack;

/** Who the desk is in Slack; known once Slack was reached. */
final class SlackIdentity {
    private volatile String user = "";

    /** Our user id; empty as long as it is not known. */
    String user() {
        return user;
    }

    boolean is(String other) {
        return !user.isEmpty() && user.equals(other);
    }

    void known(String id) {
        user = id;
    }
}
