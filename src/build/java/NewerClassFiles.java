import static java.lang.classfile.ClassFile.ConstantPoolSharingOption.NEW_POOL;
import static java.lang.classfile.ClassFile.StackMapsOption.GENERATE_STACK_MAPS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;

/**
 * Rewrites the classes of a jar that are in a format before Java 6 into that of Java 8; what they do stays the same.
 *
 * <p>Java's ahead-of-time cache leaves such old classes out, so that each start reads and verifies them anew. Run by
 * the build, with the jar as its only argument.
 */
final class NewerClassFiles {
    private static final int OLDEST_IN_CACHE = ClassFile.JAVA_6_VERSION;
    private static final int NEWER = ClassFile.JAVA_8_VERSION;

    /** Writes each method anew, since the newer format wants its stack described. */
    private static final ClassTransform IN_NEWER_FORMAT = ClassTransform.transformingMethodBodies(
                    (code, element) -> code.with(element))
            .andThen((rewritten, element) -> {
                if (element instanceof ClassFileVersion) {
                    rewritten.withVersion(NEWER, 0);
                } else {
                    rewritten.with(element);
                }
            });

    public static void main(String[] arguments) throws IOException {
        // Times in a jar are local ones.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(arguments[0]));
                Stream<Path> files = Files.walk(jar.getPath("/"))) {
            List<Path> classes =
                    files.filter(file -> file.toString().endsWith(".class")).toList();
            ClassFile format = ClassFile.of(
                    GENERATE_STACK_MAPS, NEW_POOL, ClassFile.ClassHierarchyResolverOption.of(resolver(jar)));
            for (Path file : classes) {
                rewrite(file, format);
            }
        }
    }

    private static ClassHierarchyResolver resolver(FileSystem jar) {
        ClassHierarchyResolver inJar = ClassHierarchyResolver.ofResourceParsing(type -> {
            String name = type.descriptorString();
            Path file = jar.getPath("/" + name.substring(1, name.length() - 1) + ".class");
            try {
                return Files.exists(file) ? Files.newInputStream(file) : null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return inJar.orElse(ClassHierarchyResolver.defaultResolver()).cached();
    }

    private static void rewrite(Path file, ClassFile format) throws IOException {
        ClassModel model = format.parse(Files.readAllBytes(file));
        if (model.majorVersion() < OLDEST_IN_CACHE) {
            FileTime written = Files.getLastModifiedTime(file);
            Files.write(file, format.transformClass(model, IN_NEWER_FORMAT));
            // The same jar makes the same jar, whenever this runs.
            Files.setLastModifiedTime(file, written);
        }
    }
}
