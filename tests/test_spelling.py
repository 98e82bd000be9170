"""Misspelled words are found, and everything that only looks like one is left alone."""

import os
from pathlib import Path

import pytest

from lintnews import pack
from lintnews.finding import Level
from lintnews.formats import text
from lintnews.kinds.spelling import Kind
from lintnews.lexicon import Lexicon
from lintnews.rule import Hit
from lintnews.source import Source

LEXICON = Lexicon(pack.load(os.path.join(pack.BUILT_IN, "typos"))[1])


def found(copy: str, finds: str = "misspelling") -> list[Hit]:
    """What the rule finds in a body paragraph."""
    story = text.read(Source(f"Council backs plan\n\n{copy}", "draft.txt"), LEXICON)
    rule = Kind("typos.misspelling", {"message": "'{match}': {right}", "level": "error", "finds": finds})
    return list(rule.hits(story, ()))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("spokesperon", "spokesperson"),
        ("acheived", "achieved"),
        ("presidetial", "presidential"),
        ("goverment", "government"),
        ("forecs", "forces"),
        ("Wendesday", "Wednesday"),
        ("Recieved", "Received"),
        ("atttended", "attended"),
        # letters that changed places twice, or across the one between
        ("engouh", "enough"),
        ("kwno", "know"),
        ("probalibity", "probability"),
        ("cahgned", "changed"),
        # what an ending or a beginning would excuse, were the word that it is spelled after not so common
        ("surveyer", "surveyor"),
        ("intergrated", "integrated"),
        ("beautyfull", "beautiful"),
        ("responsibilitys", "responsibilities"),
        # two slips in a long word; a letter too many before the first
        ("temprararily", "temporarily"),
        ("unequivically", "unequivocally"),
        ("bneedle", "needle"),
        # a letter three times, a group of letters twice
        ("businessess", "businesses"),
        ("processs", "process"),
        ("didnt", "didn't"),
    ],
)
def test_a_misspelling_is_found_with_what_was_meant(wrong: str, right: str) -> None:
    (hit,) = found(f"They said {wrong} is what they had in mind.")
    assert hit.suggestions[0] == right


def test_a_measure_beside_a_misspelling_makes_no_foreign_phrase() -> None:
    (hit,) = found("In May the field propuced 75-100,000 bpd below its quota.")
    assert hit.suggestions[0] == "produced"


@pytest.mark.parametrize(
    "copy",
    [
        # British and American spellings, and what is left of contractions
        "The favourite colour of the labour organiser was grey.",
        "The favorite color of the labor organizer was gray.",
        "She couldn’t say, didn't know and wasn’t asked.",
        # addresses, handles, tags, file names, code, markup
        "See https://example.org/recieved or write to recieved@example.org.",
        "See example.org/recieved, www.recieved.example and recieved.com.",
        "The account @recieved and the tag #recieved went quiet.",
        "The file recieved.txt was lost, as was src/recieved and my_recieved_folder.",
        "Open C:\\recieved\\acheived and ~/goverment.",
        "Set `recieved` to 1, or ${goverment}, or {{ acheived }}.",
        "The <span class=recieved> tag, the recieved=1 switch, a goverment|acheived pipe.",
        # bodies of other countries
        "They met at the Institut Montaigne, the Fondation Varenne and the Parlament of the Republik.",
        # sic
        "The sign said “recieved” [sic] in red.",
        "He wrote, “I recieved[sic] it,” and “I acheived (sic) it” and “the goverment [ sic ] fell.”",
        "“I recieved it [sic],” she wrote. “We acheived no such thing [_sic_].”",
        "“They recieved, [SIC] I think,” he wrote. “The goverment {sic} is *acheived* *[sic]*.”",
        # chants, stretched words, dialect, noises
        "The crowd sang nooooo and gooool, and wheeeee, sooo and hahaha.",
        "“Whaddya mean, yer gonna lemme go, ya varmint?” he said. “Dunno, gotta git.”",
        "“It’s comin’ and goin’, nuthin’ doin’,” she said.",
        "It went vroom, kaboom, brrr, tsk, psst, zzzz and argh.",
        # sounds, names, other languages
        "Mr. Frankin and Ms. Probeof left.",
        "The iRecieved app was late.",
        "It ended in a fiancée’s naïveté.",
        "He said it was pronounced kuh-MAH-luh, or kama-lah (/kəˈmɑːlə/, ka-mah-la).",
        "They ate a boeuf bourguignon with pommes frites and haricots verts.",
        "Elle a dit que la goverment etait recieved.",
        # chemistry, units, codes
        "The 2,4-dinitrophenol, in mg/kg and km/h, had the code abcdefgh1 and 3rd2nd.",
        "The string recieved123 and x86recieved are no words.",
        # cut on purpose, or meant: whoever slips does not slip three times
        "The band kept livin’ it up and keepin' on.",
        "“My cameras and othe… https://t.example/08w” she wrote.",
        "The gasoliney wine, a gasoliney cheese and one gasoliney cake.",
        "Sie haben den Vertrag, so the werden clause.",
        # made by rule, or ending as words of Romance languages do
        "Liftings fell, he said, and the liftings of crude were low.",
        "It was an impedimento, in the words of the almirante.",
        # food, dress, dance, sport, medicine, law, species
        "They ate arancini, burekas, tteokbokki, chilaquiles and a plate of takoyaki.",
        "A lyocell shacket, a bodycon dress and cottagecore were in the lookbooks.",
        "The omakase came with shochu, mezcal and a cortado at the afterparty.",
        "Psytrance and amapiano were played at the milonga.",
        "The puncheur left the grupetto on the climb, the tighthead the field.",
        "He was given buprenorphine, pembrolizumab and esketamine for melasma.",
        "The spacs, chiplets, stablecoins and cubesats were listed.",
        "The bookrunners found the greenshoe and sofr in the tranche.",
        "Tigers of the subspecies altaica and tigris were seen, and campestris was found.",
        # censored and split words
        "It was a f**king, s—t, a**hole day.",
    ],
)
def test_what_only_looks_misspelled_is_left_alone(copy: str) -> None:
    assert found(copy) == []


