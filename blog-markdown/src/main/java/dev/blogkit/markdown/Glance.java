package dev.blogkit.markdown;

/**
 * Looks for two characters side by side, which tells of most bodies that they hold nothing of a kind. A search for one character is
 * several times as fast as one for two, and a body is looked at a dozen times.
 */
final class Glance {

    private Glance() {}

    /** {@return true if one of some characters follows another somewhere in a text} */
    static boolean at(String text, char first, String seconds) {
        for (int i = text.indexOf(first); i >= 0; i = text.indexOf(first, i + 1)) {
            if (i + 1 < text.length() && seconds.indexOf(text.charAt(i + 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** {@return true if a word stands right before a character somewhere in a text} */
    static boolean behind(String text, String word, char last) {
        for (int i = text.indexOf(last); i >= 0; i = text.indexOf(last, i + 1)) {
            if (i >= word.length() && text.regionMatches(true, i - word.length(), word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
