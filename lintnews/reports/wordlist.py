"""The words of stories that no dictionary has, with how often and where: what a newsroom's own list is made from."""

import json
from collections.abc import Iterable, Sequence

from lintnews.accept import Accepted
from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.prose.orthography.masking import masked
from lintnews.prose.orthography.words import ABSENT, Words
from lintnews.records import Record

_WORD = expression(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_POSSESSIVE = expression(r"['’]s?$")
_CONTRACTED = expression(r"(?:n['’]t|['’](?:ll|re|ve|d|m|s))$")


class UnknownWord(Record):
    """A word as it is written, how often it stands in how many stories, and where first."""

    word: str
    times: int
    stories: int
    path: str
    line: int


def unknown(stories: Iterable[Document]) -> list[UnknownWord]:
    """The words that no dictionary has and the newsroom does not accept yet, the most frequent first.

    Names are kept apart from words by their capitals. A word that begins a sentence counts as the word in small
    letters where that stands elsewhere.
    """
    counts: dict[str, int] = {}
    within: dict[str, int] = {}
    first: dict[str, tuple[str, int]] = {}
    for story in stories:
        here: dict[str, int] = {}
        for word, start in _words(story):
            here[word] = here.get(word, 0) + 1
            if word not in first:
                first[word] = (story.name, story.source.position(story.source_span(start, start + 1).start)[0])
        for word, count in here.items():
            counts[word] = counts.get(word, 0) + count
            within[word] = within.get(word, 0) + 1
    for word in [word for word in counts if word.istitle() and word.lower() in counts]:
        lower = word.lower()
        counts[lower] += counts.pop(word)
        within[lower] = max(within[lower], within[word])
    found = [UnknownWord(word, count, within[word], *first[word]) for word, count in counts.items()]
    return sorted(found, key=lambda row: (-row.times, row.word.lower(), row.word))


def _words(story: Document) -> Iterable[tuple[str, int]]:
    words = story.lexicon.get(Words)
    accepted = Accepted(story.lexicon.sections.get("accept", ()))
    known: dict[str, bool] = {}
    for match in _WORD.finditer(story.text):
        word = _POSSESSIVE.sub("", match.group())
        if word not in known:
            known[word] = _known(word, words) or word in accepted
        if not known[word] and not masked(story.text, match.start(), match.start() + len(word)):
            yield word, match.start()


def _known(word: str, words: Words) -> bool:
    """Whether a dictionary has a word: each part of a hyphenated one; what it was before a contraction."""
    plain = _CONTRACTED.sub("", word.replace("’", "'")).lower()
    return all(
        len(part) < 3 or words.frequency(part) != ABSENT or words.frequency(_fold(part)) != ABSENT
        for part in plain.split("-")
    )


def _fold(word: str) -> str:
    """A word without its accents, as dictionaries of English have it."""
    import unicodedata

    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


def as_text(stories: Sequence[Document]) -> str:
    """One word a line, with its count and the place where it stands first."""
    rows = unknown(stories)
    width = len(str(rows[0].times)) if rows else 0
    return "\n".join(f"{row.times:{width}}  {row.word}  ({row.path}:{row.line})" for row in rows)


def as_json(stories: Sequence[Document]) -> str:
    """The words as JSON: `{"version": 1, "words": [{"word", "count", "stories", "path", "line"}, ...]}`."""
    rows = [
        {"word": row.word, "count": row.times, "stories": row.stories, "path": row.path, "line": row.line}
        for row in unknown(stories)
    ]
    return json.dumps({"version": 1, "words": rows}, ensure_ascii=False)
