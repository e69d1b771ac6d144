package dev.blogkit.markdown;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Gives the headings of one post their ids: the text in lower case with {@code -} for what is no letter or digit, unique in the
 * post, and the same each time.
 */
final class HeadingIds {

    /**
     * The one-word names in lower case of properties of {@code document}, {@code window} and forms. An element with such an id
     * stands in the property's place, and scripts of the page break ("DOM clobbering").
     */
    private static final Set<String> PROPERTIES = Set.of(("action after alert all anchors animate append applets atob attributes "
                    + "autocapitalize autocomplete autocorrect autofocus before blur body btoa caches charset children chrome "
                    + "clear click close closed closest confirm console constructor contains cookie credentialless crypto "
                    + "dataset dir doctype document domain draggable elements embeds encoding enctype escape eval evaluate "
                    + "event external fence fetch find focus fonts forms frames fullscreen head hidden history id images "
                    + "implementation inert infinity lang length links localname location locationbar matches menubar method "
                    + "name nan navigation navigator nonce normalize open opener origin parent part performance personalbar "
                    + "plugins popover prefix prepend prerendering print prompt prototype pseudo referrer rel remove reset role "
                    + "scheduler screen scripts scroll scrollbars self slot spellcheck status statusbar stop style submit "
                    + "target timeline title toolbar top translate undefined unescape viewport when window write writeln")
            .split(" "));

    private final Set<String> given = new HashSet<>();

    String next(String text) {
        String id = base(text);
        String unique = id;
        for (int number = 1; !given.add(unique); number++) {
            unique = id + "-" + number;
        }
        return unique;
    }

    private static String base(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder id = new StringBuilder(lower.length());
        boolean gap = false;
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            int type = Character.getType(c);
            boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
            if (Character.isLetterOrDigit(c) || c == '_' || mark) {
                if (gap && !id.isEmpty()) {
                    id.append('-');
                }
                id.appendCodePoint(c);
                gap = false;
            } else if (c != '\'' && c != '\u2019') {
                gap = true; // an apostrophe does not part a word
            }
            i += Character.charCount(c);
        }
        if (id.isEmpty()) {
            return "section";
        }
        return isFree(id.toString()) ? id.toString() : "h-" + id;
    }

    /** Footnotes have ids that begin with {@code fn}; scripts look up event handlers, {@code on...}, by name. */
    private static boolean isFree(String name) {
        boolean word = name.indexOf('-') < 0;
        boolean property = word && (PROPERTIES.contains(name) || name.startsWith("on") || name.startsWith("__"));
        return !property && !name.startsWith("fn");
    }
}
