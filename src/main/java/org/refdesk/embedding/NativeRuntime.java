package org.refdesk.embedding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The native code of ONNX Runtime. Left to itself the library copies 24 MB out of its jar into the temporary folder at
 * each start; here they are copied once.
 */
final class NativeRuntime {
    private static final String PATH_PROPERTY = "onnxruntime.native.path";
    private static final List<String> LIBRARIES = List.of("libonnxruntime.so", "libonnxruntime4j_jni.so");

    private NativeRuntime() {}

    /** Has the library loaded from this folder. On other systems than Linux it is left to itself. */
    static synchronized void keepIn(Path folder) throws IOException {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
        if (!linux || System.getProperty(PATH_PROPERTY) != null) {
            return;
        }
        String platform = System.getProperty("os.arch").equals("aarch64") ? "linux-aarch64" : "linux-x64";
        for (String library : LIBRARIES) {
            ResourceFile.copy("ai/onnxruntime/native/" + platform + "/" + library, folder.resolve(library));
        }
        System.setProperty(PATH_PROPERTY, folder.toAbsolutePath().toString());
    }
}
