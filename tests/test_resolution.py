"""Who a speaker is: names, offices and pronouns."""

import pytest

from lintnews import formats, pack
from lintnews.config import DEFAULT_PACKS
from lintnews.lexicon import Lexicon
from lintnews.source import Source

LEXICON = Lexicon()
for name in DEFAULT_PACKS:
    LEXICON = LEXICON.merged(pack.load(pack.find(name, "."))[1])

ORME = "Mayor Anna Orme opened the pier. "
LEE = "Captain David Lee closed it. "


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (ORME + "“It is a fine pier,” Orme said.", "Anna Orme"),
        (ORME + "“It is a fine pier,” said Ms. Orme.", "Anna Orme"),
        (ORME + "“It is a fine pier,” the mayor said.", "Anna Orme"),
        (ORME + "“It is a fine pier,” she said.", "Anna Orme"),
        (ORME + "“It is a fine pier,” he said.", ""),
        (ORME + "“It is a fine pier,” a fisherman said.", ""),
        (ORME + "“It is a fine pier,” said a lawyer for Orme.", ""),
        ("US Secretary of State Anna Orme said: “It is a fine pier.”", "Anna Orme"),
        ("Anna Orme, head of research at the board said: “It is a fine pier.”", "Anna Orme"),
        ("Anna Orme, police officers of the city said, left. “It is a fine pier,” they said.", ""),
        ("A lawyer for Secretary of State Anna Orme said: “It is a fine pier.”", ""),
        ("The harbour’s director, Anna Orme, said: “It is a fine pier.”", "Anna Orme"),
        ("The Harbour Board’s Anna Orme said: “It is a fine pier.”", "Anna Orme"),
        ("David Lee built it. The Harbour Board’s lawyer Anna Orme said: “It is a fine pier.”", "Anna Orme"),
        ("David Lee built it. In Lee’s words, “it is a fine pier.”", "David Lee"),
        ("David Lee rose. In Anna Orme’s words, it was “a fine old pier.” “It leaks a little,” he said.", "David Lee"),
        ("David Lee left. “It is a fine pier,” one Lee aide said.", ""),
        ("David Lee left. His wife, Nora, waited. “It is a fine pier,” she said.", "Nora"),
        ("David Lee left with his son Omar. They spoke. “It is a fine pier,” Omar said.", "Omar"),
        ("David Lee built it. His wife Nora Lee left. “It is a fine pier,” she said.", "Nora Lee"),
        ("“It is a fine pier,” said Zubaida Qworth, 61.", "Zubaida Qworth"),
        ("“It is a fine pier,” said Morlock Vance Holdings.", ""),
        ("“It is my pier,” Morlock Vance said.", "Morlock Vance"),
        ("“It is a fine pier,” Morlock Vance said.", ""),
        ("Zubaida, a 24-year-old baker, stayed. “It is a fine pier,” she said.", "Zubaida"),
        ("Wick, six, stayed. “It is a fine pier,” Wick said.", "Wick"),
        ("His neighbour, the late David Lee, was calm. “It is a fine pier,” David Lee said.", "David Lee"),
        ("David Lee and Paul Grant left. “It is a fine pier,” Lee and Grant said.", ""),
        ("“It is a fine pier,” Lee and his friends said. David Lee left.", ""),
        ("A spokesman for Harbour Holdings Inc., David Lee, left. “It is a fine pier,” he said.", "David Lee"),
        ("A teacher at the old harbour school, David Lee, left. “It is a fine pier,” he said.", "David Lee"),
        ("A solicitor with the firm of Vance and Lowe, Anna Orme, left. “It is a fine pier,” she said.", "Anna Orme"),
        ("Wick Hathers, 29, paused. “I built a fine pier,” they said.", "Wick Hathers"),
        ("Wick Hathers, 29, paused. “It is a fine pier,” they said.", ""),
        ("David Lee, who uses they and them, paused. “It is a fine pier,” they said.", "David Lee"),
        ("Anna Orme (they/them) paused. “It is a fine pier,” they said.", "Anna Orme"),
        ("Anna Orme, 29, who goes by they, paused. “It is a fine pier,” they said.", "Anna Orme"),
        ("Anna Orme paused. “I built a fine pier,” they said.", ""),
        # Somebody without a name may come between.
        ("David Lee left. Her landlord, a baker, stayed. “It is a fine pier,” he said.", ""),
        ("David Lee left. Her landlady, a baker, stayed. “It is a fine pier,” he said.", "David Lee"),
        ("David Lee, the minister, left. “It is a fine pier,” the shadow minister said.", ""),
        ("David Lee left. The pier was shut, said Paul Grant. “It is a fine pier,” he said.", "Paul Grant"),
        ("Vale of Leddon senior forecaster Anna Orme left. “It is a fine pier,” Orme said.", "Anna Orme"),
        ("“It is a fine pier,” Vale of Leddon senior forecaster Anna Orme said.", "Anna Orme"),
        # The subject goes before the object, the near before the far, who speaks before who is named.
        ("David Lee thanked Paul Grant. “It is a fine pier,” he said.", "David Lee"),
        ("David Lee arrived. Paul Grant left. “It is a fine pier,” he said.", "Paul Grant"),
        ("David Lee’s brother Paul Grant left. “It is a fine pier,” he said.", "Paul Grant"),
        ("When David Lee rose, Paul Grant left. “It is a fine pier,” he said.", "Paul Grant"),
        (ORME + LEE + "“It is a fine pier,” she said.", "Anna Orme"),
        ("David Lee beat Paul Grant. Asked if his boat was fast, Grant smiled. “It is,” he said.", "Paul Grant"),
        (
            "Xolani Dlamini, an advocate who worked with her for years, left. “It is a fine pier,” he said.",
            "Xolani Dlamini",
        ),
        ("The MP for Leddon Vale, Qworth Sandhu, rose. “It is a fine pier,” she said.", "Qworth Sandhu"),
        ("It stood at the Qworth Vance, said Anna Orme. “It is a fine pier,” she said.", "Anna Orme"),
        (
            "Qworth, 71, had been asked to stay, said the curator, Anna Orme. “It is a fine pier,” she said.",
            "Anna Orme",
        ),
        ("David Lee arrived. He thanked Paul Grant. “It is a fine pier,” he said.", "David Lee"),
        ("“It leaks a little,” said David Lee of Paul Grant. “It is a fine pier,” he said.", "David Lee"),
    ],
)
def test_the_last_speaker_is(text: str, want: str) -> None:
    source = Source(f"A pier opens\n\n{text}\n", "story.txt")
    story = formats.for_source(source).read(source, LEXICON)
    speaker = story.quotes[-1].speaker
    assert speaker is not None
    assert speaker.person == want
