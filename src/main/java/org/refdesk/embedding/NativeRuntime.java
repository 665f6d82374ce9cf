package org.refdesk.embedding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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
        if (!isKept() || System.getProperty(PATH_PROPERTY) != null) {
            return;
        }
        for (String library : LIBRARIES) {
            ExtractedResource.copy(resource(library), folder.resolve(library));
        }
        System.setProperty(PATH_PROPERTY, folder.toAbsolutePath().toString());
    }

    /** Of each library that is kept, the resource that its file is a copy of. */
    static Map<String, String> files() {
        return isKept()
                ? LIBRARIES.stream().collect(Collectors.toMap(library -> library, NativeRuntime::resource))
                : Map.of();
    }

    private static boolean isKept() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
    }

    private static String resource(String library) {
        String platform = System.getProperty("os.arch").equals("aarch64") ? "linux-aarch64" : "linux-x64";
        return "ai/onnxruntime/native/" + platform + "/" + library;
    }
}
