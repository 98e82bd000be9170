"""Copy in another language: rules that read sentences have nothing to say of it."""

import re
from pathlib import Path

import pytest

import lintnews

FRENCH = """Le maire promet un nouveau pont

Le conseil municipal a voté mardi la construction d'un pont sur la rivière, malgré les critiques de plusieurs habitants.

"Nous allons commencer les travaux avant la fin de l'année et nous tiendrons nos promesses."

Les riverains devront attendre la décision du tribunal, que que personne ne veut commenter.
"""
GERMAN = """Bürgermeisterin verspricht neue Brücke

Die Bürgermeisterin Anna Merkwald hat am Dienstag eine neue Brücke versprochen, obwohl viele Bürger dagegen sind.

Seit Jahren liegt ihr Plan beim Gericht, und niemand will dazu etwas sagen. Vor zwei Jahren war er fertig, nach vier
Jahren soll gebaut werden. In den Jahren danach kommt die Straße.

Am Ende des Jahres will das Bauamt mit den Anwohnern sprechen.
"""
ARABIC = """يفتتح المجلس الجسر الجديد

وقال السكان إنهم ينتظرون قرار المحكمة منذ أشهر طويلة ولا أحد يريد التعليق على ذلك اليوم.

"سنبدأ العمل قبل نهاية العام وسنفي بوعودنا كلها أمام سكان المدينة."
"""
ENGLISH = """Mayor promises a new bridge

The town council voted on Tuesday to build a bridge over the river, against the wishes of many residents.

"We will begin the work before the end of the year and we will keep our promises."

Residents must wait for the court, which which nobody wants to comment on.
"""


@pytest.mark.parametrize("copy", [FRENCH, GERMAN, ARABIC])
def test_a_story_in_another_language_is_let_be(copy: str) -> None:
    linter = lintnews.Linter(packs=["attribution", "titles", "names", "typos"])
    assert linter.check(linter.parse_source(lintnews.parse(copy).source)) == ()


def test_the_same_story_in_english_is_not() -> None:
    linter = lintnews.Linter(packs=["attribution", "typos"])
    found = {finding.rule for finding in linter.check(lintnews.parse(ENGLISH))}
    assert found == {"attribution.unattributed-quote", "typos.doubled-word"}


def test_a_spelling_rule_with_a_dictionary_of_that_language_reads_it(tmp_path: Path) -> None:
    dictionaries = tmp_path / "styles" / "config" / "dictionaries"
    dictionaries.mkdir(parents=True)
    words = {*re.findall(r"[^\W\d_]+", GERMAN)} - {"Gericht", "obwohl"}
    (dictionaries / "de.dic").write_text("\n".join((str(len(words)), *sorted(words))), encoding="utf-8")
    (tmp_path / "styles" / "House").mkdir()
    rule = "extends: spelling\nmessage: Is '%s' a word?\ndictionaries: [de]\n"
    (tmp_path / "styles" / "House" / "Words.yml").write_text(rule, encoding="utf-8")
    (tmp_path / "lintnews.yml").write_text("packs: [styles/House/]\n", encoding="utf-8")
    linter = lintnews.Linter.for_path(tmp_path / "story.md")
    findings = linter.check(linter.parse_source(lintnews.parse(GERMAN).source))
    assert [finding.match for finding in findings] == ["obwohl", "Gericht"]


BADLY_SPELLED = """The comittee beleived the goverment definately recieved seperate adress occured untill tomorow
begining neccessary accomodate publically wich thier"""


@pytest.mark.parametrize("copy", [BADLY_SPELLED, "\n\n".join(BADLY_SPELLED.split())])
def test_copy_that_is_only_badly_spelled_is_checked(copy: str) -> None:
    story = lintnews.parse(copy)
    assert not story.is_foreign
    assert len(story.misspellings) == 16


COMMON = """
committee government announcement residents tomorrow afternoon ambulance authority boundary business calendar
campaign candidate ceremony champion character children christmas collection community companies competition conference
consumer contract conversation decision department difference director discussion economic education electricity
election emergency employees engineer environment equipment evidence exhibition experience explanation festival
financial foundation furniture generation""".split()


def test_lists_of_slips_are_told() -> None:
    slips = [word[:3] + word[4] + word[3] + word[5:] for word in COMMON]
    story = lintnews.parse("\n\n".join(f"The {slip} was there, they said." for slip in slips))
    assert len(story.misspellings) > 40


def test_a_few_foreign_words_make_no_foreign_story() -> None:
    assert not lintnews.parse("Er sagte nichts.").is_foreign
    assert not lintnews.parse(f"{ENGLISH}\n“Die Brücke ist nicht fertig geworden,” said Lee.\n").is_foreign
