package dev.blogkit.markdown;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * What sanitising may leave out of real posts, and why. It is left out here a second time, by what jsoup has for changing a page,
 * so that nothing else can be missing.
 */
final class LeftOut {

    /** Elements that go with all in them. */
    private static final Map<String, String> ELEMENTS = Map.of(
            "script", "runs in the reader's browser",
            "style", "styles the whole page",
            "iframe", "shows a page of another host: the application names those that may",
            "meta", "speaks for the whole page",
            "input", "a control: forms are the page's");

    /** Elements whose content stays. */
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("noscript", "no script runs, so that what it holds is for all"),
            Map.entry("form", "sends what readers type: forms are the page's"),
            Map.entry("button", "a control: forms are the page's"),
            Map.entry("label", "a control's: forms are the page's"),
            Map.entry("center", "given up by HTML"),
            Map.entry("automated", "no element of HTML: a word in angle brackets"),
            Map.entry("quote", "no element of HTML"),
            Map.entry("super", "no element of HTML"),
            Map.entry("relref", "no element of HTML: a mark of Hugo"),
            Map.entry("tweet", "no element of HTML: a component of the site"));

    private static final Map<String, String> ATTRIBUTES = Map.of(
            "style", "can cover, hide and move what else is in the page",
            "target", "where a link opens is the reader's choice",
            "eleventy:widths", "for the tool that the post was written for",
            "data-raw", "for the tool that the post was written for");

    private static final String FOREIGN_CLASS = "of another site's style sheet; in a page it may mean anything";
    private static final String TAKEN_ID = "the name of a property of document";
    private static final String OLD_ANCHOR = "becomes id, which is what marks a place now";
    private static final String TEMPLATE = "words of a template, which HTML cuts at their quotes";

    private static final Set<String> OF_LINKS_AND_IMAGES =
            Set.of("href", "src", "alt", "title", "loading", "decoding", "class", "id", "width", "height");

    private static final Pattern CLASS = Pattern.compile("language-.+|footnotes|footnote-(ref|backref)");

    private final Map<String, String> reasons = new LinkedHashMap<>();
    private final Map<String, Integer> times = new TreeMap<>();
    private final Map<String, Set<String>> files = new TreeMap<>();

    /** Leaves out of a page what may be missing in it. */
    void takeFrom(Element body, String file) {
        body.nodeStream(Comment.class).toList().forEach(Node::remove);
        for (Element element : List.copyOf(body.select("body *"))) {
            String name = element.normalName();
            if (ELEMENTS.containsKey(name) && !isTask(element)) {
                note("<" + name + ">", ELEMENTS.getOrDefault(name, ""), file);
                element.remove();
            } else if (TAGS.containsKey(name)) {
                note("tags of <" + name + ">", TAGS.getOrDefault(name, ""), file);
                element.unwrap();
            } else {
                takeAttributes(element, file);
            }
        }
    }

    private static boolean isTask(Element element) {
        return element.attr("type").equals("checkbox") && element.hasAttr("disabled");
    }

    private void takeAttributes(Element element, String file) {
        boolean template = element.attributes().html().contains("{{");
        for (Attribute attribute : element.attributes().asList()) {
            String key = attribute.getKey();
            String value = attribute.getValue();
            String what = key + " of <" + element.normalName() + ">";
            if (ATTRIBUTES.containsKey(key)) {
                note(what, ATTRIBUTES.getOrDefault(key, ""), file);
                element.removeAttr(key);
            } else if (template && !OF_LINKS_AND_IMAGES.contains(key)) {
                note("the rest of <" + element.normalName() + ">", TEMPLATE, file);
                element.removeAttr(key);
            } else if (key.equals("class")) {
                takeClasses(element, what, file);
            } else if (key.equals("id") && value.equals("links")) {
                note(what, TAKEN_ID, file);
                element.removeAttr(key);
            } else if (key.equals("name") && element.nameIs("a")) {
                note(what, OLD_ANCHOR, file);
                element.removeAttr(key).attr("id", value);
            } else if (template) {
                element.attr(key, value.strip());
            }
        }
    }

    private void takeClasses(Element element, String what, String file) {
        String names = element.className();
        boolean known = Arrays.stream(names.split("\\s+", -1))
                .anyMatch(name -> CLASS.matcher(name).matches());
        if (!known && !names.isEmpty()) {
            note(what, FOREIGN_CLASS, file);
            element.removeAttr("class");
        }
    }

    private void note(String what, String reason, String file) {
        reasons.put(what, reason);
        times.merge(what, 1, Integer::sum);
        files.computeIfAbsent(what, first -> new TreeSet<>()).add(file);
    }

    /** {@return what was left out of all pages: how often, of how many, and why} */
    String table() {
        return times.entrySet().stream()
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%4d in %2d files  %-24s %s",
                        entry.getValue(),
                        files.getOrDefault(entry.getKey(), Set.of()).size(),
                        entry.getKey(),
                        reasons.get(entry.getKey())))
                .collect(Collectors.joining("\n"));
    }

    /** {@return the elements that may be missing and were in no page} */
    Set<String> neverMet() {
        Set<String> never = new TreeSet<>();
        ELEMENTS.keySet().forEach(name -> never.add("<" + name + ">"));
        TAGS.keySet().forEach(name -> never.add("tags of <" + name + ">"));
        never.removeAll(times.keySet());
        return never;
    }
}
