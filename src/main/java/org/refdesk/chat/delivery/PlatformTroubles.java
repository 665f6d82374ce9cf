package org.refdesk.chat.delivery;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.refdesk.background.ErrorDescription;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.delivery.DeliveryState.Trouble;

/** The last error of each platform since its last success. Safe for use by several threads. */
final class PlatformTroubles {
    private final Map<String, Trouble> last = new ConcurrentHashMap<>();
    private final InstantSource clock;

    PlatformTroubles(InstantSource clock) {
        this.clock = clock;
    }

    /** Records an error. Returns whether it is the first in a row. */
    boolean had(String platform, Throwable trouble) {
        return last.put(platform, new Trouble(clock.instant(), words(trouble))) == null;
    }

    /** Records a success. Returns whether the platform failed before. */
    boolean over(String platform) {
        return last.remove(platform) != null;
    }

    static String words(Throwable trouble) {
        return trouble instanceof PlatformException
                ? String.valueOf(trouble.getMessage())
                : ErrorDescription.ofFiles(trouble);
    }

    Map<String, Trouble> all() {
        return Map.copyOf(last);
    }
}
