package dev.blogkit.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Blot makes of names: a title of a file's name, tags of its brackets, and a slug of a title. */
final class BlotName {

    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]/]*)]");
    private static final Pattern PUNCTUATION = Pattern.compile("[«»“”‘’–`~!@#$%^&*()+=\\\\|\\]}{\\['\";:?>.<,]");
    private static final int LONGEST_TITLE = 110;
    private static final int LONGEST_SLUG = 100;

    private BlotName() {}

    /** {@return the title that a path gives: the file's name without date, brackets and extension; case and dashes stay} */
    static String title(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        String undated = PathDate.of(path)
                .map(PathDate::rest)
                .map(rest -> rest.substring(rest.lastIndexOf('/') + 1))
                .filter(rest -> !rest.isEmpty() && rest.lastIndexOf('.') != 0)
                .orElse(file);
        String name = withoutExtension(BRACKETS.matcher(undated).replaceAll(""));
        String title = name.strip();
        if (title.indexOf(' ') < 0) {
            title = title.replace('_', ' ');
        }
        title = title.replaceAll("^[-_]+|[-_]+$", "").strip();
        return !title.isEmpty() ? title : !name.isBlank() ? name.strip() : withoutExtension(file);
    }

    /** {@return the names in brackets in a path, but that of drafts, in order} */
    static List<String> tags(String path) {
        List<String> tags = new ArrayList<>();
        Matcher brackets = BRACKETS.matcher(path);
        while (brackets.find()) {
            String tag = brackets.group(1).strip();
            if (!tag.isEmpty() && !tag.equalsIgnoreCase("draft")) {
                tags.add(tag);
            }
        }
        return tags;
    }

    /**
     * {@return the slug of a title} Unlike Blot's own, a {@code /} becomes a {@code -}, since nobody asks for a folder in a
     * title; and letters are not percent-encoded, which is the address's business.
     */
    static String slug(String title) {
        String text = title;
        int query = text.indexOf("?=");
        text = query < 0 ? text.strip() : text.substring(0, query).strip();
        int end = Math.min(LONGEST_TITLE, text.length());
        boolean halved = end < text.length() && Character.isLowSurrogate(text.charAt(end));
        text = text.substring(0, halved ? end - 1 : end)
                .replace("\uFFFC", "")
                .toLowerCase(Locale.ROOT)
                .replace("%", "-percent")
                .replace("&amp;", "and")
                .replace("&nbsp;", " ")
                .replace("→", "to")
                .replace("←", "from");
        text = PUNCTUATION.matcher(text).replaceAll("-").replace('/', '-').replaceAll("[\\s\\u00A0]+", "-");
        return shortened(text.replaceAll("-+", "-")).replaceAll("^-|-$", "");
    }

    private static String shortened(String slug) {
        String[] words = slug.split("-", -1);
        StringBuilder whole = new StringBuilder(words[0]);
        for (int i = 1; i < words.length && whole.length() + words[i].length() <= LONGEST_SLUG; i++) {
            whole.append('-').append(words[i]);
        }
        return whole.toString();
    }

    private static String withoutExtension(String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? file : file.substring(0, dot);
    }
}
