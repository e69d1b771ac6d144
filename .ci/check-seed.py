"""Compares what the demo read from the seed with what its writer wrote.  check-seed.py SITE STDERR"""
import json
import pathlib
import re
import sys

site, errors = map(pathlib.Path, sys.argv[1:])
post, = json.loads((site / "posts.json").read_text())
title = "Finding Your Tribe or: Why You Should Join Me at DjangoCon"
permalink = "/finding-your-tribe-or-why-you-should-join-me-djang/"
expected = {
    "format": "bare",
    "title": title,
    "permalink": permalink,
    "path": permalink,
    "published": "2017-06-17",
    "tags": ["django", "advice", "python", "pycon", "djangocon"],
    "visible": True,
    "diagnostics": [],
}
wrong = {name: post.get(name) for name, value in expected.items() if post.get(name) != value}
assert not wrong, wrong
assert errors.read_text() == "", "diagnostics"
assert not re.search(r"<br\s*/?>\s*</p>", post["html"]), "a line break at the end of a paragraph"
page = (site / permalink.strip("/") / "index.html").read_text()
assert re.sub(r"(?s)<head>.*</head>", "", page).count(title) == 1, "the title stands not once on the page"
for feed in ("atom.xml", "rss.xml", "feed.json"):
    assert (site / feed).read_text().count(title) == 1, "the title stands not once in " + feed
print("the seed is read as written")
