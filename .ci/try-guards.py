"""Breaks the design on purpose, and sees each break fail the build by what guards it, with its message.

    python3 .ci/try-guards.py [WORD]

Works on a clone of the last commit; WORD picks the breaks whose description holds it.
"""
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

CORE = "blog-core/src/main/java/dev/blogkit/"
MARKDOWN = "blog-markdown/src/main/java/dev/blogkit/markdown/"
FEED = "blog-feed/src/main/java/dev/blogkit/feed/"


def add(path, text):
    """Adds a class; its package is that of its folder."""
    package = path.split("java/")[1].rsplit("/", 1)[0].replace("/", ".")

    def edit(root):
        assert not (root / path).exists(), f"{path} is there already"
        write(root / path, f"package {package};\n\n{text}\n")
    return edit


def add_method(path, body, imports=""):
    """Adds a class with a method, or the method to the class that another break has added."""
    name = pathlib.Path(path).stem
    new = add(path, imports + f"final class {name} {{\n    private {name}() {{}}\n\n    {body}\n}}")
    more = change(path, r"\}\n\Z", f"\n    {body}\n}}\n")
    return lambda root: (more if (root / path).exists() else new)(root)


def change(path, pattern, replacement):
    def edit(root):
        text, count = re.subn(pattern, replacement, (root / path).read_text(), count=1, flags=re.DOTALL)
        assert count == 1, f"{path} has no {pattern}"
        write(root / path, text)
    return edit


