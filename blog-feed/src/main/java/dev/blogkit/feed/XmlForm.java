package dev.blogkit.feed;

import org.jspecify.annotations.Nullable;

/**
 * How a caller wants the XML of a feed.
 *
 * @param stylesheet the reference of a stylesheet, if there is one
 * @param stylesheetType its media type
 * @param cdata whether HTML is written in CDATA sections
 */
record XmlForm(@Nullable String stylesheet, String stylesheetType, boolean cdata) {

    static final XmlForm PLAIN = new XmlForm(null, "text/css", false);

    XmlForm withStylesheet(String href, String type) {
        if (CleanText.isBlank(href)) {
            throw new IllegalArgumentException("the reference of a stylesheet must not be blank");
        }
        return new XmlForm(href, Checked.mediaType(type), cdata);
    }

    XmlForm withCdata() {
        return new XmlForm(stylesheet, stylesheetType, true);
    }
}
