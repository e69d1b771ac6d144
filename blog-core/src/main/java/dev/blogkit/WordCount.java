package dev.blogkit;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Counts words in HTML without making its text. Each Chinese, Japanese or Korean character is one. */
final class WordCount implements HtmlText.Receiver {

    private final byte[] html;
    private int words;
    private boolean inWord;

    private WordCount(byte[] html) {
        this.html = html;
    }

    /**
     * {@return the number of words in the text between the tags}
     *
     * @param html in UTF-8
     * @param withCode also those of code blocks
     */
    static int of(byte[] html, boolean withCode) {
        WordCount count = new WordCount(html);
        HtmlText.read(html, withCode, count);
        return count.words;
    }

    @Override
    public void text(int start, int end) {
        int i = start;
        while (i < end) {
            byte b = html[i];
            if (HtmlText.isLetterOrDigit(b)) {
                words += inWord ? 0 : 1;
                inWord = true;
                i++;
            } else if (b < 0) {
                i = countCharacter(i, end);
            } else if (b == '&') {
                i = countReference(i, end);
            } else {
                inWord &= b > ' ' || !Character.isWhitespace(b);
                i++;
            }
        }
    }

    /** {@return where the next character begins} */
    private int countCharacter(int start, int end) {
        int length = html[start] < (byte) 0xE0 ? 2 : html[start] < (byte) 0xF0 ? 3 : 4;
        int next = Math.min(end, start + length);
        count(new String(html, start, next - start, UTF_8));
        return next;
    }

    /** A reference ends with its semicolon, or with the text. */
    private int countReference(int start, int end) {
        int next = start + 1;
        while (next < end && html[next - 1] != ';' && html[next] != '&' && html[next] > ' ') {
            next++;
        }
        count(CharacterReferences.decoded(new String(html, start, next - start, UTF_8)));
        return next;
    }

    private void count(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (HtmlText.isWordByItself(c)) {
                words++;
                inWord = false;
            } else if (Character.isLetterOrDigit(c)) {
                words += inWord ? 0 : 1;
                inWord = true;
            } else if (Character.isWhitespace(c) || c == '\u00A0') {
                inWord = false;
            }
            i += Character.charCount(c);
        }
    }

    /** Most tags stand beside a blank, which parts words by itself: their names need not be looked at. */
    @Override
    public void tag(int start, int end) {
        boolean blankFollows = end < html.length && HtmlText.isBlank((char) html[end]);
        if (inWord && !blankFollows && HtmlText.partsWords(html, start)) {
            inWord = false;
        }
    }

    @Override
    public void gap() {
        inWord = false;
    }
}
