package dev.blogkit;

import java.io.Serializable;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * One problem in one source, or a note on it, as a value: nothing in this library logs a problem or hides it. Immutable and
 * serialisable.
 *
 * <h2>Codes</h2>
 *
 * <p>These are all codes of the library, with their severity. {@code either} is error or warning, as the text says. A code never
 * changes its meaning; what the messages say may change.
 *
 * <table>
 * <caption>Codes by what they are about</caption>
 * <thead><tr><th scope="col">Code</th><th scope="col">Severity</th><th scope="col">What it says</th></tr></thead>
 * <tbody>
 * <tr><th scope="rowgroup" colspan="3">The file</th></tr>
 * <tr><td>file-changing</td><td>error</td><td>the file is written while it is read; the post stays as it was</td></tr>
 * <tr><td>file-too-large</td><td>error</td><td>the file or the text is larger than {@link Limits} allows</td></tr>
 * <tr><td>file-unreadable</td><td>error</td><td>the file or folder cannot be read</td></tr>
 * <tr><td>file-name-unreadable</td><td>error</td><td>the name of the file cannot be read in the locale of the process</td></tr>
 * <tr><td>folder-too-deep</td><td>error</td><td>a folder lies deeper than {@link Limits} allows</td></tr>
 * <tr><td>link-to-folder</td><td>error</td><td>a link to a folder is not followed</td></tr>
 * <tr><td>not-a-regular-file</td><td>error</td><td>a link or a special file stands where a post should</td></tr>
 * <tr><td>not-utf8</td><td>error</td><td>the bytes are not UTF-8</td></tr>
 * <tr><td>nul-character</td><td>error</td><td>the text holds U+0000</td></tr>
 * <tr><td>post-kept</td><td>info</td><td>the post stays as it was, since its file gives none at the moment</td></tr>
 * <tr><td>reader-failed</td><td>error</td><td>the reader of the posts threw something, or gave the post of another
 *     source</td></tr>
 * <tr><td>too-many-files</td><td>error</td><td>the folder has more posts than {@link Limits} allows</td></tr>
 * </tbody>
 * <tbody>
 * <tr><th scope="rowgroup" colspan="3">Headers of all formats</th></tr>
 * <tr><td>blank-lines-before-header</td><td>warning</td><td>blank lines stand before the header</td></tr>
 * <tr><td>fence-without-header</td><td>warning</td><td>the text begins like a header and holds none; all of it is body</td></tr>
 * <tr><td>header-line-skipped</td><td>either</td><td>a line gives no field; an error where it may be meant to hide the
 *     post</td></tr>
 * <tr><td>header-list-too-long</td><td>error</td><td>a list has more items than {@link Limits} allows</td></tr>
 * <tr><td>header-not-closed</td><td>error</td><td>the header has no end</td></tr>
 * <tr><td>header-not-ended</td><td>warning</td><td>the file ends within its header</td></tr>
 * <tr><td>header-not-ended-by-line</td><td>error</td><td>text follows a JSON header in its last line</td></tr>
 * <tr><td>header-of-other-format</td><td>error</td><td>one format was asked for, and the header is of another</td></tr>
 * <tr><td>header-too-deep</td><td>error</td><td>lists and maps nest deeper than {@link Limits} allows</td></tr>
 * <tr><td>header-too-long</td><td>error</td><td>the header is longer than {@link Limits} allows</td></tr>
 * <tr><td>header-too-many-fields</td><td>error</td><td>the header has more fields than {@link Limits} allows</td></tr>
 * <tr><td>header-without-known-field</td><td>warning</td><td>a text is read as a header, and no field of it is known</td></tr>
 * <tr><td>header-unreadable</td><td>error</td><td>a line that is no field stands in the header, or before it</td></tr>
 * </tbody>
 * <tbody>
 * <tr><th scope="rowgroup" colspan="3">Headers of lines</th></tr>
 * <tr><td>comment-in-one-line</td><td>warning</td><td>the header stands in a comment of one line</td></tr>
 * <tr><td>header-without-blank-line</td><td>warning</td><td>no blank line parts header and body</td></tr>
 * </tbody>
 * <tbody>
 * <tr><th scope="rowgroup" colspan="3">YAML headers</th></tr>
 * <tr><td>summary-cut</td><td>warning</td><td>a comment begins in a summary or a description</td></tr>
 * <tr><td>title-cut</td><td>warning</td><td>a comment begins in a title</td></tr>
 * <tr><td>yaml-after-bracket</td><td>error</td><td>text follows a list or a map in brackets</td></tr>
 * <tr><td>yaml-after-quote</td><td>error</td><td>text follows the quote that closes a value</td></tr>
 * <tr><td>yaml-alias</td><td>error</td><td>a value is an alias, which is not read</td></tr>
 * <tr><td>yaml-blank</td><td>error</td><td>a blank is none to YAML, such as U+00A0</td></tr>
 * <tr><td>yaml-colon</td><td>error</td><td>a colon and a blank stand in a value without quotes</td></tr>
 * <tr><td>yaml-control-character</td><td>error</td><td>an invisible character stands in the header</td></tr>
 * <tr><td>yaml-equals</td><td>error</td><td>= parts key and value</td></tr>
 * <tr><td>yaml-escape</td><td>error</td><td>a backslash in double quotes begins no escape</td></tr>
 * <tr><td>yaml-indentation</td><td>error</td><td>a line begins in a column that fits no line above</td></tr>
 * <tr><td>yaml-list-blank</td><td>warning</td><td>items of a list have no blank behind their -</td></tr>
 * <tr><td>yaml-list-item</td><td>error</td><td>an item of a list begins with another sign than - and a blank</td></tr>
 * <tr><td>yaml-list-not-closed</td><td>error</td><td>a list has no closing ]</td></tr>
 * <tr><td>yaml-map-not-closed</td><td>error</td><td>a map has no closing }</td></tr>
 * <tr><td>yaml-merge-key</td><td>error</td><td>a merge key stands in the header, which is not read</td></tr>
 * <tr><td>yaml-no-key</td><td>error</td><td>no key stands before a colon</td></tr>
 * <tr><td>yaml-no-map</td><td>error</td><td>a line is no key and value</td></tr>
 * <tr><td>yaml-quote-not-closed</td><td>error</td><td>a value begins with a quote that has no end</td></tr>
 * <tr><td>yaml-quotes</td><td>error</td><td>a value stands in quotation marks that YAML does not know</td></tr>
 * <tr><td>yaml-read-as-lines</td><td>warning</td><td>the header is not YAML, and is read as lines; why is in the
 *     message</td></tr>
 * <tr><td>yaml-reserved-character</td><td>error</td><td>a value begins with a character that means something else</td></tr>
 * <tr><td>yaml-second-document</td><td>error</td><td>the header holds a second document</td></tr>
 * <tr><td>yaml-syntax</td><td>error</td><td>the header is not YAML, for another reason</td></tr>
 * <tr><td>yaml-tab</td><td>error</td><td>a tab stands where only blanks may</td></tr>
 * <tr><td>yaml-tag</td><td>error</td><td>a value has a tag, which is not read</td></tr>
 * </tbody>
 * <tbody>
 * <tr><th scope="rowgroup" colspan="3">TOML headers</th></tr>
 * <tr><td>toml-after-value</td><td>error</td><td>text follows a value or the name of a table</td></tr>
 * <tr><td>toml-apostrophe</td><td>error</td><td>an apostrophe ends a text in single quotes</td></tr>
 * <tr><td>toml-blank</td><td>error</td><td>a blank is none to TOML, such as U+00A0</td></tr>
 * <tr><td>toml-boolean</td><td>error</td><td>a truth value is not written true or false</td></tr>
 * <tr><td>toml-colon</td><td>error</td><td>a colon parts key and value</td></tr>
 * <tr><td>toml-comma</td><td>error</td><td>a comma is missing, or is one too many</td></tr>
 * <tr><td>toml-control-character</td><td>error</td><td>an invisible character stands in the header</td></tr>
 * <tr><td>toml-date</td><td>error</td><td>a date without quotes is in no form of TOML</td></tr>
 * <tr><td>toml-escape</td><td>error</td><td>a backslash in double quotes begins no escape</td></tr>
 * <tr><td>toml-key</td><td>error</td><td>a key without quotes holds another character than letters of ASCII, digits, _ and
 *     -</td></tr>
 * <tr><td>toml-key-blank</td><td>error</td><td>a key without quotes holds a blank</td></tr>
 * <tr><td>toml-list-not-closed</td><td>error</td><td>a list has no closing ]</td></tr>
 * <tr><td>toml-no-equals</td><td>error</td><td>no = follows a key</td></tr>
 * <tr><td>toml-no-key</td><td>error</td><td>a name is missing</td></tr>
 * <tr><td>toml-no-quotes</td><td>error</td><td>a text is not in quotes</td></tr>
 * <tr><td>toml-no-value</td><td>error</td><td>a value is missing</td></tr>
 * <tr><td>toml-not-a-table</td><td>error</td><td>a name stands for a value and for a table</td></tr>
 * <tr><td>toml-number</td><td>error</td><td>a number is in no form of TOML</td></tr>
 * <tr><td>toml-quotes</td><td>error</td><td>a text stands in quotation marks that TOML does not know</td></tr>
 * <tr><td>toml-string-not-closed</td><td>error</td><td>a text has no closing quote</td></tr>
 * <tr><td>toml-syntax</td><td>error</td><td>a sign stands where a key or a value should</td></tr>
 * <tr><td>toml-table-lines</td><td>error</td><td>a table in braces goes over several lines</td></tr>
 * <tr><td>toml-table-not-closed</td><td>error</td><td>a table has no closing bracket</td></tr>
 * <tr><td>toml-table-twice</td><td>error</td><td>a table is begun twice</td></tr>
 * </tbody>
 * <tbody>
 * <tr><th scope="rowgroup" colspan="3">JSON headers</th></tr>
 * <tr><td>json-after-end</td><td>error</td><td>text follows the closing brace</td></tr>
 * <tr><td>json-colon</td><td>error</td><td>no colon parts key and value</td></tr>
 * <tr><td>json-comma</td><td>error</td><td>a comma is missing, or is one too many</td></tr>
 * <tr><td>json-comment</td><td>error</td><td>a comment stands in the header</td></tr>
 * <tr><td>json-control-character</td><td>error</td><td>an invisible character stands in a text</td></tr>
 * <tr><td>json-escape</td><td>error</td><td>a backslash begins no escape</td></tr>
 * <tr><td>json-list-not-closed</td><td>error</td><td>a list has no closing ]</td></tr>
 * <tr><td>json-map-not-closed</td><td>error</td><td>a map has no closing }</td></tr>
 * <tr><td>json-no-braces</td><td>error</td><td>the fields do not stand in braces</td></tr>
 * <tr><td>json-no-quotes</td><td>error</td><td>a key or a text is not in quotes</td></tr>
 * <tr><td>json-no-value</td><td>error</td><td>a value is missing</td></tr>
 * <tr><td>json-number</td><td>error</td><td>a number is in no form of JSON</td></tr>
 * <tr><td>json-quote-in-text</td><td>error</td><td>a quotation mark ends a text too early</td></tr>
 * <tr><td>json-quotes</td><td>error</td><td>a key or a text stands in quotation marks that JSON does not know</td></tr>
 * <tr><td>json-string-not-closed</td><td>error</td><td>a text has no closing quote in its line</td></tr>
 * <tr><td>json-syntax</td><td>error</td><td>the header is not JSON, for another reason</td></tr>
 * <tr><td>json-word</td><td>error</td><td>a word is not written true, false or null</td></tr>
 * </tbody>
 * <tbody>
 * <tr><th scope="rowgroup" colspan="3">Fields</th></tr>
 * <tr><td>author-without-name</td><td>error</td><td>an author has no name</td></tr>
 * <tr><td>date-ambiguous</td><td>warning</td><td>day and month of a date may be the other way around</td></tr>
 * <tr><td>date-later</td><td>warning</td><td>a date that holds the post back is later than its date, and holds</td></tr>
 * <tr><td>date-of-file</td><td>warning</td><td>a date is to be that of the file, and is not read</td></tr>
 * <tr><td>date-unreadable</td><td>error</td><td>a date cannot be read</td></tr>
 * <tr><td>date-zone-ignored</td><td>warning</td><td>the name of a zone in a date is passed over</td></tr>
 * <tr><td>duplicate-field</td><td>either</td><td>a field stands twice; an error where the two disagree on who sees the post, or
 *     the reader is strict</td></tr>
 * <tr><td>field-empty</td><td>warning</td><td>a field that hides a post says nothing, so it hides nothing</td></tr>
 * <tr><td>field-misspelt</td><td>either</td><td>a name is nearly one that posts have; an error where it may be meant to hide the
 *     post</td></tr>
 * <tr><td>field-unreadable</td><td>error</td><td>a field holds another kind of value than its name asks for</td></tr>
 * <tr><td>language-unknown</td><td>warning</td><td>a language is no tag of one</td></tr>
 * <tr><td>list-in-text</td><td>warning</td><td>a text looks like a list, and is read as one</td></tr>
 * <tr><td>status-unknown</td><td>error</td><td>a status is no word that is known; the post is a draft</td></tr>
 * <tr><td>title-empty</td><td>warning</td><td>a title says nothing</td></tr>
 * </tbody>
 * <tbody>
 * <tr><th scope="rowgroup" colspan="3">The body</th></tr>
 * <tr><td>body-unreadable</td><td>error</td><td>the body is more than the Markdown reader takes; it is shown as text</td></tr>
 * <tr><td>heading-id-changed</td><td>warning</td><td>the id that a heading is given is taken, or the name of a property of a
 *     page, and became another</td></tr>
 * <tr><td>highlighter-failed</td><td>warning</td><td>the application's highlighter threw an exception; the code is shown as it
 *     is</td></tr>
 * <tr><td>html-escaped</td><td>warning</td><td>HTML is shown as text</td></tr>
 * <tr><td>html-removed</td><td>warning</td><td>HTML that may not stand in a page is left out</td></tr>
 * <tr><td>html-too-long</td><td>error</td><td>the HTML of the body is over a limit; the block where that happens and those below
 *     are left out</td></tr>
 * <tr><td>html-unclosed</td><td>warning</td><td>a tag that would take all behind it with it is shown as text</td></tr>
 * <tr><td>template-syntax</td><td>info</td><td>template syntax of another tool is not executed; it is shown, or left out on
 *     demand</td></tr>
 * <tr><td>title-twice</td><td>warning</td><td>the first heading is nearly the title, and a page shows both</td></tr>
 * <tr><td>too-many-cells</td><td>error</td><td>the tables of the body have more cells than they may; the rest of the body is left
 *     out</td></tr>
 * <tr><td>too-many-headings</td><td>warning</td><td>headings beyond a limit have no id</td></tr>
 * <tr><td>url-refused</td><td>warning</td><td>a link or an image has an address that may not stand in a page</td></tr>
 * </tbody>
 * <tbody>
 * <tr><th scope="rowgroup" colspan="3">The blog</th></tr>
 * <tr><td>alias-refused</td><td>warning</td><td>an alias is no path</td></tr>
 * <tr><td>alias-taken</td><td>warning</td><td>an alias is the path of a post, or the alias of another one</td></tr>
 * <tr><td>date-missing</td><td>warning</td><td>a post has no date</td></tr>
 * <tr><td>id-not-absolute</td><td>warning</td><td>the id of a post is no absolute URI</td></tr>
 * <tr><td>link-broken</td><td>warning</td><td>a reference is meant for the file of a post that is not there, or not to be seen,
 *     or has no host</td></tr>
 * <tr><td>path-needs-date</td><td>warning</td><td>the pattern of permalinks needs a date, and a post has none</td></tr>
 * <tr><td>path-taken</td><td>error</td><td>two posts ask for one path</td></tr>
 * <tr><td>permalink-refused</td><td>error</td><td>a permalink is no path</td></tr>
 * <tr><td>source-twice</td><td>error</td><td>two posts have one source name</td></tr>
 * </tbody>
 * <tbody>
 * <tr><th scope="rowgroup" colspan="3">Publication</th></tr>
 * <tr><td>file-refused</td><td>error</td><td>a file is not written, since its path is none, is taken, or leads
 *     elsewhere</td></tr>
 * <tr><td>file-unremoved</td><td>warning</td><td>what is stale in a folder cannot be found, or not be removed</td></tr>
 * <tr><td>file-unwritten</td><td>error</td><td>a file cannot be written; what was there stays</td></tr>
 * </tbody>
 * <tbody>
 * <tr><th scope="rowgroup" colspan="3">Feeds</th></tr>
 * <tr><td>entry-content-unreadable</td><td>error</td><td>an entry is left out of a feed, since its content cannot be read
 *     again</td></tr>
 * <tr><td>entry-field-refused</td><td>error</td><td>a field is left out of an entry, since no feed can hold it</td></tr>
 * <tr><td>entry-id-twice</td><td>error</td><td>two entries have one id</td></tr>
 * <tr><td>entry-out-of-order</td><td>error</td><td>an entry is newer than the one before it in a stream</td></tr>
 * <tr><td>entry-refused</td><td>error</td><td>a post is left out of a feed, since no feed can hold it</td></tr>
 * <tr><td>entry-summary-html</td><td>warning</td><td>the tags in a summary are left out of an entry, and may be what it is
 *     about</td></tr>
 * <tr><td>feed-date-old</td><td>warning</td><td>a feed is dated before an entry that is streamed into it</td></tr>
 * <tr><td>sitemap-field-refused</td><td>error</td><td>a date or other languages are left out of a sitemap, since none can hold
 *     them</td></tr>
 * <tr><td>sitemap-full</td><td>error</td><td>a sitemap has more addresses than one file holds</td></tr>
 * <tr><td>sitemap-url-refused</td><td>error</td><td>an address is left out of a sitemap, since none can hold it</td></tr>
 * </tbody>
 * </table>
 *
 * @param severity what it costs
 * @param code a stable name of the kind of problem, such as {@code date-unreadable}; lower-case words joined by {@code -}
 * @param source the name of the source, usually its path below the folder that was loaded
 * @param position where it is in the whole source; {@link SourcePosition#START} where the source as a whole is meant
 * @param message what is wrong, or worth knowing, and what was found
 * @param hint what would be right
 * @param line the line of the source in which it is, without its line end; empty where there is none to show
 */
public record Diagnostic(
        Severity severity,
        String code,
        String source,
        SourcePosition position,
        String message,
        String hint,
        String line)
        implements Serializable {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_MESSAGE = 300;
    private static final int SHOWN_BEFORE = 60;
    private static final int SHOWN_AFTER = 40;

    /**
     * @throws IllegalArgumentException if the code is not in lower-case words joined by {@code -}, or message or hint is empty
     */
    public Diagnostic {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("code '" + code + "' must be lower-case words joined by '-'");
        }
        if (message.isEmpty() || hint.isEmpty()) {
            throw new IllegalArgumentException("diagnostic " + code + " must have a message and a hint");
        }
    }

    /**
     * {@return a problem that costs the post or the field}
     *
     * @throws IllegalArgumentException if the code is not in lower-case words joined by {@code -}, or message or hint is empty
     */
    public static Diagnostic error(String code, String source, SourcePosition position, String message, String hint) {
        return new Diagnostic(Severity.ERROR, code, source, position, message, hint, "");
    }

    /**
     * {@return a problem that costs nothing yet}
     *
     * @throws IllegalArgumentException if the code is not in lower-case words joined by {@code -}, or message or hint is empty
     */
    public static Diagnostic warning(String code, String source, SourcePosition position, String message, String hint) {
        return new Diagnostic(Severity.WARNING, code, source, position, message, hint, "");
    }

    /**
     * {@return what is no problem, but worth knowing}
     *
     * @throws IllegalArgumentException if the code is not in lower-case words joined by {@code -}, or message or hint is empty
     */
    public static Diagnostic info(String code, String source, SourcePosition position, String message, String hint) {
        return new Diagnostic(Severity.INFO, code, source, position, message, hint, "");
    }

    /** {@return this problem with the line in which it is, for {@link #withCaret}} */
    public Diagnostic withLine(String text) {
        return new Diagnostic(severity, code, source, position, message, hint, text);
    }

    /**
     * {@return the one-line form, below it the line of the source with a caret under the column, and the hint} Lines end with
     * {@code \n}, the last one too. Of a long line the part around the column is shown; where no line is known there is none.
     *
     * <pre>{@code
     * posts/a.md:2:13: error yaml-colon: title: ': ' ends a value that is not in quotes
     *   title: Hello: world
     *               ^
     *   put the value in quotes
     * }</pre>
     */
    public String withCaret() {
        String shown = line.isEmpty() ? "" : "  " + lineAndCaret();
        return this + "\n" + shown + "  " + printable(hint) + "\n";
    }

    private String lineAndCaret() {
        int column = Math.min(position.column() - 1, line.length());
        int start = column <= SHOWN_BEFORE ? 0 : boundary(column - SHOWN_BEFORE);
        int end = boundary(Math.min(line.length(), column + SHOWN_AFTER));
        String before = (start > 0 ? "..." : "") + onScreen(line.substring(start, column));
        String after = onScreen(line.substring(column, end)) + (end < line.length() ? "..." : "");
        return before + after + "\n  " + " ".repeat(cells(before)) + "^\n";
    }

    /** {@return the index, or the one before it if it stands between the halves of a surrogate pair} */
    private int boundary(int index) {
        boolean halved = index > 0
                && index < line.length()
                && Character.isSurrogatePair(line.charAt(index - 1), line.charAt(index));
        return halved ? index - 1 : index;
    }

    private static String onScreen(String text) {
        return printable(text.replace('\t', ' '));
    }

    /** {@return how many columns of a terminal a text takes: letters of East Asia and emoji take two, marks none} */
    private static int cells(String text) {
        return text.codePoints()
                .map(c -> switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
                    default ->
                        (c >= 0x1100 && c <= 0x115F)
                                        || (c >= 0x2E80 && c <= 0xA4CF)
                                        || (c >= 0xAC00 && c <= 0xD7A3)
                                        || (c >= 0xF900 && c <= 0xFAFF)
                                        || (c >= 0xFE30 && c <= 0xFE6F)
                                        || (c >= 0xFF00 && c <= 0xFF60)
                                        || (c >= 0xFFE0 && c <= 0xFFE6)
                                        || (c >= 0x1F300 && c <= 0x1FAFF)
                                        || (c >= 0x20000 && c <= 0x3FFFD)
                                ? 2
                                : 1;
                })
                .sum();
    }

    /**
     * {@return the one-line form {@code path:line:column: severity code: message}} Control characters are shown as escapes and
     * a message of more than 300 characters is cut, so that hostile input cannot forge or flood a log.
     */
    @Override
    public String toString() {
        return printable(source) + ":" + position + ": " + severity + " " + code + ": " + printable(cut(message));
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_MESSAGE) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_MESSAGE - 1)) ? LONGEST_MESSAGE - 1 : LONGEST_MESSAGE;
        return text.substring(0, end) + "...";
    }

    private static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                shown.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }
}
