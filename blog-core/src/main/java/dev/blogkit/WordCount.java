package dev.blogkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;

/** Counts words in HTML without making its text. Each Chinese, Japanese or Korean character is one. */
final class WordCount implements HtmlText.Receiver {

    /** Bits: the character belongs to a word; it parts words; it, or what it begins, must be looked at. */
    private static final int LETTER = 1;

    private static final int GAP = 2;
    private static final int OTHER = 4;
    /** These neither begin nor end a word. */
    private static final Set<String> SIGNS = Set.of("&amp;", "&lt;", "&gt;", "&quot;");

    private final byte[] html;
    private int words;
    /** {@link #LETTER}, or 0 between words. */
    private int inWord;

    private final byte[] kinds = kinds();

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

    /** Where words begin and end cannot be guessed by a processor, so no branch asks for it. */
    @Override
    public void text(int start, int end) {
        int count = 0;
        int in = inWord;
        int i = start;
        while (i < end) {
            int kind = kinds[html[i] & 0xFF];
            if (kind == OTHER) {
                words += count;
                inWord = in;
                count = 0;
                i = html[i] == '&' ? countReference(i, end) : countCharacter(i, end);
                in = inWord;
            } else {
                count += kind & ~in & LETTER;
                in = (in | kind) & ~(kind >> 1) & LETTER;
                i++;
            }
        }
        words += count;
        inWord = in;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        for (int b = 0; b < kinds.length; b++) {
            if (b >= 0x80 || b == '&') {
                kinds[b] = OTHER;
            } else if (HtmlText.isLetterOrDigit(b)) {
                kinds[b] = LETTER;
            } else if (Character.isWhitespace(b)) {
                kinds[b] = GAP;
            }
        }
        return kinds;
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
        String reference = new String(html, start, next - start, UTF_8);
        if (!SIGNS.contains(reference)) {
            count(CharacterReferences.decoded(reference));
        }
        return next;
    }

    private void count(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (HtmlText.isWordByItself(c)) {
                words++;
                inWord = 0;
            } else if (Character.isLetterOrDigit(c)) {
                words += LETTER & ~inWord;
                inWord = LETTER;
            } else if (Character.isWhitespace(c) || c == '\u00A0') {
                inWord = 0;
            }
            i += Character.charCount(c);
        }
    }

    /** Most tags stand beside a blank, which parts words by itself: their names need not be looked at. */
    @Override
    public void tag(int start, int end) {
        boolean blankFollows = end < html.length && HtmlText.isBlank((char) html[end]);
        if (inWord == LETTER && !blankFollows && HtmlText.partsWords(html, start)) {
            inWord = 0;
        }
    }

    @Override
    public void gap() {
        inWord = 0;
    }
}
