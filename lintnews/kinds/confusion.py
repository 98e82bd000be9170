"""Words mistaken for others that sound or look alike, told by the words around them."""

import marshal
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import product
from math import prod
from typing import Any, ClassVar, Literal

from lintnews.document import Document
from lintnews.prose.folding import fold
from lintnews.prose.lettercase import cased
from lintnews.prose.orthography.masking import masked
from lintnews.rule import Hit, Rule, Trigger

# The number of the entry, the place of what is wrong in the phrase, and the words that must stand before it and after
# it, each in one of several forms.
Context = tuple[int, int, int, list[list[str]], list[list[str]]]

_PLACE = "_"
# More than any context has phrases on one side: a side without words says nothing.
_NONE = 1_000_000
_KEYS = ("wrong", "right", "contexts", "unless", "bad", "good")


class Kind(Rule):
    """Reports a word that is a good word in the wrong place: `pubic hearing`, `tow the line`.

    Each of `confusions` gives what is `wrong`, what is `right`, and the `contexts` in which that is nearly sure:
    phrases in which `_` stands for the wrong word and slashes part words that may stand in one place. Without contexts
    the wrong words are wrong everywhere. `unless` lists phrases, likewise, in which all is well. `wrong` may be a
    list, and `_` in what is right stands for any of it. `bad` and `good` of an entry are examples of its own.

    Phrases are whole words, in any case, with straight apostrophes for both kinds. Quotations are read too; nothing in
    them is edited. `{right}` in the message is what is right.

    Of a context with words on both sides only those of one side are looked for with the wrong word, and those of the
    other are then compared: there are far fewer phrases than sentences that a context tells.
    """

    confusions: list[dict[str, str | list[str]]]
    quotes: Literal["skip", "include", "only"] = "include"

    reads_language: ClassVar[bool] = True
    placeholders = ("match", "right")

    # Worked out when packs are compiled, see `prepare`: for each phrase the contexts that it may stand for, in bytes,
    # since a story asks for few of them.
    places: ClassVar[Sequence[bytes]] = ()

    def problems(self) -> Iterator[tuple[str | Sequence[str | int], str]]:
        for number, entry in enumerate(self.confusions):
            for key in ("wrong", "right"):
                if not entry.get(key) or (key == "right" and not isinstance(entry[key], str)):
                    yield ["confusions", number], f"the key '{key}' is missing; it gives the {key} words"
            for key in entry:
                if key not in _KEYS:
                    yield ["confusions", number, key], f"unknown key '{key}'; use {', '.join(_KEYS)}"
            for context in _listed(entry, "contexts"):
                if context.split().count(_PLACE) != 1:
                    yield ["confusions", number, "contexts"], f"'{context}' needs one _ where the wrong word stands"

    @cached_property
    def _phrases(self) -> dict[str, list[Context]]:
        """Every phrase to look for, with the contexts that it may stand for."""
        found: dict[str, list[Context]] = {}
        for number, entry in enumerate(self.confusions):
            contexts = [context.split() for context in _listed(entry, "contexts") or [_PLACE]]
            for wrong, context in product(map(fold, _listed(entry, "wrong")), contexts):
                slots = [fold(slot).split("/") for slot in context]
                at = context.index(_PLACE)
                before, after = slots[:at], slots[at + 1 :]
                few, many = sorted((before, after), key=lambda side: prod(map(len, side)) if side else _NONE)
                for words in product(*few):
                    phrase = " ".join((*words, wrong) if few is before else (wrong, *words))
                    left = len(phrase) - len(wrong) if few is before else 0
                    rest = ([], many) if few is before else (many, [])
                    found.setdefault(phrase, []).append((number, left, left + len(wrong), *rest))
        return found

    def examples(self) -> Iterator[tuple[list[str | int], str, str]]:
        yield from super().examples()
        for number, entry in enumerate(self.confusions):
            for key in ("bad", "good"):
                place: list[str | int] = ["confusions", number, key]
                yield from ((place, key, example) for example in _listed(entry, key))

    def prepare(self) -> dict[str, Any]:
        entries = [{key: entry[key] for key in entry if key not in ("bad", "good")} for entry in self.confusions]
        return {"places": [*map(marshal.dumps, self._phrases.values())], "confusions": entries}

    def triggers(self) -> Sequence[str]:
        return list(self._phrases)

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        seen: set[tuple[int, int]] = set()
        for trigger in triggers:
            if not _whole(story.folded, trigger.start, trigger.end):
                continue
            for number, left, right, before, after in marshal.loads(self.places[trigger.number]):
                start, end = trigger.start + left, trigger.start + right
                first, last = _begin(story.folded, start, before), _finish(story.folded, end, after)
                if first is None or last is None or not _whole(story.folded, first, last):
                    continue
                if (start, end) in seen or self._excused(story, number, start, end):
                    continue
                seen.add((start, end))
                written = story.text[start:end]
                fitting = cased(str(self.confusions[number]["right"]).replace(_PLACE, written.lower()), written)
                yield Hit(start, end, {"right": fitting}, (fitting,))

    def _excused(self, story: Document, number: int, start: int, end: int) -> bool:
        text = story.text
        if not self.sees(story, start, end) or masked(text, start, end):
            return True
        if _initials(text, start, end) or _holds_name(text[start:end]):
            return True
        folded = story.folded
        for phrase in _listed(self.confusions[number], "unless"):
            for words in product(*(word.split("/") for word in phrase.split())):
                before, _, after = " ".join(words).partition(_PLACE)
                if (
                    folded.endswith(before, 0, start)
                    and folded.startswith(after, end)
                    and _whole(folded, start - len(before), end + len(after))
                ):
                    return True
        return False


def _begin(folded: str, start: int, slots: Sequence[Sequence[str]]) -> int | None:
    """Where the words before a span begin, one of each slot; None where others stand there."""
    for slot in reversed(slots):
        fitting = [word for word in slot if folded.endswith(word + " ", 0, start)]
        if not fitting:
            return None
        start -= len(max(fitting, key=len)) + 1
    return start


def _finish(folded: str, end: int, slots: Sequence[Sequence[str]]) -> int | None:
    """Where the words after a span end, one of each slot; None where others stand there."""
    for slot in slots:
        fitting = [word for word in slot if folded.startswith(" " + word, end)]
        if not fitting:
            return None
        end += len(max(fitting, key=len)) + 1
    return end


def _initials(text: str, start: int, end: int) -> bool:
    """Whether a word is in capitals and its neighbours are not, as `OT` and `AND` are where they stand for a name."""
    return text[start:end].isupper() and not text[max(start - 12, 0) : end + 12].isupper() and end - start > 1


def _holds_name(words: str) -> bool:
    """Whether a phrase that begins small has a capital further on: `the An` of a title, `an A` of a grade."""
    return words[0].islower() and any(word[0].isupper() for word in words.split()[1:])


def _listed(entry: dict[str, str | list[str]], key: str) -> list[str]:
    value = entry.get(key, [])
    return [value] if isinstance(value, str) else value


def _whole(folded: str, start: int, end: int) -> bool:
    """Whether a phrase stands as whole words, and not as a part of a compound or a contraction."""
    before, after = folded[max(start - 2, 0) : start], folded[end : end + 2]
    if (
        before[-1:].isalnum()
        or before[-1:] in ("-", "_", "/", "@", "#")
        or (before[-1:] in ("'", ".") and before[0].isalnum())
    ):
        return False
    return not after[:1].isalnum() and after[:1] not in ("-", "_") and not (after[:1] == "'" and after[1:].isalpha())
