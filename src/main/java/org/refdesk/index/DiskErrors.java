package org.refdesk.index;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.refdesk.index.IndexException.Problem;

/** What a failure of the disk means for an index, and what to do. */
public final class DiskErrors {
    private DiskErrors() {}

    /** The failure as an exception that says what to do. */
    public static IndexException of(Path index, Exception failure) {
        Problem problem = problem(failure);
        String message = switch (problem) {
            case DISK_FULL ->
                "the disk of " + index + " is full: make room and run it again; the last good index is kept";
            case READ_ONLY -> "the index folder " + index + " cannot be written: make it writable, or name another";
            case DAMAGED ->
                "the index " + index + " is damaged (" + failure.getMessage()
                        + "): run `refdesk index`, or else delete the folder";
            default -> "the index " + index + " cannot be used: " + failure;
        };
        return new IndexException(problem, index, message, failure);
    }

    private static Problem problem(Throwable failure) {
        return switch (failure) {
            case CorruptIndexException e -> Problem.DAMAGED;
            case IndexFormatTooNewException e -> Problem.DAMAGED;
            case IndexFormatTooOldException e -> Problem.DAMAGED;
            case IndexNotFoundException e -> Problem.DAMAGED;
            case AccessDeniedException e -> Problem.READ_ONLY;
            case ReadOnlyFileSystemException e -> Problem.READ_ONLY;
            case FileSystemException e when says(e, "read-only") -> Problem.READ_ONLY;
            case IOException e when says(e, "no space left") || says(e, "quota exceeded") -> Problem.DISK_FULL;
            default -> failure.getCause() == null ? Problem.UNREADABLE : problem(failure.getCause());
        };
    }

    private static boolean says(Exception failure, String words) {
        String message = failure.getMessage();
        return message != null && message.toLowerCase(Locale.ROOT).contains(words);
    }
}
