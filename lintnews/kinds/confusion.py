"""Words mistaken for others that sound or look alike, told by the words around them."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import product
from typing import Any, ClassVar, Literal

from lintnews.document import Document
from lintnews.prose.folding import fold
from lintnews.prose.lettercase import cased
from lintnews.prose.orthography.masking import masked
from lintnews.rule import Hit, Rule, Trigger

_PLACE = "_"
_KEYS = ("wrong", "right", "contexts", "unless", "bad", "good")


class Kind(Rule):
    """Reports a word that is a good word in the wrong place: `pubic hearing`, `tow the line`.

    Each of `confusions` gives what is `wrong`, what is `right`, and the `contexts` in which that is nearly sure:
    phrases in which `_` stands for the wrong word and slashes part words that may stand in one place. Without contexts
    the wrong words are wrong everywhere. `unless` lists phrases, likewise, in which all is well. `wrong` may be a
    list, and `_` in what is right stands for any of it. `bad` and `good` of an entry are examples of its own.

    Phrases are whole words, in any case, with straight apostrophes for both kinds. Quotations are read too; nothing in
    them is edited. `{right}` in the message is what is right.
    """

    confusions: list[dict[str, str | list[str]]]
    quotes: Literal["skip", "include", "only"] = "include"

    reads_language: ClassVar[bool] = True
    placeholders = ("match", "right")

    # Worked out when packs are compiled, see `prepare`.
    places: ClassVar[Sequence[tuple[int, int, int]]] = ()

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
    def _phrases(self) -> dict[str, tuple[int, int, int]]:
        """Every phrase to look for, with the number of its entry and the place of what is wrong in it."""
        found: dict[str, tuple[int, int, int]] = {}
        for number, entry in enumerate(self.confusions):
            contexts = [context.split() for context in _listed(entry, "contexts") or [_PLACE]]
            for wrong, context in product(map(fold, _listed(entry, "wrong")), contexts):
                for words in product(*(word.split("/") for word in context)):
                    at = len(" ".join(words).partition(_PLACE)[0])
                    phrase = fold(" ".join(words)).replace(_PLACE, wrong)
                    found.setdefault(phrase, (number, at, at + len(wrong)))
        return found

    def examples(self) -> Iterator[tuple[list[str | int], str, str]]:
        yield from super().examples()
        for number, entry in enumerate(self.confusions):
            for key in ("bad", "good"):
                place: list[str | int] = ["confusions", number, key]
                yield from ((place, key, example) for example in _listed(entry, key))

    def prepare(self) -> dict[str, Any]:
        entries = [{key: entry[key] for key in entry if key not in ("bad", "good")} for entry in self.confusions]
        return {"places": list(self._phrases.values()), "confusions": entries}

    def triggers(self) -> Sequence[str]:
        return list(self._phrases)

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        seen: set[tuple[int, int]] = set()
        for trigger in triggers:
            if not _whole(story.folded, trigger.start, trigger.end):
                continue
            number, left, right = self.places[trigger.number]
            start, end = trigger.start + left, trigger.start + right
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
