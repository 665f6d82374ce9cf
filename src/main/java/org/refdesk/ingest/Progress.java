package org.refdesk.ingest;

/** Is told how far an ingest is. */
public interface Progress {
    /** Tells nobody. */
    Progress NONE = new Progress() {
        @Override
        public void started(long bytes) {}

        @Override
        public void advanced(long bytes) {}

        @Override
        public void done() {}
    };

    /** Files of so many bytes in all are to be read. Not called where nothing is. */
    void started(long bytes);

    /** So many more bytes are in the index. */
    void advanced(long bytes);

    /** The ingest has ended, however it did. Called where {@link #started} was. */
    void done();
}
