package dev.blogkit.markdown;

/**
 * What stands behind the fence of a code block, as in {@code js {1,3}} and {@code rust,ignore}.
 *
 * @param language the first word, up to the first blank or a comma, brace, colon or semicolon; empty where there is none
 * @param rest what follows, without what parts it from the language; empty where there is nothing
 */
record CodeInfo(String language, String rest) {

    /** For code without a fence. */
    static final CodeInfo NONE = new CodeInfo("", "");

    static CodeInfo of(String info) {
        String text = info.strip();
        int end = 0;
        while (end < text.length() && !isEnd(text.charAt(end))) {
            end++;
        }
        String rest = text.substring(end).strip();
        boolean separator = !rest.isEmpty() && ",:;".indexOf(rest.charAt(0)) >= 0;
        return new CodeInfo(
                text.substring(0, end), separator ? rest.substring(1).strip() : rest);
    }

    /** {@return as CommonMark has it: the language is all up to the first blank} */
    static CodeInfo atBlank(String info) {
        int blank = info.indexOf(' ');
        return blank < 0
                ? new CodeInfo(info, "")
                : new CodeInfo(info.substring(0, blank), info.substring(blank).strip());
    }

    /**
     * Says in the attributes of {@code code} what is known of it.
     *
     * @param withRest also what is behind the language
     */
    void describe(HtmlBuffer html, boolean withRest) {
        if (!language.isEmpty()) {
            html.attribute("class", "language-" + language);
        }
        if (withRest && !rest.isEmpty()) {
            html.attribute("data-info", rest);
        }
    }

    private static boolean isEnd(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || ",{:;".indexOf(c) >= 0;
    }
}
