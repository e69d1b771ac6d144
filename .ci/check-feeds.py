"""Checks all feeds in folders, and that the three formats of each hold the same posts.  check-feeds.py TOOLS FOLDER...

Does what feedcheck.py --strict --same-posts does of three files, but starts each reader once for all of them.
Posts may share a date: DuplicateUpdated is not counted.
"""
import collections
import pathlib
import sys

sys.dont_write_bytecode = True  # the tools are not ours
sys.path.insert(0, sys.argv[1])
import feedcheck  # noqa: E402

ENGINES = ["core", "feedparser", "jing", "rome", "xmllint"]
NAMES = ["atom.xml", "rss.xml", "feed.json"]

feeds = [[str(atom.with_name(atom.name[:-len("atom.xml")] + name)) for name in NAMES]
         for folder in sys.argv[2:] for atom in sorted(pathlib.Path(folder).rglob("*atom.xml"))]
if not feeds:
    sys.exit("no feeds in " + " ".join(sys.argv[2:]))
reports, ran, _ = feedcheck.check([path for feed in feeds for path in feed], ENGINES)
if ran != ENGINES:
    sys.exit(f"checked by {ran}, not by {ENGINES}")
by_path = {report.path: report for report in reports}
for feed in feeds:
    feedcheck.same_posts([by_path[path] for path in feed])

found = collections.Counter()
for report in reports:
    for item in report.items:
        if item["severity"] in ("error", "warning") and item["rule"] != "DuplicateUpdated":
            found[item["severity"]] += 1
            print(report.path, *(item[key] for key in ("severity", "engine", "rule", "where", "message")))
entries = sum(report.entries or 0 for report in reports)
print(f"{len(reports)} files with {entries} entries: {found['error']} errors, {found['warning']} warnings")
sys.exit(bool(found))
