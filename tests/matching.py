"""Runs one rule on one text, for the tests of kinds."""

from typing import Any

from lintnews import kinds
from lintnews.document import Document
from lintnews.lexicon import Lexicon
from lintnews.patterns.triggers import TriggerIndex
from lintnews.prose.zones import Zone
from lintnews.rule import Hit, Rule
from lintnews.source import Source, View


def story_of(text: str, zones: list[Zone] | None = None, accept: list[str] | None = None) -> Document:
    """A story whose zones are given, or which is all one paragraph."""
    lexicon = Lexicon({"accept": accept or []})
    return Document(Source(text, "story.txt"), View.identity(text), zones or [Zone("paragraph", 0, len(text))], lexicon)


def rule_of(kind: str, **fields: Any) -> Rule:
    """A rule as its pack makes it: prepared once, then built from plain fields."""
    fields = {"message": "m", "extends": kind, **fields}
    rule = kinds.build(kind, "test.rule", fields)
    assert list(rule.problems()) == []
    return kinds.build(kind, "test.rule", {**fields, **rule.prepare()})


def hits_of(rule: Rule, story: Document) -> list[Hit]:
    """What the engine would be told: the rule is asked only where one of its triggers stands."""
    phrases = kinds.build(rule.extends, rule.id, rule.__dict__).triggers()
    wanted = [(number, phrase) for number, phrase in enumerate(phrases or ()) if phrase]
    index = TriggerIndex([phrase for _, phrase in wanted], [[(0, number)] for number, _ in wanted])
    found = index.find(story.folded).get(0, [])
    if not found and phrases is not None and "" not in phrases:
        return []
    return sorted(rule.hits(story, found))


def matches(kind: str, text: str, **fields: Any) -> list[str]:
    """The text of each hit of a rule of this kind."""
    return [text[hit.start : hit.end] for hit in hits_of(rule_of(kind, **fields), story_of(text))]
