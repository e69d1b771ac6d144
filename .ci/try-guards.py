"""Breaks the design on purpose, one break after another, and sees each fail the build with its message.

    python3 .ci/try-guards.py [WORD]

Works on a clone of the last commit; WORD picks the breaks whose description holds it.
"""
import pathlib
import re
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
    return lambda root: write(root / path, f"package {package};\n\n{text}\n")


def change(path, pattern, replacement):
    def edit(root):
        text, count = re.subn(pattern, replacement, (root / path).read_text(), count=1, flags=re.DOTALL)
        assert count == 1, f"{path} has no {pattern}"
        write(root / path, text)
    return edit


def write(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def method(body):
    return "final class Trial {\n    private Trial() {}\n\n    " + body + "\n}"


# The classes that are added are not in the formatter's form, and it would be the first to complain.
UNFORMATTED = "-Dspotless.check.skip"

# What is broken, how, what the build must say, and with which options, where they are not UNFORMATTED alone.
BREAKS = [
    ("a public method is removed", [
        change(CORE + "Page.java", r"    /\*\* \{@return true if a page with older.*?\n    \}\n", ""),
    ], ["public-api: .*", "- Page: public boolean hasOlder.*"]),
    ("a commonmark type is shown to callers", [
        add(MARKDOWN + "Trial.java", """/** Leaks. */
public final class Trial {
    private Trial() {}

    /** {@return a node} */
    public static org.commonmark.node.Node node() {
        return new org.commonmark.node.Text("x");
    }
}"""),
    ], [r"\[exports\] class Node in module org.commonmark is not indirectly exported.*"]),
    ("the default zone is asked for", [
        add(CORE + "Trial.java", method("static Object zone() {\n        return java.time.ZoneId.systemDefault();\n    }")),
    ], ["no-ambient-zone: .*"]),
    ("toLowerCase() without a locale", [
        add(CORE + "Trial.java", method("static String low(String text) {\n        return text.toLowerCase();\n    }")),
    ], [r"\[StringCaseLocaleUsage\] .*"]),
    ("toLowerCase() without a locale, by a method reference", [
        add(CORE + "Trial.java", method("static String low(java.util.Optional<String> text) {\n"
                                        "        return text.map(String::toLowerCase).orElse(\"\");\n    }")),
    ], [r"String#toLowerCase\(\) \[Uses default locale\]"]),
    ("a static list is changed", [
        add(CORE + "Trial.java", method("private static final java.util.List<String> SEEN = new java.util.ArrayList<>();\n\n"
                                        "    static void see(String name) {\n        SEEN.add(name);\n    }")),
    ], ["no-static-mutable-state: .*", "dev.blogkit.Trial.SEEN holds a java.util.ArrayList.*"]),
    ("Jackson is used outside its class", [
        add(MARKDOWN + "Trial.java", method("static Object factory() {\n"
                                            "        return new tools.jackson.dataformat.yaml.YAMLFactory();\n    }")),
    ], ["one-class-a-library: .*"]),
    ("the feed module imports Markdown", [
        add(FEED + "Trial.java", "import dev.blogkit.markdown.PostParser;\n\n" + method("PostParser parser;")),
    ], ["Reason: modules-apart: .*"]),
    ("null is passed where none may be", [
        add(FEED + "Trial.java", method("static Object slug() {\n        return dev.blogkit.Slug.of(null);\n    }")),
    ], [r"\[NullAway\] passing @Nullable parameter .*"]),
    ("a version is a range", [
        change("pom.xml", r"<version>3\.27\.7</version>", "<version>[3.27.0,3.27.7]</version>"),
    ], ["BanDynamicVersions failed.*", "Dependency .* is referenced with a banned dynamic version .*"]),
    ("an exception is swallowed", [
        add(CORE + "Trial.java", method("static void run(Runnable step) {\n        try {\n            step.run();\n"
                                        "        } catch (Exception e) {\n        }\n    }")),
    ], [r"\[EmptyCatch\] .*"]),

    ("a commonmark extension is of another line", [
        change("pom.xml", r"(commonmark-ext-gfm-tables</artifactId>\s*<version>)[^<]*", r"\g<1>0.32.0"),
    ], ["one-commonmark: .*"]),
    ("an artifact comes in two versions", [
        change("blog-markdown/pom.xml", r"(  <dependencies>\n)", r"""\1    <dependency>
      <groupId>org.slf4j</groupId>
      <artifactId>slf4j-simple</artifactId>
      <version>1.7.36</version>
    </dependency>
"""),
        change("pom.xml", r"      <dependency>\s*<groupId>org.slf4j</groupId>\s*<artifactId>slf4j-api.*?</dependency>\n", ""),
        change("blog-markdown/pom.xml", r"(<artifactId>slf4j-api</artifactId>)", r"\1\n      <version>2.0.20</version>"),
    ], ["DependencyConvergence failed.*", "Dependency convergence error for .*"]),
    ("the feed module needs a library", [
        change("blog-feed/pom.xml", r"(jackson-dataformat-yaml</artifactId>)\s*<scope>test</scope>", r"\1"),
    ], ["run-time-dependencies: .*"]),
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
        change("blog-core/pom.xml", r"  <dependencies>\n", "  <properties>\n    <library.rules.skip>true</library.rules.skip>\n"
               "  </properties>\n\n  <dependencies>\n"),
        change("blog-feed/pom.xml", r"  <dependencies>\n", "  <properties>\n    <jackson.version>3.1.7</jackson.version>\n"
               "    <spotless.check.skip>true</spotless.check.skip>\n  </properties>\n\n  <dependencies>\n"),
        change("pom.xml", r"<jmh.version>1.37", "<jmh.version>[1.37,1.38)"),
    ], ["checks-stay-on: .*", "blog-core sets library.rules.skip", "blog-core has compilerArgs.*",
        "blog-feed sets spotless.check.skip", "exact-versions: .*", "blog-feed says 3.1.7"]),
    ("a plugin has no version", [
        change("pom.xml", r"(maven-clean-plugin</artifactId>)\s*<version>[^<]*</version>", r"\1"),
    ], ["plugin-versions-pinned: .*"]),
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
    ], ["no-class-twice: .*"]),
    ("a class is not in the formatter's form", [
        change(CORE + "Page.java", r"    public boolean hasOlder", "  public boolean hasOlder"),
    ], ["Run 'mvn spotless:apply' to fix these violations.*"], []),
    ("a format without a locale, a text without a charset", [
        add(CORE + "Trial.java", method("""@SuppressWarnings("all")
    static String text(byte[] bytes) {
        return String.format("%d", 1) + "%d".formatted(1) + new String(bytes);
    }""")),
    ], [r"String#format.* \[Uses default locale\]", r"String#formatted.* \[Uses default locale\]", "Uses default charset"]),
    ("calls that depend on the machine, one for each rule", [
        add(CORE + "Trial.java", method("""@SuppressWarnings("all")
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
    }""")),
    ], ["no-ambient-clock", "no-ambient-zone", "no-ambient-locale", "no-ambient-charset", "no-ambient-threads",
        "no-ambient-settings", "no-chance", "no-reflection", "no-network-no-processes", "no-log-but-slf4j",
        "no-standard-stream", "no-ambient-line-end", "thenApplyAsync", "System#out"]),
    ("a problem gets a code that no catalogue and no test has", [
        add(MARKDOWN + "Trial.java", method("""static Object problem() {
        return dev.blogkit.Diagnostic.warning(
                "trial-code", "a.md", dev.blogkit.SourcePosition.START, "message", "hint");
    }""")),
        change(CORE + "Diagnostic.java", r"<td>title-cut</td><td>warning", "<td>title-cut</td><td>error"),
        change(CORE + "Diagnostic.java", r"<td>title-empty</td>", "<td>title-void</td>"),
    ], ["codes-in-catalogue: .*", "trial-code: not in the catalogue, warning in the sources",
        "title-cut: error in the catalogue, warning in the sources",
        "title-void: warning in the catalogue, not in the sources", "codes-are-seen: .*", "title-void is in no test.*"]),
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
        add(MARKDOWN + "Trial.java", method("static void warn() {\n"
                                            "        org.slf4j.LoggerFactory.getLogger(\"x\").warn(\"x\");\n    }")),
        add("blog-markdown/src/main/java/dev/blogkit/markdown/trial/Trial.java", method("")),
        change("blog-feed/pom.xml", r"(    <dependency>\n)(      <groupId>org.jspecify)", r"""\1      <groupId>${project.groupId}</groupId>
      <artifactId>blog-markdown</artifactId>
    </dependency>
    <dependency>
\2"""),
        change("blog-feed/src/main/java/module-info.java", r"    requires trans", "    requires dev.blogkit.markdown;\n    requires trans"),
        add(FEED + "Trial.java", method("static Object parser() {\n"
                                        "        return dev.blogkit.markdown.PostParser.create();\n    }")),
    ], ["telling-names", "fields-are-final", "no-optional-parameter", "own-types-in-signatures", "final-or-abstract",
        "no-catch-all", "no-cycle", "debug-only", "null-marked", "modules-apart", "suppressed-for-a-reason",
        "no-ambient-line-end", r"TrialTwin.java: catch \(Throwable"],
     # The enforcer sees the new dependency before any rule sees what is done with it.
     [UNFORMATTED, "-Denforcer.skip"]),
]


