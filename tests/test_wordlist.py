"""`lintnews words`: what no dictionary has, with counts and places."""

import json

from lintnews.document import Document
from lintnews.formats import text
from lintnews.lexicon import Lexicon
from lintnews.reports import wordlist
from lintnews.source import Source


def story(copy: str, name: str = "draft.txt", accept: tuple[str, ...] = ()) -> Document:
    return text.read(Source(copy, name), Lexicon({"accept": list(accept)}))


ONE = "Zorblatt says hello\n\nThe zorblatt of Qwixford didn't see Qwixford’s café-goers at https://qqzz.example/zzq."


def test_unknown_words_are_counted() -> None:
    rows = wordlist.unknown([story(ONE), story("Qwixford votes", "b.txt")])
    assert [(row.word, row.times, row.stories, row.path, row.line) for row in rows] == [
        ("Qwixford", 3, 2, "draft.txt", 3),
        ("zorblatt", 2, 1, "draft.txt", 3),
    ]


def test_accepted_words_are_left_out() -> None:
    rows = wordlist.unknown([story(ONE, accept=("Qwixford", "zorblatt"))])
    assert rows == []


def test_both_reports() -> None:
    assert wordlist.as_text([story(ONE)]) == "2  Qwixford  (draft.txt:3)\n2  zorblatt  (draft.txt:3)"
    data = json.loads(wordlist.as_json([story(ONE)]))
    assert data["words"][0] == {"word": "Qwixford", "count": 2, "stories": 1, "path": "draft.txt", "line": 3}
    assert wordlist.as_text([story("A plain story")]) == ""
