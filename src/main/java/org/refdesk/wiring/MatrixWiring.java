package org.refdesk.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.chat.PlatformException;
import org.refdesk.config.ServiceSettings;
import org.refdesk.matrix.AccountClient;
import org.refdesk.matrix.MatrixAdapter;
import org.refdesk.matrix.MatrixSettings;
import org.refdesk.matrix.trixnity.AccountDatabase;
import org.refdesk.matrix.trixnity.TrixnityAccountOpener;

/** Matrix's settings, from the configuration. */
public final class MatrixWiring {
    /** In the data folder. */
    static final String FOLDER = "matrix";

    private MatrixWiring() {}

    static MatrixAdapter adapter(Path data, ServiceSettings.Matrix matrix, BackgroundLoops loops) {
        MatrixSettings settings = settings(data, matrix);
        return new MatrixAdapter(settings, new TrixnityAccountOpener(settings), loops);
    }

    /** The account as it lies in the data folder. */
    public static AccountClient open(Path data, ServiceSettings.Matrix matrix) throws PlatformException {
        MatrixSettings settings = settings(data, matrix);
        return new TrixnityAccountOpener(settings).open(settings.folder(), settings.recoveryKey(), null);
    }

    /** Makes the keys in a data folder that was restored fit to be used again. */
    public static void renew(Path data) throws IOException {
        AccountDatabase.renew(data.resolve(FOLDER));
    }

    /**
     * What the adapter needs to know.
     *
     * @param data the folder of what is precious and private
     */
    public static MatrixSettings settings(Path data, ServiceSettings.Matrix matrix) {
        return new MatrixSettings(
                matrix.homeserver(),
                matrix.user(),
                matrix.password(),
                data.resolve(FOLDER),
                matrix.prefix(),
                Set.copyOf(matrix.inviters()));
    }
}
