"""What every rule has, whatever its kind, and what a rule reports."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, ClassVar, Literal

from lintnews.document import Document
from lintnews.finding import Level
from lintnews.prose.zones import Zone
from lintnews.records import Record
from lintnews.scope import Scope


class Hit(Record):
    """What a rule found, as a span of the story's visible text.

    `values` fill the `{name}` placeholders of the message (and, in their order, Vale's `%s`). `safe` says that the
    first suggestion may be put in place of the span without a person looking. `level` and `message`, where given,
    stand in for the rule's own. A hit `in_source` (of a rule that looks at the raw file) is a span of the source. One
    `of_story` is told of the story as a whole, such as what it lacks, and not of the words at its place.
    """

    start: int
    end: int
    values: Mapping[str, str] = {}
    suggestions: tuple[str, ...] = ()
    safe: bool = False
    level: Level | None = None
    message: str | None = None
    in_source: bool = False
    of_story: bool = False


class Trigger(Record):
    """One of a rule's trigger phrases, by its number, where it stands in the story's visible text."""

    number: int
    start: int
    end: int


class Rule:
    """A rule: its annotated attributes are the keys of its YAML file, its class docstring is the manual of its kind.

    `description` and `action` are Vale's. A kind derives from this, adds its own keys with their defaults (an
    annotation without a default is a key that must be given) and says what it finds in `hits`.
    """

    message: str
    extends: str
    level: Literal["suggestion", "warning", "error"] = "warning"
    scope: str | list[str] = "text"
    quotes: Literal["skip", "include", "only"] = "skip"
    link: str = ""
    limit: int = 0
    description: str = ""
    action: dict[str, Any] = {}
    why: str = ""
    source: str = ""
    bad: list[str] = []
    good: list[str] = []
    tests: list[dict[str, Any]] = []
    enabled: bool = True
    owner: str = ""
    since: str = ""
    expires: str = ""

    # What `{name}` in a message may name; Vale's `%s` takes them in this order.
    placeholders: ClassVar[tuple[str, ...]] = ("match",)

    # Whether a name in the newsroom's register of people is right wherever it stands. False for rules on names.
    heeds_register: ClassVar[bool] = True

    # Whether of several findings that ask for the same change those of the rule are told: a newsroom's own register
    # knows better than the story.
    knows_better: ClassVar[bool] = False

    # Whether the rule reads sentences, and so has nothing to say of a story in another language than that of its pack.
    reads_language: ClassVar[bool] = False

    def __init__(self, id: str, fields: Mapping[str, Any]) -> None:
        self.id = id
        # Whether the rule stands on any day.
        self.stands = not (fields.get("since") or fields.get("expires"))
        self.__dict__.update(fields)

    def problems(self) -> Iterator[tuple[str | Sequence[str | int], str]]:
        """Mistakes that types cannot tell, as (key or path, what is wrong and what to do); asked when packs load."""
        return iter(())

    def doubts(self) -> Iterator[tuple[Sequence[str | int], str]]:
        """What the rule can do without, as (path, what is odd and what to do); asked when a pack is tested."""
        return iter(())

    def examples(self) -> Iterator[tuple[list[str | int], str, str]]:
        """Each example with its path in the rule and `bad` or `good`, which says what it is an example of."""
        for key, examples in (("bad", self.bad), ("good", self.good)):
            for number, example in enumerate(examples):
                yield [key, number], key, example

    def prepare(self) -> dict[str, Any]:
        """Plain values that are worked out once, when packs are compiled, and then stand among the fields."""
        return {}

    def adds(self) -> Mapping[str, Any]:
        """Sections that the rule adds to the lexicon, when packs are compiled."""
        return {}

    def triggers(self) -> Sequence[str] | None:
        """Folded phrases without one of which the rule cannot match; None for a rule that must always run.

        An empty phrase among others says that the rule must always run and wants to be told of the others.
        """
        return None

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        """What the rule finds in the story; `triggers` are those of its trigger phrases that the story holds."""
        raise NotImplementedError

    @cached_property
    def weighs(self) -> Sequence[str]:
        """The ids of rules whose findings it counts. Such a rule is not asked for `hits` but, when all others have told
        theirs, for what it makes of their number.
        """
        return ()

    def hits_by_number(self, story: Document, findings: Mapping[str, int]) -> Iterator[Hit]:
        """What the rule finds in a story in which others have so many findings, by their ids."""
        return iter(())

    @cached_property
    def needs(self) -> str:
        """The fact of a story, such as `credits`, without which the rule finds nothing; empty for a rule to be asked of
        any story.
        """
        return ""

    @cached_property
    def looks_at(self) -> Scope:
        """The scope, read."""
        return Scope(self.scope)

    def quotes_in(self, zone: Zone) -> str:
        """What the rule sees of the quotations in a zone. Who names block quotations means to look into them."""
        named = zone.kind == "quote-block" and "quotes" not in vars(self) and self.looks_at.block_quotes
        return "include" if named else self.quotes

    def regions(self, story: Document) -> Iterator[tuple[Zone, str]]:
        """The zones in the rule's scope (its sentences, for `scope: sentence`), each with its text as the rule may
        see it, in order.
        """
        for zone in self.looks_at.regions(story):
            yield zone, self.looks_at.shown(story, story.seen(self.quotes_in(zone)), zone)

    def sees(self, story: Document, start: int, end: int) -> bool:
        """Whether a span lies in the rule's scope, and in a quotation only where the rule looks into quotations."""
        region = self.looks_at.region_at(story, start, end)
        return region is not None and story.seen(self.quotes_in(region))[start:end] == story.text[start:end]
