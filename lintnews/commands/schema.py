"""Print a JSON Schema of rule files or of lintnews.yml, for editors that complete and check YAML."""

import argparse
import json


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which of the two."""
    which = ("rule", "config")
    parser.add_argument("what", nargs="?", choices=which, default="rule", metavar="rule|config", help="default: rule")


def run(options: argparse.Namespace) -> int:
    """Print the schema."""
    from lintnews import jsonschema

    print(json.dumps(jsonschema.describe(options.what), indent=2, ensure_ascii=False))
    return 0
