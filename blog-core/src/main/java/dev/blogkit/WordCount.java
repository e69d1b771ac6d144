package dev.blogkit;

/** Counts words in HTML without making its text. Each Chinese, Japanese or Korean character is one. */
final class WordCount implements HtmlText.Receiver {

    private int words;
    private boolean inWord;

    private WordCount() {}

    /**
     * {@return the number of words in the text between the tags}
     *
     * @param withCode also those of code blocks
     */
    static int of(String html, boolean withCode) {
        WordCount count = new WordCount();
        HtmlText.read(html, withCode, count);
        return count.words;
    }

    @Override
    public void text(String html, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = html.charAt(i);
            if (c == '&') {
                if (!isSign(html, i)) {
                    count(CharacterReferences.decoded(html.substring(i, end)));
                    return;
                }
                i = html.indexOf(';', i);
            } else if (c >= 0x80) {
                i += count(html.codePointAt(i)) - 1;
            } else if (c <= ' ') {
                inWord &= !Character.isWhitespace(c);
            } else if (!inWord && isLetterOrDigit(c)) {
                words++;
                inWord = true;
            }
        }
    }

    /** {@return true for a reference to one of the four characters that HTML gives a meaning} They neither begin nor end a word. */
    private static boolean isSign(String html, int start) {
        return html.startsWith("&quot;", start)
                || html.startsWith("&amp;", start)
                || html.startsWith("&lt;", start)
                || html.startsWith("&gt;", start);
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private void count(String text) {
        text.codePoints().forEach(this::count);
    }

    /** {@return how many UTF-16 code units the character has} */
    private int count(int c) {
        if (HtmlText.isWordByItself(c)) {
            words++;
            inWord = false;
        } else if (Character.isLetterOrDigit(c)) {
            words += inWord ? 0 : 1;
            inWord = true;
        } else if (Character.isWhitespace(c) || c == '\u00A0') {
            inWord = false;
        }
        return Character.charCount(c);
    }

    /** Most tags stand beside a blank, which parts words by itself: their names need not be looked at. */
    @Override
    public void tag(String html, int start, int end) {
        boolean blankFollows = end < html.length() && HtmlText.isBlank(html.charAt(end));
        if (inWord && !blankFollows && HtmlText.partsWords(html, start)) {
            inWord = false;
        }
    }

    @Override
    public void gap() {
        inWord = false;
    }
}
