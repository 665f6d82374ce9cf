package org.refdesk.web;

import java.util.Optional;
import java.util.function.Function;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Makes links between files into links between pages. What is not served here keeps its words and loses its link. */
final class HelpLinks extends AbstractVisitor {
    private final Function<String, Optional<String>> address;

    /** @param address where a file is served, by its name as links have it */
    HelpLinks(Function<String, Optional<String>> address) {
        this.address = address;
    }

    /** The words of the first heading. */
    static String title(Node document) {
        StringBuilder title = new StringBuilder();
        if (document.getFirstChild() instanceof Heading heading) {
            for (Node node = heading.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof Text text) {
                    title.append(text.getLiteral());
                } else if (node instanceof Code code) {
                    title.append(code.getLiteral());
                }
            }
        }
        return title.toString();
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        String target = link.getDestination();
        if (target.startsWith("#") || target.startsWith("https://") || target.startsWith("http://")) {
            return;
        }
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        Optional<String> served = address.apply(file);
        if (served.isPresent()) {
            link.setDestination(served.get() + (hash < 0 ? "" : target.substring(hash)));
        } else {
            unwrap(link);
        }
    }

    /** Pictures are not served. */
    @Override
    public void visit(Image image) {
        unwrap(image);
    }

    private static void unwrap(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
            node.insertBefore(child);
        }
        node.unlink();
    }
}
