package org.refdesk.web;

/**
 * What every page has around it.
 *
 * @param title of the page
 * @param here the path that the navigation shows as current
 * @param open whether the page may be asked, and has a navigation
 */
record PageFrame(String title, String here, boolean open) {
    /** As the browser shows it. */
    String fullTitle() {
        return title.isEmpty() ? "Refdesk" : title + " · Refdesk";
    }
}
