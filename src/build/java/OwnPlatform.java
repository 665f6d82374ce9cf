import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Leaves in the jars of an image what its own processor needs, and takes out the files that native code reads, so that
 * nothing is unpacked while the program runs.
 *
 * <p>Run by the image's build: the folder of the jars, the architecture as Docker names it, and the folder for what is
 * taken out.
 */
final class OwnPlatform {
    private static final Map<String, String> RUNTIMES = Map.of("amd64", "linux-x64", "arm64", "linux-aarch64");
    private static final Map<String, String> CIPHERS = Map.of("amd64", "linux-x86-64", "arm64", "linux-aarch64");

    public static void main(String[] arguments) throws IOException {
        Path lib = Path.of(arguments[0]);
        String architecture = arguments[1];
        Path out = Files.createDirectories(Path.of(arguments[2]));
        if (!RUNTIMES.containsKey(architecture)) {
            throw new IllegalArgumentException("the architecture must be amd64 or arm64, got " + architecture);
        }
        try (FileSystem jar = jar(lib, "onnxruntime-*.jar")) {
            Path natives = jar.getPath("/ai/onnxruntime/native");
            for (Path library : files(natives.resolve(RUNTIMES.get(architecture)), ".so")) {
                Files.copy(library, out.resolve(library.getFileName().toString()));
            }
            delete(natives);
        }
        try (FileSystem jar = jar(lib, "langchain4j-embeddings-e5-*.jar")) {
            for (Path model : files(jar.getPath("/"), ".onnx")) {
                Files.move(model, out.resolve(model.getFileName().toString()));
            }
        }
        try (FileSystem jar = jar(lib, "trixnity-vodozemac-binaries-*.jar")) {
            Path own = jar.getPath("/natives", CIPHERS.get(architecture));
            for (Path platform : files(jar.getPath("/natives"), "")) {
                if (!platform.startsWith(own)) {
                    delete(platform);
                }
            }
        }
    }

    private static FileSystem jar(Path lib, String glob) throws IOException {
        try (var found = Files.newDirectoryStream(lib, glob)) {
            return FileSystems.newFileSystem(found.iterator().next());
        }
    }

    /** What lies in a folder, which must be something. */
    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files =
                    all.filter(file -> file.toString().endsWith(ending)).toList();
            if (files.isEmpty()) {
                throw new IOException("nothing in " + folder + " ends with \"" + ending + "\"");
            }
            return files;
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.toList().reversed()) {
                Files.delete(path);
            }
        }
    }
}
