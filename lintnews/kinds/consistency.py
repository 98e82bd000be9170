"""Two forms of one thing in one story."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, ClassVar

from lintnews import actions
from lintnews.document import Document
from lintnews.patterns.tokens import Match, Plan, Tokens
from lintnews.rule import Hit, Rule, Trigger


class Kind(Rule):
    """Reports a story that uses both forms of one of the pairs of `either`: once both have been met, the last one in
    each headline, paragraph and so on that holds any. `{first}` in the message is the form that came first.

    Forms are words, phrases or regular expressions and stand as words of their own unless `nonword` is true.
    """

    either: dict[str, str]
    nonword: bool = False
    ignorecase: bool = False

    placeholders: ClassVar[tuple[str, ...]] = ("match", "first")

    # Worked out when packs are compiled: form n belongs to pair n // 2. See `prepare`.
    owners: ClassVar[Sequence[int]] = ()
    loose: ClassVar[Sequence[int]] = ()

    @cached_property
    def _forms(self) -> list[str]:
        return [form for pair in self.either.items() for form in pair]

    @cached_property
    def _tokens(self) -> Tokens:
        return Tokens(self, self._forms, self.ignorecase, not self.nonword)

    @property
    def _plan(self) -> Plan:
        return self._tokens.plan

    def prepare(self) -> dict[str, Any]:
        return {"owners": self._plan.owners, "loose": self._plan.loose, **self._tokens.quotes()}

    def triggers(self) -> Sequence[str]:
        return self._plan.phrases + [""] * bool(self._plan.loose)

    def problems(self) -> Iterator[tuple[str | Sequence[str | int], str]]:
        if not self.either:
            yield "either", "there is nothing to look for; give pairs of forms of which a story is to use one"
        for one, other in self.either.items():
            if one == other or (self.ignorecase and one.lower() == other.lower()):
                hint = "; without 'ignorecase' they differ" if one != other else ""
                yield ["either", one], f"the two forms are the same{hint}; give two of which a story is to use one"
        for number, problem in Tokens(self, self._forms, self.ignorecase, word=False).problems():
            yield ["either", self._forms[number - number % 2]], problem

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        by_pair: dict[int, list[Trigger]] = {}
        for trigger in triggers:
            form = self.owners[trigger.number]
            by_pair.setdefault(form // 2, []).append(trigger._replace(number=form % 2))
        for pair in sorted({*by_pair, *(form // 2 for form in self.loose)}):
            forms = Tokens(self, self._forms[2 * pair : 2 * pair + 2], self.ignorecase, not self.nonword)
            loose = [form % 2 for form in self.loose if form // 2 == pair]
            found = list(forms.matches(story, by_pair.get(pair, []), (), loose))
            if len({match.number for match in found}) == 2:
                yield from self._mixed(story, found)

    def _mixed(self, story: Document, found: list[Match]) -> Iterator[Hit]:
        """The last match of each block, from the one on in which the second form comes up."""
        text = story.source.text if self.looks_at.raw else story.text
        first = text[found[0].start : found[0].end]
        second_at = next(match.start for match in found if match.number != found[0].number)
        last: dict[object, Match] = {}
        for match in found:
            last[self.looks_at.region_at(story, match.start, match.end)] = match
        for match in last.values():
            if match.start >= second_at:
                suggestions, safe = actions.offer(self.action, text, match.start, match.end)
                values = {"match": text[match.start : match.end], "first": first}
                yield Hit(match.start, match.end, values, suggestions, safe, in_source=self.looks_at.raw)
