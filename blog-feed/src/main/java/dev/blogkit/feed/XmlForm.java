package dev.blogkit.feed;

import java.util.regex.Pattern;
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

    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+");

    XmlForm withStylesheet(String href, String type) {
        if (CleanText.isBlank(href)) {
            throw new IllegalArgumentException("the reference of a stylesheet must not be blank");
        }
        if (!MEDIA_TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("type '" + type + "' must be like text/css");
        }
        return new XmlForm(href, type, cdata);
    }

    XmlForm withCdata() {
        return new XmlForm(stylesheet, stylesheetType, true);
    }
}