def test_a_sure_one_is_an_error() -> None:
    (hit,) = found("The committe voted.")
    assert hit.level is None


def test_one_that_is_not_sure_is_a_warning() -> None:
    (hit,) = found("The specifcaiton was wrong.")
    assert hit.level is Level.WARNING


@pytest.mark.parametrize(
    ("wrong", "right"), [("probeof", "probe of"), ("notfollowing", "not following"), ("ofthe", "of the")]
)
def test_a_missing_space_is_told(wrong: str, right: str) -> None:
    (hit,) = found(f"It was a {wrong} some kind.", "missing-space")
    assert hit.suggestions[0] == right
    assert found(f"It was a {wrong} some kind.") == []


@pytest.mark.parametrize(
    ("copy", "right"),
    [
        ("US Secretiry of State Jane Roe spoke.", "Secretary"),
        ("The Departmet of Justice declined.", "Department"),
        ("Atendees waited for hours.", "Attendees"),
        # names that every reader knows
        ("He moved to New Hampshrie in the Amercian north.", "Hampshire"),
        ("The Palestininan delegation left.", "Palestinian"),
        ("The Torries lost a seat.", "Tories"),
        ("It was sold in Pensylvania last year.", "Pennsylvania"),
        ("The Michagan voters left Michigan.", "Michigan"),
    ],
)
def test_capitalised_words_that_are_no_names(copy: str, right: str) -> None:
    assert right in [hit.suggestions[0] for hit in found(copy)]


@pytest.mark.parametrize(
    "copy",
    [
        "Cristian Roe met Joe Amercia and Tusday Smith.",
        "The two Koreas and the Africas of the map, and Amercia, Amercia.",
        "The loya jirga met, and an asado was served with chimichurri.",
        "He played a sotto voce part in the plan.",
        "The peshmerga and the Secretario de Estado agreed.",
        "Presidentes de Cuba, Historia de Espana.",
        "Gov. Attendeez spoke, as did Mr. Comittey.",
        "A subpar superdelegate and a tasteless retweet.",
    ],
)
def test_foreign_and_new_words_are_left_alone(copy: str) -> None:
    assert found(copy) == []


def test_a_word_that_stands_in_the_story_may_be_rare() -> None:
    story = "The practice of refoulement breaks the law. Critics say that refoulemant continues."
    assert [hit.suggestions[0] for hit in found(story)] == ["refoulement"]


def test_spans_are_the_words() -> None:
    copy = "The goverment’s “recieved” wisdom, acheived at a cost."
    for hit in found(copy):
        assert f"Council backs plan\n\n{copy}"[hit.start : hit.end] in ("goverment", "recieved", "acheived")
    assert len(found(copy)) == 3


def test_vale_rules_report_every_unknown_word(tmp_path: Path) -> None:
    (tmp_path / "ours.txt").write_text("zorblatt\n", encoding="utf-8")
    lexicon = Lexicon({"folder": str(tmp_path), "accept": ["Frobnia"]})
    copy = "The Qwixford’s zorblatt didn't flurbish in Frobnia, said NATO and iQzzPhone; see qqzz.example/plonkt."
    story = text.read(Source(f"Council backs plan\n\n{copy}", "draft.txt"), lexicon)
    rule = Kind("House.Spelling", {"message": "", "filters": ["[qQ]zz"], "ignore": "ours.txt"})
    assert [story.text[hit.start : hit.end] for hit in rule.hits(story, ())] == ["Qwixford’s", "flurbish"]


