package dev.blogkit.feed;

/** What stands in a document in place of the characters of ASCII that must not stand there as they are. */
enum Escapes {
    /**
     * A text as it is, without the controls that no feed may hold; also one in a CDATA section, whose end and carriage returns are
     * {@link CdataText}'s business.
     */
    NONE("", ""),
    /**
     * Text of an XML element, by names, as everybody does. A {@code >} could else end a section that nobody opened; of a carriage
     * return, a reader would make a line feed.
     */
    XML("&<>\r", "&amp; &lt; &gt; &#xD;"),
    /**
     * Text of an XML element, by numbers: most readers of RSS show these right in plain text (RSS Best Practices Profile,
     * "Character Data").
     */
    XML_NUMBERED("&<>\r", "&#x26; &#x3C; &#x3E; &#xD;"),
    /** The value of an XML attribute in double quotes. Of a tab and a line feed, a reader would make blanks. */
    XML_ATTRIBUTE("&<>\r\"\t\n", "&amp; &lt; &gt; &#xD; &quot; &#x9; &#xA;"),
    /** A JSON string. */
    JSON("\"\\\t\n\r", "\\\" \\\\ \\t \\n \\r");

    private final String characters;
    private final String written;

    /**
     * @param characters those that have an escape
     * @param written the escapes in the same order, with blanks between them
     */
    Escapes(String characters, String written) {
        this.characters = characters;
        this.written = written;
    }

    /** {@return the characters that have an escape} */
    String characters() {
        return characters;
    }

    /** {@return what to write for a character of ASCII: its escape, nothing for a control that no feed may hold, or itself} */
    String of(char c) {
        int escape = characters.indexOf(c);
        if (escape >= 0) {
            return written.split(" ", -1)[escape];
        }
        boolean allowed = c >= ' ' || c == '\t' || c == '\n' || c == '\r';
        return allowed ? String.valueOf(c) : "";
    }
}
