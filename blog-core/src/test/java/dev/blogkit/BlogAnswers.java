package dev.blogkit;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** All that a blog says, as a text. */
final class BlogAnswers {

    static final List<String> REFERENCES = List.of(
            "a.md",
            "A.md",
            "../b.md",
            "d/x.md?q#f",
            "/x",
            "/X/",
            "/cafe%CC%81",
            "/",
            "/%2F",
            "/a//",
            "no.md",
            "//no host/x",
            "#f");

    private BlogAnswers() {}

    /** @param asked posts that the blog shows, hides or does not know */
    static String of(Blog blog, Collection<Post> asked) {
        StringBuilder answers = new StringBuilder();
        say(answers, blog.site(), blog.instant(), blog.id(), blog.nextChange());
        say(answers, blog.posts(), blog.pages(), blog.posts().page(1, 3).posts());
        say(answers, blog.tags(), blog.archive(), blog.posts().tagged("java"));
        say(answers, blog.shown(), blog.posts().months(), blog.posts().days());
        for (PostOrder order : PostOrder.values()) {
            say(
                    answers,
                    order,
                    blog.posts().sorted(order),
                    blog.posts().tagged("java").sorted(order));
        }
        for (GroupKind kind : GroupKind.values()) {
            for (PostGroup group : blog.groups(kind)) {
                say(answers, kind, group.name(), group.path(), group.posts(), blog.url(group), blog.id(group));
                say(answers, blog.group(kind, group.name()).isPresent(), blog.group(kind, group.name() + "?"));
            }
        }
        for (String path : REFERENCES) {
            say(answers, path, blog.route(path));
        }
        for (Post post : asked) {
            LinkRewriter links = blog.links(post);
            say(answers, post, blog.contains(post), blog.path(post), blog.url(post), blog.id(post));
            say(answers, blog.newer(post), blog.older(post), blog.posts().indexOf(post));
            say(answers, blog.pages().indexOf(post), blog.brokenLinks(post));
            say(answers, blog.related(post, 3), blog.series(post), blog.translations(post), blog.find(post.source()));
            say(
                    answers,
                    REFERENCES.stream()
                            .map(reference -> links.rewrite(LinkKind.LINK, reference))
                            .toList());
        }
        blog.diagnostics().forEach(problem -> say(answers, problem, problem.hint()));
        return answers.toString();
    }

    private static void say(StringBuilder answers, Object... said) {
        answers.append(List.of(said).stream().map(Object::toString).collect(Collectors.joining(" | ")))
                .append('\n');
    }
}
