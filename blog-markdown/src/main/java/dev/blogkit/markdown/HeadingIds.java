package dev.blogkit.markdown;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gives the headings of one post their ids: those that their authors chose, or else the text in lower case with {@code -} for
 * what is no letter or digit, unique in the post, and the same each time.
 */
final class HeadingIds {

    /**
     * The one-word names in lower case of properties of {@code document}, {@code window} and forms. An element with such an id
     * stands in the property's place, and scripts of the page break ("DOM clobbering").
     */
    private static final Set<String> PROPERTIES = Set.of("""
            action after alert all anchors animate append applets atob attributes
            autocapitalize autocomplete autocorrect autofocus before blur body btoa caches charset children chrome
            clear click close closed closest confirm console constructor contains cookie credentialless crypto
            dataset dir doctype document domain draggable elements embeds encoding enctype escape eval evaluate
            event external fence fetch find focus fonts forms frames fullscreen head hidden history id images
            implementation inert infinity lang length links localname location locationbar matches menubar method
            name nan navigation navigator nonce normalize open opener origin parent part performance personalbar
            plugins popover prefix prepend prerendering print prompt prototype pseudo referrer rel remove reset role
            scheduler screen scripts scroll scrollbars self slot spellcheck status statusbar stop style submit
            target timeline title toolbar top translate undefined unescape viewport when window write writeln
            """.strip().split("\\s+"));

    /** The events of which {@code document} or {@code window} have a property {@code on...}. */
    private static final Set<String> EVENTS = Set.of("""
            abort afterprint animationcancel animationend animationiteration animationstart appinstalled
            auxclick beforecopy beforecut beforeinput beforeinstallprompt beforematch beforepaste beforeprint
            beforetoggle beforeunload beforexrselect blur cancel canplay canplaythrough change click close
            command contentvisibilityautostatechange contextlost contextmenu contextrestored copy cuechange cut
            dblclick devicemotion deviceorientation deviceorientationabsolute drag dragend dragenter dragleave
            dragover dragstart drop durationchange emptied ended error focus formdata freeze fullscreenchange
            fullscreenerror gamepadconnected gamepaddisconnected gotpointercapture hashchange input invalid
            keydown keypress keyup languagechange load loadeddata loadedmetadata loadstart lostpointercapture
            message messageerror mousedown mouseenter mouseleave mousemove mouseout mouseover mouseup mousewheel
            offline online pagehide pagereveal pageshow pageswap paste pause play playing pointercancel
            pointerdown pointerenter pointerleave pointerlockchange pointerlockerror pointermove pointerout
            pointerover pointerrawupdate pointerup popstate prerenderingchange progress ratechange
            readystatechange rejectionhandled reset resize resume scroll scrollend scrollsnapchange
            scrollsnapchanging search securitypolicyviolation seeked seeking select selectionchange selectstart
            slotchange stalled storage submit suspend timeupdate toggle transitioncancel transitionend
            transitionrun transitionstart unhandledrejection unload visibilitychange volumechange waiting
            webkitanimationend webkitanimationiteration webkitanimationstart webkitfullscreenchange
            webkitfullscreenerror webkittransitionend wheel
            """.strip().split("\\s+"));

    private static final int LONGEST = 200;

    private final String prefix;
    private final Set<String> given = new HashSet<>();
    /** The last number behind an id that was taken, so that a thousand equal headings do not count up a thousand times. */
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param prefix stands before every id; it may be empty */
    HeadingIds(String prefix) {
        this.prefix = prefix;
    }

    /** {@return the id of a heading with this text} */
    String next(String text) {
        return nextOwn(base(text));
    }

    /** {@return the id of a heading whose author chose it} It stays as written, unless it is taken or may not be one. */
    String nextOwn(String id) {
        return unique(free(prefix + id));
    }

    private String unique(String id) {
        String unique = id;
        while (!given.add(unique)) {
            unique = id + "-" + numbers.merge(id, 1, Integer::sum);
        }
        return unique;
    }

    private static String base(String text) {
        // Normalising takes quadratic time for a flood of marks.
        String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        String lower = Normalizer.normalize(start, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
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
        return id.isEmpty() ? "section" : id.toString();
    }

    private static String free(String id) {
        return isFreeInAnyCase(id) ? id : "h-" + id;
    }

    /**
     * {@return true if an element may have a name as its id, in lower case or not} Those properties that are not in lower case are
     * one word, so that no name with a dot or a dash is one of them.
     */
    static boolean isFreeInAnyCase(String name) {
        boolean word = true;
        boolean mixed = false;
        for (int i = 0; i < name.length(); i++) {
            word &= Character.isLetterOrDigit(name.charAt(i));
            mixed |= i > 0 && Character.isUpperCase(name.charAt(i));
        }
        return !(word && mixed) && isFree(name.toLowerCase(Locale.ROOT));
    }

    /**
     * {@return true if an element may have a name as its id} Footnotes have ids that begin with {@code fn}.
     *
     * @param name in lower case
     */
    static boolean isFree(String name) {
        boolean word = name.indexOf('-') < 0;
        boolean handler = name.startsWith("on") && EVENTS.contains(name.substring(2));
        boolean property = word && (PROPERTIES.contains(name) || handler || name.startsWith("__"));
        return !property && !name.startsWith("fn");
    }
}
