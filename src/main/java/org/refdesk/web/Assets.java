package org.refdesk.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refdesk.files.Sha256;
import org.refdesk.text.Messages;
import org.refdesk.web.http.RefusedException;

/** The files that pages are made with. Their names hold what is in them, so that browsers keep them for good. */
final class Assets {
    static final String ROUTE = "/assets/{name}";

    /** Of the checksum in a file's name: enough that a changed file has another name. */
    private static final int HASH_BYTES = 6;

    private static final Asset STYLE_FILE = Asset.read("style", "css", "text/css; charset=utf-8");
    private static final Asset SCRIPT_FILE = Asset.read("copy", "js", "text/javascript; charset=utf-8");
    private static final Asset ICON_FILE = Asset.read("icon", "svg", "image/svg+xml");

    /** Where the style sheet is. */
    static final String STYLE = STYLE_FILE.path();

    /** Where the script is. No page needs it. */
    static final String SCRIPT = SCRIPT_FILE.path();

    /** Where the icon is. */
    static final String ICON = ICON_FILE.path();

    private static final Map<String, Asset> FILES =
            Map.of(STYLE_FILE.name(), STYLE_FILE, SCRIPT_FILE.name(), SCRIPT_FILE, ICON_FILE.name(), ICON_FILE);

    private Assets() {}

    static void send(Context context) {
        Asset asset = FILES.get(context.pathParam("name"));
        if (asset == null) {
            throw new RefusedException(404, Messages.text("web.error.no_file"));
        }
        context.contentType(asset.type())
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .result(asset.content());
    }

    private static final class Asset {
        private final String name;
        private final String type;
        private final byte[] content;

        private Asset(String name, String type, byte[] content) {
            this.name = name;
            this.type = type;
            this.content = content;
        }

        static Asset read(String name, String extension, String type) {
            byte[] content = resource(name + "." + extension);
            return new Asset(name + "-" + Sha256.hex(content, HASH_BYTES) + "." + extension, type, content);
        }

        String name() {
            return name;
        }

        String path() {
            return ROUTE.replace("{name}", name);
        }

        String type() {
            return type;
        }

        byte[] content() {
            return content;
        }
    }

    /** A file that is packaged with the program. */
    static byte[] resource(String name) {
        try (@Nullable InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " must be packaged with the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
