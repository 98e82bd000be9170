"""The rules that are shipped: what each carries, that its examples hold, and what it says."""

from pathlib import Path

import pytest
import yaml

from lintnews import engine, examples, formats, pack, ruleset
from lintnews.config import DEFAULT_PACKS
from lintnews.lexicon import Lexicon
from lintnews.loading.marking import marked
from lintnews.source import Source

RULES = Path(__file__).parent.parent / "rules"
PACKS = sorted(folder.name for folder in RULES.iterdir() if folder.is_dir())
FILES = [path for path in sorted(RULES.rglob("*.yml")) if path.name not in ("pack.yml", "lexicon.yml")]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_each_says_why_and_by_whose_book_and_gives_examples_of_both_kinds(path: Path) -> None:
    rule = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert {key for key in ("message", "level", "why", "source") if not rule.get(key)} == set()
    carriers = rule["confusions"] if rule["extends"] == "confusion" and "bad" not in rule else [rule]
    assert all(carrier.get("bad") and carrier.get("good") for carrier in carriers)


@pytest.mark.parametrize("name", PACKS)
def test_every_rule_of_a_pack_fires_on_its_examples_and_nowhere_else(name: str) -> None:
    failures, count = examples.failures([str(RULES / name)], coverage=True)
    assert failures == [] and count >= 5


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    words = Lexicon()
    for name in DEFAULT_PACKS:
        words = words.merged(pack.load(str(RULES / name))[1])
    return words


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        ("credits.byline-authors", "The byline has 'Jamie Example', the front matter Jaime Example"),
        ("credits.copyright-year", "says 2022; the story is of 2023"),
        ("credits.dateline-other-city", "the front matter says SPRINGFIELD"),
        ("credits.missing-contributors", "credit Bo Sample and Cy Test"),
        ("credits.undeclared-contributor", "Jamie Sample is not among"),
        ("credits.unnamed-contributor", "leaves out Cy Test"),
        ("dates.age", "that makes 36 or 37"),
        ("dates.dateline-day", "the story is dated July 29"),
        ("dates.relative-day", "was a Thursday, not a Wednesday"),
    ],
)
def test_what_is_worked_out_is_told(rule: str, message: str, lexicon: Lexicon) -> None:
    file = pack.read_rule(str(RULES / f"{rule.replace('.', '/')}.yml"), rule)
    text, _ = marked(file.fields["bad"][0])
    story = formats.read(Source(text, "story.md"), lexicon)
    (finding,) = engine.check(story, ruleset.of_file(file, lexicon))
    assert message in finding.message
