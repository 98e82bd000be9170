"""Contributor lines as newsrooms write them, found in a story and read into names. The names are invented."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews import pack
from lintnews.lexicon import Lexicon
from lintnews.prose.credits import Credit, Credits
from lintnews.prose.folding import fold
from lintnews.prose.layout import find_zones

BODY = (
    "The council voted on Tuesday to close the bridge for repairs that are to last until the end of next year, "
    "a decision that shop owners on both banks had fought for months in hearings, petitions and the courts."
)


@cache
def lexicon() -> Lexicon:
    return Lexicon(pack.load(pack.find("credits", "."))[1])


def read(line: str) -> Credit | None:
    return lexicon().get(Credits).read(line, 0, len(line))


def told(line: str) -> list[str]:
    """Everybody in a line, each as `name @ place / outlet`, with what is known."""
    credit = read(line)
    assert credit is not None, line
    rows = []
    for clause in credit.clauses:
        for person in clause.people:
            assert line[person.start : person.end] == (person.name or line[person.start : person.end])
            place = f" @ {person.place}" if person.place else ""
            rows.append(f"{person.name}{place}{f' / {person.outlet}' if person.outlet else ''}".strip())
    return rows


SHAPES = [
    # CNN
    ("CNN’s Ada Example, Bo Sample and Cy Test contributed reporting.", "Ada Example / CNN; Bo Sample / CNN; Cy Test / CNN"),
    ("CNN’s Ada Example contributed to this report.", "Ada Example / CNN"),
    ("CNN's Ada Example and Bo Sample contributed to this story.", "Ada Example / CNN; Bo Sample / CNN"),
    ("CNN’s Ada Example in Kyiv and Bo Sample in London contributed reporting.", "Ada Example @ Kyiv / CNN; Bo Sample @ London / CNN"),
    ("CNN’s Ada Example contributed reporting from Tel Aviv, Israel.", "Ada Example @ Tel Aviv, Israel / CNN"),
    ("Ada Example reported from Kyiv and Bo Sample wrote from London. CNN’s Cy Test contributed to this report.", "Ada Example @ Kyiv; Bo Sample @ London; Cy Test / CNN"),
    # The Associated Press
    ("Associated Press writer Ada Example contributed to this report.", "Ada Example / Associated Press"),
    ("Associated Press writers Ada Example in London, Bo Sample in Paris and Cy Test in Washington contributed to this report.", "Ada Example @ London / Associated Press; Bo Sample @ Paris / Associated Press; Cy Test @ Washington / Associated Press"),
    ("AP writers Ada Example and Bo Sample contributed.", "Ada Example / AP; Bo Sample / AP"),
    ("Example reported from Los Angeles. Associated Press writer Bo Sample contributed from Albuquerque.", "Example @ Los Angeles; Bo Sample @ Albuquerque / Associated Press"),
    ("Associated Press White House Correspondent Ada Example contributed to this report from Springfield, Ill.", "Ada Example @ Springfield, Ill. / Associated Press"),
    ("AP Science Writer Ada Example in New York and AP video journalist Bo Sample in St. Louis contributed to this report.", "Ada Example @ New York / AP; Bo Sample @ St. Louis / AP"),
    ("The Associated Press contributed to this report.", "/ The Associated Press"),
    # Reuters
    ("(Reporting by Ada Example; Editing by Bo Sample)", "Ada Example; Bo Sample"),
    ("Reporting by Ada Example in Oslo and Bo Sample; Additional reporting by Cy Test; Writing by Di Check; Editing by Ed Proof", "Ada Example @ Oslo; Bo Sample; Cy Test; Di Check; Ed Proof"),
    ("(Additional reporting by Ada Example, Bo Sample, Lee Chee Tan and Dee Lim in Singapore and Cy Test in Beijing; Editing by Ed Proof and Flo Query.)", "Ada Example; Bo Sample; Lee Chee Tan; Dee Lim @ Singapore; Cy Test @ Beijing; Ed Proof; Flo Query"),
    ("(Reporting by Ada Example and Bo Sample in West Harbor, Florida, and Cy Test in Washington, D.C.; Editing by Ed Proof)", "Ada Example; Bo Sample @ West Harbor, Florida; Cy Test @ Washington, D.C.; Ed Proof"),
    ("Reporting by Ada Example Editing by Bo Sample", "Ada Example; Bo Sample"),
    ("(Reporting by Ada Example and the Oslo newsroom; Editing by Bo Sample)", "Ada Example; / the Oslo newsroom; Bo Sample"),
    ("Compiled by Ada Example; Edited by Bo Sample", "Ada Example; Bo Sample"),
    ("Reporting and writing by Ada Example; Graphics by Bo Sample; Production by Cy Test", "Ada Example; Bo Sample; Cy Test"),
    # Bloomberg
    ("--With assistance from Ada Example and Bo Sample.", "Ada Example; Bo Sample"),
    ("— With assistance by Ada Example, and Bo Sample", "Ada Example; Bo Sample"),
    ("--With assistance from Ada Example (Economist).", "Ada Example"),
    # The New York Times
    ("Ada Example contributed reporting.", "Ada Example"),
    ("Ada Example and Bo Sample contributed reporting from Paris, and Cy Test from Rome.", "Ada Example @ Paris; Bo Sample @ Paris; Cy Test @ Rome"),
    ("Reporting was contributed by Ada Example, Bo Sample and Cy Test.", "Ada Example; Bo Sample; Cy Test"),
    ("Ada Example contributed research.", "Ada Example"),
    ("Ada Example reported from Kyiv, Ukraine, and Bo Sample from Washington. Cy Test contributed reporting from London.", "Ada Example @ Kyiv, Ukraine; Bo Sample @ Washington; Cy Test @ London"),
    ("Research was contributed by Ada Example in Berlin.", "Ada Example @ Berlin"),
    # The Washington Post
    ("Ada Example and Bo Sample contributed to this report.", "Ada Example; Bo Sample"),
    ("Example reported from Seoul. Bo Sample in Tokyo and Cy Test in Washington contributed to this report.", "Example @ Seoul; Bo Sample @ Tokyo; Cy Test @ Washington"),
    ("Staff writer Ada Example and researcher Bo Sample contributed to this report.", "Ada Example; Bo Sample"),
    # Politico
    ("Ada Example contributed to this report.", "Ada Example"),
    ("With help from Ada Example, Bo Sample and Cy Test", "Ada Example; Bo Sample; Cy Test"),
    ("--additional reporting by Ada Example.", "Ada Example"),
    # The Wall Street Journal
    ("—Ada Example contributed to this article.", "Ada Example"),
    ("—Ada Example in Brussels and Bo Sample in New York contributed to this article.", "Ada Example @ Brussels; Bo Sample @ New York"),
    # The Guardian
    ("Additional reporting by Ada Example and Bo Sample", "Ada Example; Bo Sample"),
    ("Agence France-Presse contributed to this report", "/ Agence France-Presse"),
    ("With Reuters and Agence France-Presse", "/ Reuters; / Agence France-Presse"),
    ("Reuters and the Associated Press contributed to this report", "/ Reuters; / the Associated Press"),
    # BBC
    ("Additional reporting by Ada Example, BBC News", "Ada Example / BBC News"),
    ("Additional reporting by Ada Example and Bo Sample, BBC Verify", "Ada Example; Bo Sample / BBC Verify"),
    ("Edited by Ada Example", "Ada Example"),
    # AFP
    ("bur-abc/de/fg", "abc; de; fg"),
    ("abc-de/fg/hi", "abc; de; fg; hi"),
    # USA TODAY
    ("Contributing: Ada Example, The Daily Bugle; Bo Sample, The Springfield (Ill.) News", "Ada Example / The Daily Bugle; Bo Sample / The Springfield (Ill.) News"),
    ("Contributing: Ada Example, Bo Sample and Cy Test, USA TODAY; The Associated Press", "Ada Example; Bo Sample; Cy Test / USA TODAY; / The Associated Press"),
    ("Contributing: Ada Example, Medill News Service.", "Ada Example / Medill News Service"),
    ("Contributing: The Associated Press", "/ The Associated Press"),
    ("Contributing from Paris: Ada Example", "Ada Example"),
    # NBC, ABC, CBS, Fox, CNBC, NPR
    ("NBC News' Ada Example contributed.", "Ada Example / NBC News"),
    ("ABC News’ Ada Example, Bo Sample and Cy Test contributed to this report.", "Ada Example / ABC News; Bo Sample / ABC News; Cy Test / ABC News"),
    ("ABC News's Ada Example contributed to this report.", "Ada Example / ABC News"),
    ("— CNBC’s Ada Example contributed reporting.", "Ada Example / CNBC"),
    ("Fox News’ Ada Example and The Associated Press contributed to this report.", "Ada Example / Fox News; / The Associated Press"),
    ("NPR's Ada Example contributed to this report.", "Ada Example / NPR"),
    # ProPublica and partners
    ("Ada Example and Bo Sample contributed research.", "Ada Example; Bo Sample"),
    ("Ada Example of The Daily Bugle and Bo Sample of ProPublica contributed reporting.", "Ada Example / The Daily Bugle; Bo Sample / ProPublica"),
    ("ProPublica’s Ada Example contributed data analysis.", "Ada Example / ProPublica"),
    # anybody
    ("Daily Bugle staff writer Ada Example contributed to this story.", "Ada Example / Daily Bugle"),
    ("Times staff writers Ada van der Example and Bo O’Sample Jr. in Sacramento contributed to this report.", "Ada van der Example / Times; Bo O’Sample Jr. @ Sacramento / Times"),
    ("The Post and Courier’s Ada Example contributed to this report.", "Ada Example / The Post and Courier"),
    ("Freelance reporter Ada Example contributed to this story from Lagos, Nigeria.", "Ada Example @ Lagos, Nigeria"),
    ("*Éva Példa and José-María de la Prueba contributed to this report.*", "Éva Példa; José-María de la Prueba"),
    ("With files from Ada Example and The Canadian Press", "Ada Example; / The Canadian Press"),
    ("This story includes reporting by Ada Example and The Associated Press.", "Ada Example; / The Associated Press"),
    ("Ada Example also contributed to this story.", "Ada Example"),
]


@pytest.mark.parametrize(("line", "people"), SHAPES, ids=[line[:50] for line, _ in SHAPES])
def test_a_contributor_line_is_found_and_read(line: str, people: str) -> None:
    assert told(line) == people.split("; ")
    story = f"Council closes bridge\n\nBy Gil Writer\n\n{BODY}\n\n{line}\n"
    assert [(zone.kind, story[zone.start : zone.end]) for zone in find_zones(story, lexicon())][-1] == ("contributors", line)


@pytest.mark.parametrize(
    "line",
    [
        "Smith contributed to this report on climate by the United Nations.",
        "The rain contributed to the delay.",
        "Ada Example contributed $500 to the campaign.",
        "Reporting by the newspaper led to the arrest of two men.",
        "Editing by hand is slow.",
        "With help from the army, the bridge was rebuilt.",
        "With assistance from Congress, the agency will hire 40 people.",
        "Ada Example reported from the scene.",
        "Ada Example reported from Kyiv.",
        "Contributing: it is what members do.",
        "Writing by lamplight, Ada Example finished the book.",
        "and/or",
        "he/she/they",
    ],
)
def test_what_is_no_contributor_line(line: str) -> None:
    assert read(line) is None


@given(st.lists(st.sampled_from("Ada Example,|and|&|in|Oslo|;|CNN’s|contributed|reporting|by|Reporting|from|(|)|.|The|Jr.|with".split("|"))))
def test_any_line_can_be_read(words: list[str]) -> None:
    line = " ".join(words)
    credit = read(line)
    for person in credit.people if credit else ():
        assert fold(line[person.start : person.end]) == fold(person.name)
