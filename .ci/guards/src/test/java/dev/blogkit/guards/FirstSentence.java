package dev.blogkit.guards;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.ReferenceTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.util.DocTreeScanner;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the first sentence of a comment tells: its words, without those that tell nothing. */
final class FirstSentence {

    /** In running text, and in names such as {@code publishedBefore} and {@code READ_ONLY}. */
    private static final Pattern WORD = Pattern.compile("\\p{Lu}+(?!\\p{Ll})|\\p{Lu}?[\\p{Ll}']+|\\p{N}+|\\p{Lo}+");

    /** Or one of two equal letters; what is left has two letters at least. */
    private static final Pattern ENDING =
            Pattern.compile("(?<=..)('s|ies|ings?|ers?|ed|es|s|e|(?<=[^aeiou])y|(?<=(.))\\2)$");

    private static final Set<String> EMPTY_WORDS = stems(
            "a about all an and any are as at be builder by can class current each element field for from getter given gets"
                    + " gives has have holds how i if in instance into is it its made makes method new object of on one or"
                    + " parameter property returns says sets setter specified that the their these this those to true value what"
                    + " when where whether which who whose with");

    private FirstSentence() {}

    static String text(DocCommentTree comment) {
        StringBuilder text = new StringBuilder();
        new Words().scan(comment.getFirstSentence(), text);
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    /** {@return the words that are not in the name, as far as they tell something} */
    static Set<String> wordsBeyond(String name, DocCommentTree comment) {
        Set<String> words = stems(text(comment));
        words.removeAll(EMPTY_WORDS);
        words.removeAll(stems(name));
        return words;
    }

    private static Set<String> stems(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(FirstSentence::stem)
                .collect(Collectors.toSet());
    }

    /** Without any ending, so that a word is the same in its forms: {@code feed} may be one of those too. */
    private static String stem(String word) {
        String stem = word.toLowerCase(Locale.ROOT);
        for (Matcher ending = ENDING.matcher(stem); ending.find(); ending = ENDING.matcher(stem)) {
            stem = stem.substring(0, ending.start());
        }
        return stem;
    }

    /** A link counts by what it shows, and markup by what stands in it. */
    private static final class Words extends DocTreeScanner<Void, StringBuilder> {

        @Override
        public Void visitText(TextTree text, StringBuilder words) {
            words.append(text.getBody()).append(' ');
            return super.visitText(text, words);
        }

        @Override
        public Void visitLink(LinkTree link, StringBuilder words) {
            return link.getLabel().isEmpty() ? scan(link.getReference(), words) : scan(link.getLabel(), words);
        }

        @Override
        public Void visitReference(ReferenceTree reference, StringBuilder words) {
            words.append(reference.getSignature()).append(' ');
            return super.visitReference(reference, words);
        }
    }
}
