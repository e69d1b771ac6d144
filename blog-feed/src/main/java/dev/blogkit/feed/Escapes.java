package dev.blogkit.feed;

/** What stands in a document in place of the characters of ASCII that must not stand there as they are. */
enum Escapes {
    /** A text as it is, without the controls that no feed may hold. */
    NONE(""),
    /** Text of an XML element, by names, as everybody does. */
    XML("&<>\r"),
    /**
     * Text of an XML element, by numbers: most readers of RSS show these right in plain text (RSS Best Practices Profile,
     * "Character Data").
     */
    XML_NUMBERED("&<>\r"),
    /** The value of an XML attribute in double quotes. */
    XML_ATTRIBUTE("&<>\"\t\n\r"),
    /** Text in a CDATA section, whose end and carriage returns are {@link CdataText}'s business. */
    XML_CDATA(""),
    /** A JSON string. */
    JSON("\"\\\t\n\r");

    /** A bit for each character that has an escape: those below 64, and those from 64 on. */
    private final long low;

    private final long high;

    Escapes(String escaped) {
        long below64 = 0xFFFF_FFFFL & ~(1L << '\t' | 1L << '\n' | 1L << '\r');
        long from64 = 0;
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c < 64) {
                below64 |= 1L << c;
            } else {
                from64 |= 1L << c;
            }
        }
        low = below64;
        high = from64;
    }

    /** {@return true if a character of ASCII stands for itself} */
    boolean isPlain(char c) {
        return ((c < 64 ? low : high) >>> c & 1) == 0;
    }

    /** {@return what stands in place of a character that is not plain; nothing for a control} */
    String of(char c) {
        return switch (this) {
            case NONE, XML_CDATA -> "";
            case XML -> xml(c, "&amp;", "&lt;", "&gt;");
            case XML_NUMBERED -> xml(c, "&#x26;", "&#x3C;", "&#x3E;");
            case XML_ATTRIBUTE ->
                switch (c) {
                    case '"' -> "&quot;";
                    case '\t' -> "&#x9;"; // as they are, a reader makes blanks of these two
                    case '\n' -> "&#xA;";
                    default -> xml(c, "&amp;", "&lt;", "&gt;");
                };
            case JSON ->
                switch (c) {
                    case '"' -> "\\\"";
                    case '\\' -> "\\\\";
                    case '\t' -> "\\t";
                    case '\n' -> "\\n";
                    case '\r' -> "\\r";
                    default -> "";
                };
        };
    }

    private static String xml(char c, String ampersand, String less, String greater) {
        return switch (c) {
            case '&' -> ampersand;
            case '<' -> less;
            case '>' -> greater; // also keeps ]]> from ending a section that nobody opened
            case '\r' -> "&#xD;"; // as it is, a reader makes a line feed of it
            default -> "";
        };
    }
}
