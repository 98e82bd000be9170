"""The command line (a first cut)."""

import argparse
import importlib
import sys
from pathlib import Path

from lintnews import formats, ruleset
from lintnews.cache import Cache
from lintnews.config import Config
from lintnews.engine import check
from lintnews.errors import LintnewsError
from lintnews.finding import Report
from lintnews.source import Source


def main() -> int:
    arguments = sys.argv[1:]
    command = arguments.pop(0) if arguments and arguments[0] in ("check", "sources") else "check"
    parser = argparse.ArgumentParser()
    parser.add_argument("--format", default="text")
    parser.add_argument("--packs")
    parser.add_argument("paths", nargs="*")
    options = parser.parse_args(arguments)
    config = Config({"packs": options.packs.split(",")} if options.packs else {}, ".")
    try:
        rules = ruleset.load([f for f in config.pack_folders()], {}, Cache.of_user())
        reports = []
        stories = []
        for path in options.paths:
            source = Source.from_bytes(Path(path).read_bytes(), path)
            story = formats.for_source(source).read(source, rules.lexicon)
            if command == "check":
                reports.append(Report(path, source, check(story, rules)))
            else:
                stories.append(story)
    except LintnewsError as error:
        print(f"lintnews: {error}", file=sys.stderr)
        return 2
    if command == "check":
        print(importlib.import_module(f"lintnews.reporters.{options.format}").report(reports))
    else:
        from lintnews.sources import as_json

        print(as_json(stories))
    return 0