def write(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def compiler(module):
    """The compiler in a module, where it fails for warnings: each of those that it shows is enough for that."""
    return (f"compile (default-compile) on project {module}: Compilation failure\n"
            "[ERROR] error: warnings found and -Werror specified")


GUARDS = "test (default-test) on project guards"

# The classes that are added are not in the formatter's form, and it would be the first to complain.
UNFORMATTED = "-Dspotless.check.skip"

# Builds the modules too that do not need the one that failed.
GO_ON = "--fail-at-end"

# The builds, each with its options and with what is broken in it: a description, how, which goal must fail in which module,
# and what the build must say. The goals run in this order, and one that fails hides those behind it in its module, and
# the modules that need it: enforcer (rules, then run-time), compiler, forbiddenapis (defaults, then ambient), tests of the
# guards, formatter, enforcer (class-path). So breaks share a build where one goal reports all of them before it fails, or
# where they are in blog-markdown and in blog-feed, which do not need each other; the rest have builds of their own. What is
# looked for is said of one break of its build and of no other, and only where it fails the build; a break that is hidden by
# another one is missed, and the script fails.
BUILDS = [
    # The guards are tests, and all of them run. This build is the longest, and the first to start.
    # The enforcer sees the new dependency of blog-feed before any rule sees what is done with it.
    ([UNFORMATTED, "-Denforcer.skip"], [
        ("a public method is removed", [
            change(CORE + "Page.java", r"    /\*\* \{@return true if a page with older.*?\n    \}\n", ""),
        ], GUARDS, ["public-api: .*", "- Page: public boolean hasOlder.*"]),
        ("a static list is changed", [
            add_method(CORE + "TrialList.java",
                       "private static final java.util.List<String> SEEN = new java.util.ArrayList<>();\n\n"
                       "    static void see(String name) {\n        SEEN.add(name);\n    }"),
        ], GUARDS, ["no-static-mutable-state: .*", "dev.blogkit.TrialList.SEEN holds a java.util.ArrayList.*"]),
        ("Jackson is used outside its class", [
            add_method(MARKDOWN + "TrialFactory.java", "static Object factory() {\n"
                       "        return new tools.jackson.dataformat.yaml.YAMLFactory();\n    }"),
        ], GUARDS, ["one-class-a-library: .*", r"Method <dev.blogkit.markdown.TrialFactory.factory\(\)> calls .*YAMLFactory.*"]),
        ("a problem gets a code that no catalogue and no test has", [
            add_method(MARKDOWN + "TrialProblem.java", """static Object problem() {
        return dev.blogkit.Diagnostic.warning(
                "trial-code", "a.md", dev.blogkit.SourcePosition.START, "message", "hint");
    }"""),
            change(CORE + "Diagnostic.java", r"<td>title-cut</td><td>warning", "<td>title-cut</td><td>error"),
            change(CORE + "Diagnostic.java", r"<td>title-empty</td>", "<td>title-void</td>"),
        ], GUARDS, ["codes-in-catalogue: .*", "trial-code: not in the catalogue, warning in the sources",
                    "title-cut: error in the catalogue, warning in the sources",
                    "title-void: warning in the catalogue, not in the sources",
                    "codes-are-seen: .*", "title-void is in no test.*"]),
        ("rules of shape, one breach for each", [
            add(CORE + "TrialHelper.java", """/** Breaks rules. */
public class TrialHelper {
    int state;

    TrialHelper() {}

    static void optional(java.util.Optional<String> text) {}

    /** {@return a hidden type} */
    @SuppressWarnings("exports")
    public static TrialTwin twin() {
        return new TrialTwin();
    }
}"""),
            add(CORE + "TrialTwin.java", """final class TrialTwin {
    static final Object OTHER = TrialHelper.twin();

    static Object run(java.util.function.Supplier<Object> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            return OTHER;
        }
    }

    static String ends(AutoCloseable step) {
        try (step) {
            return "%n";
        } catch (Throwable e) {
            return "";
        }
    }
}"""),
            add_method(MARKDOWN + "Trial.java", "static void warn() {\n"
                       "        org.slf4j.LoggerFactory.getLogger(\"x\").warn(\"x\");\n    }"),
            add_method("blog-markdown/src/main/java/dev/blogkit/markdown/trial/Trial.java", ""),
            change("blog-feed/pom.xml", r"(    <dependency>\n)(      <groupId>org.jspecify)",
                   r"""\1      <groupId>${project.groupId}</groupId>
      <artifactId>blog-markdown</artifactId>
    </dependency>
    <dependency>
\2"""),
            change("blog-feed/src/main/java/module-info.java", r"    requires trans",
                   "    requires dev.blogkit.markdown;\n    requires trans"),
            add_method(FEED + "Trial.java", "static Object parser() {\n"
                       "        return dev.blogkit.markdown.PostParser.create();\n    }"),
        ], GUARDS, ["telling-names", "fields-are-final", "no-optional-parameter", "own-types-in-signatures",
                    "final-or-abstract", "no-catch-all", "no-cycle", "debug-only", "null-marked", "modules-apart", "sent-or-not",
                    "suppressed-for-a-reason", "no-ambient-line-end", r"TrialTwin.run\(.*\) at .*",
                    r"TrialTwin.java: catch \(Throwable"]),
        ("callers see what has no comment", [
            add(CORE + "TrialBare.java", """public record TrialBare(String part) {
    public TrialBare(Page part) {
        this(part.toString());
    }

    public void bare() {}
}"""),
        ], GUARDS, ["javadoc-is-there: .*", "TrialBare has no comment.*", "TrialBare.bare has no comment.*",
                    "TrialBare.<init> has no comment.*", "javadoc-of-parts: .*",
                    "TrialBare says nothing of part"]),
        ("a comment says only the name, or not all", [
            add(CORE + "TrialWords.java", """/** Has words. */
public final class TrialWords {
    private TrialWords() {}

    /** {@return the word of these {@link TrialWords}} See {@link Page#count}, which is a private field. */
    public static String trialWord() {
        return "";
    }

    /** {@return the feeds, each {@code feed}} */
    public static String feed() {
        return "";
    }

    /** Sets the specified current title property: the title field setter method of the builder instance. */
    public static void title(String text) {}

    /** Says things of other things. */
    public static <T> void said(T thing) throws java.io.IOException {}
}"""),
            change(FEED + "package-info.java", r" \* <pre>.*?</pre>\n", ""),
        ], GUARDS, ["javadoc-says-more: .*", "TrialWords.trialWord says only: .*", "TrialWords.title says only: .*",
                    r"TrialWords.feed says only: the feeds, each feed\b(?! feed)", "TrialWords.said says nothing of T",
                    "TrialWords.said says nothing of IOException", "TrialWords.trialWord has a dead link to Page#count",
                    "javadoc-shows-how: .*", "dev.blogkit.feed has no sample.*"]),
        # This takes checks away from blog-core that come before the guards, and none of the guards.
        ("a module's pom takes the place of the root's checks", [
            change("blog-core/pom.xml", r"    <plugins>\n", """    <plugins>
      <plugin>
        <artifactId>maven-compiler-plugin</artifactId>
        <configuration>
          <compilerArgs>
            <arg>-parameters</arg>
          </compilerArgs>
        </configuration>
      </plugin>
"""),
            change("blog-core/pom.xml", r"<properties>\n", "<properties>\n    <library.rules.skip>true</library.rules.skip>\n"),
            change("blog-feed/pom.xml", r"<properties>\n", "<properties>\n    <jackson.version>3.1.7</jackson.version>\n"
                   "    <spotless.check.skip>true</spotless.check.skip>\n"),
            change("pom.xml", r"<jmh.version>1.37", "<jmh.version>[1.37,1.38)"),
            change("pom.xml", r"(</dependency>\n)(    </dependencies>\n  </dependencyManagement>)", r"""\1      <dependency>
        <groupId>org.jsoup</groupId>
        <artifactId>jsoup</artifactId>
        <version>1.24.1</version>
      </dependency>
\2"""),
        ], GUARDS, ["checks-stay-on: .*", "blog-core sets library.rules.skip", "blog-core has compilerArgs.*",
                    "blog-feed sets spotless.check.skip", "exact-versions: .*", "blog-feed says 3.1.7",
                    r"\[lean-bom: .*"]),
    ]),

    # Error Prone stops behind the first class that it warns of: both breaks are in one.
    ([UNFORMATTED], [
        ("toLowerCase() without a locale", [
            add_method(CORE + "Trial.java", "static String low(String text) {\n        return text.toLowerCase();\n    }"),
        ], compiler("blog-core"), [r"\[StringCaseLocaleUsage\] .*"]),
        ("an exception is swallowed", [
            add_method(CORE + "Trial.java", "static void run(Runnable step) {\n        try {\n            step.run();\n"
                       "        } catch (Exception e) {\n        }\n    }"),
        ], compiler("blog-core"), [r"\[EmptyCatch\] .*"]),
    ]),
    ([UNFORMATTED, GO_ON], [
        ("a commonmark type is shown to callers", [
            add(MARKDOWN + "Trial.java", """/** Leaks. */
public final class Trial {
    private Trial() {}

    /** {@return a node} */
    public static org.commonmark.node.Node node() {
        return new org.commonmark.node.Text("x");
    }
}"""),
        ], compiler("blog-markdown"),
         [r"\[exports\] class Node in module org.commonmark is not indirectly exported.*"]),
        ("null is passed where none may be", [
            add_method(FEED + "Trial.java", "static Object slug() {\n        return dev.blogkit.Slug.of(null);\n    }"),
        ], compiler("blog-feed"), [r"\[NullAway\] passing @Nullable parameter .*"]),
    ]),

    # Each of the two lists of calls is for one goal, which shows all of a module's.
    ([UNFORMATTED], [
        ("toLowerCase() without a locale, by a method reference", [
            add_method(CORE + "TrialReference.java", "static String low(java.util.Optional<String> text) {\n"
                       "        return text.map(String::toLowerCase).orElse(\"\");\n    }"),
        ], "check (defaults) on project blog-core", [r"String#toLowerCase\(\) \[Uses default locale\]"]),
        ("a format without a locale, a text without a charset", [
            add_method(CORE + "TrialFormat.java", """@SuppressWarnings("all")
    static String text(byte[] bytes) {
        return String.format("%d", 1) + "%d".formatted(1) + new String(bytes);
    }"""),
        ], "check (defaults) on project blog-core",
         [r"String#format\(.* \[Uses default locale\]", r"String#formatted\(.* \[Uses default locale\]", "Uses default charset"]),
    ]),
    ([UNFORMATTED], [
        ("the default zone is asked for", [
            add_method(CORE + "TrialZone.java",
                       "static Object zone() {\n        return java.time.ZoneId.systemDefault();\n    }"),
        ], "check (ambient) on project blog-core", [r"no-ambient-zone: .*\n.* in dev.blogkit.TrialZone .*"]),
        ("calls that depend on the machine, one for each rule", [
            add_method(CORE + "TrialCalls.java", """@SuppressWarnings("all")
    static Object all(Class<?> type) throws Exception {
        return new Object[] {
            java.time.Instant.now(),
            java.time.ZoneId.systemDefault(),
            java.util.Locale.getDefault(),
            java.nio.charset.Charset.defaultCharset(),
            java.util.List.of(1).parallelStream(),
            java.util.concurrent.CompletableFuture.completedFuture(1).thenApplyAsync(one -> one),
            new java.io.StringWriter().append(System.lineSeparator()),
            System.getProperty("x"),
            java.util.UUID.randomUUID(),
            type.getDeclaredMethods(),
            java.net.URI.create("x:y").toURL(),
            System.getLogger("x"),
            System.in,
            System.out
        };
    }"""),
        ], "check (ambient) on project blog-core",
         ["no-ambient-clock", r"no-ambient-zone: .*\n.* in dev.blogkit.TrialCalls .*", "no-ambient-locale",
          "no-ambient-charset", "no-ambient-threads", "no-ambient-settings", "no-chance", "no-reflection",
          "no-network-no-processes", "no-log-but-slf4j", "no-standard-stream", "no-ambient-line-end", "thenApplyAsync",
          "System#out"]),
    ]),

    # The enforcer looks at the other rules of an execution where one fails; what it finds is an error behind the goal's name.
    ([UNFORMATTED], [
        ("a version is a range", [
            change("pom.xml", r"(<assertj.version>)3\.27\.7", r"\g<1>[3.27.0,3.27.7]"),
        ], "enforce (rules) on project blogkit", [r"\[ERROR\] Rule .*BanDynamicVersions failed.*",
                                                  r"\[ERROR\] Dependency .* is referenced with a banned dynamic version .*"]),
        ("a plugin has no version", [
            change("pom.xml", r"(maven-clean-plugin</artifactId>)\s*<version>[^<]*</version>", r"\1"),
        ], "enforce (rules) on project blogkit", [r"\[ERROR\] plugin-versions-pinned: .*"]),
    ]),
    ([UNFORMATTED, GO_ON], [
        ("a commonmark extension is of another line", [
            change("blog-markdown/pom.xml", r"(commonmark-ext-gfm-tables</artifactId>\s*<version>)[^<]*", r"\g<1>0.32.0"),
        ], "enforce (rules) on project blog-markdown", [r"\[ERROR\] one-commonmark: .*"]),
        ("an artifact comes in two versions", [
            change("blog-markdown/pom.xml", r"(  <dependencies>\n)", r"""\1    <dependency>
      <groupId>org.slf4j</groupId>
      <artifactId>slf4j-simple</artifactId>
      <version>1.7.36</version>
    </dependency>
"""),
        ], "enforce (rules) on project blog-markdown", [r"\[ERROR\] Rule .*DependencyConvergence failed.*",
                                                        r"\[ERROR\] Dependency convergence error for org.slf4j:slf4j-api:.*"]),
        ("the feed module imports Markdown", [
            add_method(FEED + "Trial.java", "PostParser parser;", "import dev.blogkit.markdown.PostParser;\n\n"),
        ], "enforce (rules) on project blog-feed", [r"\[ERROR\] Reason: modules-apart: .*"]),
    ]),
    # Would be hidden by the import: the goal is the one behind it.
    ([UNFORMATTED], [
        ("the feed module needs a library", [
            change("blog-feed/pom.xml", r"(jackson-dataformat-yaml</artifactId>\s*<version>[^<]*</version>)\s*<scope>test</scope>", r"\1"),
        ], "enforce (run-time) on project blog-feed", [r"\[ERROR\] run-time-dependencies: .*"]),
    ]),
    # The last goals, which every other break hides.
    ([], [
        ("a class is not in the formatter's form", [
            change(CORE + "Page.java", r"    public boolean hasOlder", "  public boolean hasOlder"),
        ], "check (format) on project blog-core", ["Run 'mvn spotless:apply' to fix these violations.*"]),
    ]),
    ([UNFORMATTED], [
        ("two artifacts hold a class", [
            change("pom.xml", r"(  <dependencies>\n)(    <dependency>\n      <groupId>org.junit)", r"""\1    <dependency>
      <groupId>jakarta.activation</groupId>
      <artifactId>jakarta.activation-api</artifactId>
      <version>2.1.3</version>
      <scope>test</scope>
    </dependency>
    <dependency>
      <groupId>com.sun.activation</groupId>
      <artifactId>jakarta.activation</artifactId>
      <version>2.0.1</version>
      <scope>test</scope>
    </dependency>
\2"""),
        ], "enforce (class-path) on project blogkit", [r"\[ERROR\] no-class-twice: .*"]),
    ]),
    ([UNFORMATTED], [
        ("an application writes something else with the modules", [
            change("examples/consumers/expected/index.html", "Page 1", "Page 2"),
        ], "run (consumers) on project guards", [r"1 build failed"]),
    ]),
]

# Two at a time, for two processors. The unbroken build has fetched all that more than one of them needs, so that no two
# write the same file of the local repository.
AT_A_TIME = 2


def build(root, *options):
    """Runs mvn verify with the tests of the guards alone; the other tests are no rules."""
    command = ["mvn", "-B", "verify", "-Dmaven.test.skip", *options]
    # A build is over before the better of the two compilers in the virtual machine has paid for its work.
    quick = {**os.environ, "MAVEN_OPTS": os.environ.get("MAVEN_OPTS", "") + " -XX:TieredStopAtLevel=1"}
    run = subprocess.run(command, cwd=root, env=quick, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
    return run.returncode, run.stdout


def copy(built, root):
    """Copies a built clone so that Maven compiles only what is changed in the copy, and what needs that."""
    shutil.copytree(built, root)
    for seen in root.rglob("target/maven-status/**/*.lst"):
        seen.write_text(seen.read_text().replace(f"{built}/", f"{root}/"))


def try_breaks(root, options, breaks):
    """Returns how many breaks are missed in one build that has them all, and the lines that tell."""
    start = time.monotonic()
    for _, edits, _, _ in breaks:
        for edit in edits:
            edit(root)
    status, output = build(root, "-pl", ".ci/guards", "-am", *options)
    lines = [f"-- {time.monotonic() - start:.0f} s"]
    missed = 0
    for description, _, refuser, expected in breaks:
        refused = status != 0 and re.search(r"\[ERROR\] Failed to execute goal \S+:" + re.escape(refuser), output)
        found = [re.search(pattern, output) for pattern in expected]
        caught = refused and all(found)
        missed += not caught
        lines.append(f"{'caught' if caught else 'MISSED'}  {description}")
        if not refused:
            lines.append(f"          not refused by {refuser}")
        for pattern, match in zip(expected, found):
            lines.append("          " + (match.group().strip() if match else f"nothing like {pattern}"))
    if missed:
        lines.append(output[-4000:])
    return missed, lines


def main(word):
    source = pathlib.Path(__file__).resolve().parent.parent
    chosen = [(options, [broken for broken in breaks if word in broken[0]]) for options, breaks in BUILDS]
    chosen = [(options, breaks) for options, breaks in chosen if breaks]
    if not chosen:
        sys.exit(f"no break is described by '{word}'")
    if subprocess.run(["git", "-C", str(source), "status", "--porcelain", "-uno"], capture_output=True, text=True).stdout:
        sys.exit("commit first: the clone has the last commit only")
    with tempfile.TemporaryDirectory() as folder:
        start = time.monotonic()
        whole = pathlib.Path(folder) / "whole"
        subprocess.run(["git", "clone", "-q", str(source), str(whole)], check=True)
        status, output = build(whole)
        assert status == 0, "the guards fail where nothing is broken:\n" + output
        print(f"nothing is refused where nothing is broken  ({time.monotonic() - start:.0f} s)", flush=True)

        def run(number):
            root = pathlib.Path(folder) / str(number)
            copy(whole, root)
            return try_breaks(root, *chosen[number])

        all_missed = 0
        with concurrent.futures.ThreadPoolExecutor(AT_A_TIME) as pool:
            for missed, lines in pool.map(run, range(len(chosen))):
                all_missed += missed
                print("\n".join(lines), flush=True)
        sys.exit(f"{all_missed} not caught" if all_missed else None)


main(sys.argv[1] if len(sys.argv) > 1 else "")