def build(root, *options):
    """Runs mvn verify with the tests of the guards alone; the other tests are no rules."""
    command = ["mvn", "-B", "verify", "-Dmaven.test.skip", "-pl", ".ci/guards", "-am", *options]
    run = subprocess.run(command, cwd=root, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
    return run.returncode, run.stdout


def git(root, *arguments):
    subprocess.run(["git", "-C", str(root), *arguments], check=True, stdout=subprocess.DEVNULL)


def main(word):
    source = pathlib.Path(__file__).resolve().parent.parent
    chosen = [broken for broken in BREAKS if word in broken[0]]
    if not chosen:
        sys.exit(f"no break is described by '{word}'")
    if subprocess.run(["git", "-C", str(source), "status", "--porcelain", "-uno"], capture_output=True, text=True).stdout:
        sys.exit("commit first: the clone has the last commit only")
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder) / "clone"
        subprocess.run(["git", "clone", "-q", str(source), str(root)], check=True)
        status, output = build(root)
        assert status == 0, "the guards fail where nothing is broken:\n" + output
        missed = 0
        for description, edits, expected, *options in chosen:
            start = time.monotonic()
            for edit in edits:
                edit(root)
            status, output = build(root, *(options[0] if options else [UNFORMATTED]))
            found = [re.search(pattern, output) for pattern in expected]
            caught = status != 0 and all(found)
            missed += not caught
            print(f"{'caught' if caught else 'MISSED'}  {description}  ({time.monotonic() - start:.0f} s)", flush=True)
            for pattern, match in zip(expected, found):
                print("          " + (match.group().strip() if match else f"nothing like {pattern}"), flush=True)
            if not caught:
                print(output[-4000:])
            git(root, "reset", "-q", "--hard")
            git(root, "clean", "-qfd")
        sys.exit(f"{missed} not caught" if missed else None)


main(sys.argv[1] if len(sys.argv) > 1 else "")