def test_accepted_words_are_no_misspellings() -> None:
    copy = "The goverment and a loya jirga drank kombutcha."
    story = text.read(
        Source(f"Council backs plan\n\n{copy}", "draft.txt"), Lexicon({"accept": ["goverment", "kombutcha"]})
    )
    assert [*Kind("typos.misspelling", {"message": "", "finds": "misspelling"}).hits(story, ())] == []


@pytest.mark.parametrize(
    "words",
    [
        "byelection byelections postcode backbencher chuffed quango whinge lorry kerbside hustings",
        "ute arvo rego bogan servo larrikin stoush taoiseach craic gardai lakh crore bandh dosas",
        "doosra lineout padel stepover keirin goalless offside peloton silly bullpen parkrun domestique",
        "capex opex demerger fintech tranche hryvnia renminbi stablecoin clawback greenwashing reinsurer",
        "hominin exoplanet cryosphere phage tardigrade zoonotic semaglutide microplastics tokamak qubits",
        "podcaster sourdough shawarma gochujang listicle remainer mansplaining vaper doxxed deepfakes",
    ],
)
def test_words_of_every_english_and_every_desk_are_known(words: str) -> None:
    for word in words.split():
        assert found(f"People there said that the {word} was what they saw.") == []
        assert found(f"People there said that the {word} was what they saw.", "missing-space") == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("accidently", "accidentally"),
        ("successfull", "successful"),
        ("companys", "companies"),
        ("councellor", "councillor"),
        ("prosecuters", "prosecutors"),
        ("refguees", "refugees"),
        ("quaterback", "quarterback"),
        ("recesion", "recession"),
    ],
)
def test_common_misspellings_and_slips_of_news_words(wrong: str, right: str) -> None:
    (hit,) = found(f"People there said that the {wrong} was what they saw.")
    assert hit.suggestions[0] == right


@pytest.mark.parametrize(
    ("copy", "match", "right"),
    [
        ("The spokes- person declined.", "spokes- person", "spokesperson"),
        ("It was a prosecu- tion of note.", "prosecu- tion", "prosecution"),
        ("The Govern- ment fell.", "Govern- ment", "Government"),
        ("They were immi grants.", "immi grants", "immigrants"),
        ("Critics said the prosecu tion failed.", "prosecu tion", "prosecution"),
        ("He was ac-\ncording to plan, encoun\ntered there.", "encoun\ntered", "encountered"),
    ],
)
def test_a_word_broken_in_two_is_told(copy: str, match: str, right: str) -> None:
    (hit,) = found(copy, "stray-space")
    assert f"Council backs plan\n\n{copy}"[hit.start : hit.end] == match
    assert hit.suggestions == (right,)
    assert found(copy) == found(copy, "missing-space") == []


@pytest.mark.parametrize(
    "copy",
    [
        "A two- and three-day event, pre- and postwar, long- or short-term.",
        "He paused- then left- or so it seemed.",
        "The over-\nsight board met in spokes-\nperson style.",
        "The data-driven, so- called plan.",
        "See /spokes- person and @spokes- person.",
    ],
)
def test_hyphens_that_break_no_word(copy: str) -> None:
    assert found(copy, "stray-space") == []


def test_a_story_in_another_language_is_left_alone() -> None:
    copy = (
        "El alcalde anunció el martes que el ayuntamiento construirá doscientas viviendas protegidas junto al "
        "río, una promesa electoral que llevaba aplazada desde hacía cuatro años. Los vecinos, que temían perder "
        "las huertas y el paseo arbolado, recibieron la noticia con escepticismo. La oposición acusó al gobierno "
        "municipal de improvisar, mientras las asociaciones ecologistas reclamaron un estudio independiente del "
        "terreno antes de aprobar ninguna licencia. El concejal de urbanismo respondió que las obras comenzarán "
        "en septiembre y durarán dieciocho meses, y prometió respetar los árboles centenarios. Varios "
        "propietarios pidieron explicaciones sobre el precio, los plazos y las ayudas previstas para quienes "
        "alquilan. El arquitecto encargado del proyecto presentó maquetas, planos y fotografías, y defendió que "
        "los edificios, bajos y luminosos, quedarán integrados en el paisaje ribereño. "
    )
    for finds in ("misspelling", "missing-space", "stray-space"):
        assert found(copy, finds) == []
