"""Looks at what is to be published, as a repository in a folder, with nothing of what made it.

    python3 .ci/check-bundle.py REPOSITORY VERSION LICENSE

Every file that Maven Central asks for is there, signed by the key in MAVEN_GPG_KEY, with checksums that fit; the poms say what they
must and need no other pom of ours; each jar has the licence.
"""
import hashlib
import os
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile

POM = "{http://maven.apache.org/POM/4.0.0}"
SIGNED = {
    "blogkit": [".pom", "-cyclonedx.json", "-cyclonedx.xml"],
    **{module: [".pom", ".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json", "-cyclonedx.xml"]
       for module in ("blog-core", "blog-markdown", "blog-feed")},
}

# They grow by a decision only.
MOST_BYTES = {"blog-core": 320_000, "blog-markdown": 440_000, "blog-feed": 210_000}


def expect(condition, otherwise):
    if not condition:
        sys.exit(otherwise)


def check_files(repository, version):
    """Returns the signed files; fails where one is missing, and where there is one more."""
    signed = [repository / "dev/blogkit" / module / version / f"{module}-{version}{end}"
              for module, ends in SIGNED.items() for end in ends]
    expected = {pathlib.Path(f"{file}{end}") for file in signed for end in ("", ".asc", ".md5", ".sha1")}
    found = {file for file in repository.rglob("*") if file.is_file()}
    expect(found == expected, f"not as expected: {sorted(map(str, found ^ expected))}")
    for file in signed:
        for name in ("md5", "sha1"):
            said = pathlib.Path(f"{file}.{name}").read_text().strip()
            expect(said == hashlib.new(name, file.read_bytes()).hexdigest(), f"{file}.{name} does not fit")
    return signed


def check_signatures(signed):
    with tempfile.TemporaryDirectory() as home:
        def gpg(*arguments, **more):
            result = subprocess.run(["gpg", "--batch", "--quiet", "--homedir", home, *arguments],
                                    capture_output=True, text=True, **more)
            expect(result.returncode == 0, f"gpg {arguments}: {result.stderr}")
        try:
            gpg("--import", input=os.environ["MAVEN_GPG_KEY"])
            for file in signed:
                gpg("--verify", f"{file}.asc", str(file))
        finally:
            subprocess.run(["gpgconf", "--homedir", home, "--kill", "all"], check=True)


def check_pom(file, project, version):
    def said(path):
        return (project.findtext("/".join(POM + part for part in path.split("/"))) or "").strip()
    for path in ("name", "description", "url", "licenses/license/name", "licenses/license/url", "developers/developer/name",
                 "scm/connection", "scm/developerConnection", "scm/url"):
        expect(said(path), f"{file.name} does not say {path}")
    expect(said("url") == said("scm/url"), f"{file.name} has an address with a name behind it")
    expect(said("version") == version and project.find(POM + "parent") is None, f"{file.name} needs a parent")
    text = file.read_text()
    expect("SNAPSHOT" not in text and "${" not in text and "<scope>test" not in text, f"{file.name} is not flat")


def check_bom(file, project, version):
    managed = project.iterfind(f"{POM}dependencyManagement/{POM}dependencies/{POM}dependency")
    said = sorted(tuple(one.findtext(POM + part) for part in ("groupId", "artifactId", "version")) for one in managed)
    ours = [("dev.blogkit", module, version) for module in ("blog-core", "blog-feed", "blog-markdown")]
    expect(said == ours, f"{file.name} manages {said}")


def check_jar(file, licence):
    with zipfile.ZipFile(file) as jar:
        expect(jar.read("META-INF/LICENSE") == licence, f"{file.name} has not the licence")
        names = jar.namelist()
    kind = {"sources": "module-info.java", "javadoc": "element-list"}.get(file.stem.rsplit("-", 1)[1], "module-info.class")
    expect(kind in names, f"{file.name} has no {kind}")


def check_sizes(jars):
    for jar in jars:
        size, most = jar.stat().st_size, MOST_BYTES[jar.parent.parent.name]
        print(f"{size:9,d} bytes  {jar.name}")
        expect(size <= most, f"more than {most:,d}: leave something out, or change the number, and what the README says of it")


def main(repository, version, licence):
    signed = check_files(pathlib.Path(repository), version)
    check_signatures(signed)
    for file in signed:
        if file.suffix == ".pom":
            project = ElementTree.parse(file).getroot()
            check_pom(file, project, version)
            if file.name.startswith("blogkit-"):
                check_bom(file, project, version)
        elif file.suffix == ".jar":
            check_jar(file, pathlib.Path(licence).read_bytes())
    print(f"{len(signed)} files, signed, with checksums that fit")
    check_sizes([file for file in signed if file.name.endswith(f"-{version}.jar")])


main(*sys.argv[1:])
